import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** Scripts, styles and pictures of this hub alone; nothing frames it, and forms go nowhere else. */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** A page. Only an empty sheet may be kept by the browser: then going back finds what was typed on it. */
export function pageOf(c: Context, page: string, status: ContentfulStatusCode = 200, cache = 'no-store'): Response {
  c.header('content-security-policy', CSP)
  // Nothing leaves the site; with `no-referrer` a browser would hide from us too where a form was sent from.
  c.header('referrer-policy', 'same-origin')
  c.header('permissions-policy', 'geolocation=(self), camera=(), microphone=()')
  c.header('cache-control', cache)
  c.header('vary', 'Accept-Language, Cookie')
  return c.html(page, status)
}

/** A browser says where a form was sent from; what says nothing is no browser. */
export function isOwnOrigin(c: Context): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const origin = c.req.header('origin')
  const host = c.req.header('host')
  return origin === undefined || (host !== undefined && (origin === `http://${host}` || origin === `https://${host}`))
}

export function isEncrypted(c: Context): boolean {
  return c.req.url.startsWith('https:')
}
