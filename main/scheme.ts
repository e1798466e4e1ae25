import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { protocol } from 'electron'
import { contentSecurityPolicy, fileOf, SCHEME } from './console-page'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wav': 'audio/wav',
  '.mp3': 'audio/mpeg',
}

/** Before the app is ready: makes `app://` a real, secure origin with storage. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    // Only pages of http keep their compiled scripts unless told so.
    {
      scheme: SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ])
}

/** Serves the built page from `root`. `hubUrl` is asked for each page, as it is the one place the page may connect to. */
export function serveConsole(root: string, hubUrl: () => string | undefined): void {
  protocol.handle(SCHEME, async ({ url, method }) => {
    const file = method === 'GET' ? fileOf(root, url) : undefined
    if (file === undefined) return new Response(null, { status: 403 })
    try {
      return new Response(new Uint8Array(await readFile(file)), { headers: headersOf(file, hubUrl()) })
    } catch {
      // The page asks only for files of its own build; anything else is simply not there.
      return new Response(null, { status: 404 })
    }
  })
}

function headersOf(file: string, hubUrl: string | undefined): Record<string, string> {
  return {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'content-security-policy': contentSecurityPolicy(hubUrl),
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
  }
}
