import { isAbsolute, join, relative } from 'node:path'

export const SCHEME = 'app'
const HOST = 'siaga'
export const CONSOLE_URL = `${SCHEME}://${HOST}/index.html`

/** True for the console's own page only. */
export function isConsoleUrl(url: string): boolean {
  try {
    const { protocol, host } = new URL(url)
    return protocol === `${SCHEME}:` && host === HOST
  } catch {
    return false
  }
}

/** The file a URL names; undefined for another host or a path that leads out of `root`. */
export function fileOf(root: string, url: string): string | undefined {
  const { host, pathname } = new URL(url)
  if (host !== HOST) return undefined
  let path: string
  try {
    path = decodeURIComponent(pathname)
  } catch {
    return undefined
  }
  if (path.includes('\0') || path.includes('\\')) return undefined
  const file = join(root, path === '/' ? 'index.html' : path)
  const inside = relative(root, file)
  return inside === '' || inside.startsWith('..') || isAbsolute(inside) ? undefined : file
}

/** Scripts only from the build, connections only to the hub. */
export function contentSecurityPolicy(hubUrl: string | undefined): string {
  const hub = hubUrl === undefined ? [] : [new URL(hubUrl).origin]
  const connect = [...hub, ...hub.map((origin) => origin.replace(/^http/, 'ws'))]
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src ${connect.length === 0 ? "'none'" : connect.join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
