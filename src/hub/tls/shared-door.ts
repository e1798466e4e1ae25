import { createServer as createHttpsServer } from 'node:https'
import { isIP } from 'node:net'
import type { Logger } from 'pino'
import type { HubConfig } from '../config'
import { HubStartError } from '../hub-start-error'
import { ownAddresses } from './certificate-names'
import type { TlsChoice } from './choose-tls'
import { doorOf, listen, type Door, type NodeServer } from './servers'

/** What became of the door for other desks. The hub runs either way: this machine works in it. */
export type SharedDoor =
  | { readonly kind: 'open'; readonly port: number; readonly addresses: readonly string[] }
  | { readonly kind: 'failed'; readonly message: string }

const EVERYWHERE = '0.0.0.0'

/**
 * Opens a second, encrypted door for other desks when the hub was told to. What comes in there is handed to `inner`, so
 * that the console on this machine keeps its address, under which its unsent work is stored. A port that can't be had is
 * told, not thrown.
 */
export async function openSharedDoor(
  inner: NodeServer,
  tls: TlsChoice,
  { sharePort }: HubConfig,
  logger: Logger,
): Promise<{ readonly door?: Door; readonly told: SharedDoor } | undefined> {
  if (sharePort === undefined || tls.kind === 'plain') return undefined
  const server = createHttpsServer({ requestTimeout: 30_000, headersTimeout: 10_000, cert: tls.cert, key: tls.key })
  server.on('request', (request, response) => inner.emit('request', request, response))
  server.on('upgrade', (request, socket, head) => inner.emit('upgrade', request, socket, head))
  const door = doorOf(server)
  try {
    const port = await listen(server, EVERYWHERE, sharePort)
    // It listens on IPv4 only: an address that leads nowhere is not shown.
    const addresses = ownAddresses().filter((address) => isIP(address) === 4)
    logger.info({ port, addresses, fingerprint: tls.fingerprint }, 'other desks may connect')
    return { door, told: { kind: 'open', port, addresses } }
  } catch (cause) {
    if (!(cause instanceof HubStartError)) throw cause
    logger.error({ err: cause }, 'other desks can not connect')
    return { told: { kind: 'failed', message: cause.message } }
  }
}
