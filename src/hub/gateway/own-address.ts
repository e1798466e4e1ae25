import type { Context } from 'hono'
import type { HubConfig } from '../config'

/** Of the connection a request came in by; `undefined` without one. */
interface Connection {
  readonly localAddress?: string
  readonly localPort?: number
  /** By TLS. */
  readonly encrypted?: boolean
}

/**
 * The hub's address for links that are given out, without a stroke at its end: what `--public-url` says, else the address and
 * port the connection came in at. Never what the caller says the host is: that would lead others wherever the caller likes.
 */
export function ownAddress(c: Context, { publicUrl, insecure, host, port }: HubConfig): string {
  if (publicUrl !== undefined) return publicUrl
  const { localAddress = host, localPort = port, encrypted = false } = connectionOf(c)
  // Something in front of it may encrypt, and says so.
  const isEncrypted = encrypted || (insecure === true && c.req.header('x-forwarded-proto') === 'https')
  const address = localAddress.replace(/^::ffff:/i, '')
  return new URL(`${isEncrypted ? 'https' : 'http'}://${address.includes(':') ? `[${address}]` : address}:${localPort}`)
    .origin
}

function connectionOf(c: Context): Connection {
  // The Node server's adaptor puts the request there; the type does not say so.
  const { incoming } = c.env as { readonly incoming?: { readonly socket?: Connection } }
  return incoming?.socket ?? {}
}
