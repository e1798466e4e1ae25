import { readFile, stat } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { Hono } from 'hono'
import { problem } from './http-problem'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.wav': 'audio/wav',
}

/** Bundles carry a hash in their name and never change; the page itself is always asked for anew. */
const FOREVER = 'public, max-age=31536000, immutable'

/** The browser console: the files of one folder, nothing above it. */
export function webConsole(root: string): Hono {
  const routes = new Hono()
  routes.get('*', async (c) => {
    const file = fileOf(root, c.req.path)
    const type = file === undefined ? undefined : types[extname(file)]
    if (file === undefined || type === undefined || !(await isFile(file))) {
      return problem(c, 404, 'not-found', 'There is nothing here.')
    }
    c.header('content-type', type)
    c.header('cache-control', /-[\w-]{8}\.\w+$/.test(file) ? FOREVER : 'no-cache')
    const host = c.req.header('host') ?? ''
    c.header('content-security-policy', contentSecurityPolicy(host))
    return c.body(new Uint8Array(await readFile(file)))
  })
  return routes
}

/** Connections only to this hub: `'self'` does not cover ws in every browser we serve, so it is named. */
function contentSecurityPolicy(host: string): string {
  const self = /^[\w.:[\]-]+$/.test(host) ? ` ws://${host} wss://${host}` : ''
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "media-src 'self' data: blob:",
    "manifest-src 'self'",
    `connect-src 'self'${self}`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

function fileOf(root: string, path: string): string | undefined {
  let decoded: string
  try {
    decoded = decodeURIComponent(path)
  } catch {
    return undefined
  }
  if (decoded.includes('\0')) return undefined
  const file = normalize(join(root, decoded.endsWith('/') ? `${decoded}index.html` : decoded))
  return file.startsWith(normalize(root + sep)) ? file : undefined
}

async function isFile(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isFile()
  } catch {
    return false
  }
}
