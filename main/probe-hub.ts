import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { TLSSocket } from 'node:tls'
import type { HubAnswer, HubEntry } from '../src/contract/bridge'
import { isPinned, pinOf } from './certificate'

/** A hub on the same network answers in milliseconds; one that is off never does. */
const ANSWERS_WITHIN_MS = 2_000

/**
 * Asks a hub for its health, which needs and tells no secret, and looks at the certificate it answers with. Any certificate
 * is let through here and only here: the answer says which one it was, and nothing else is ever sent on such a connection.
 */
export function probeHub({ url, pin }: HubEntry): Promise<HubAnswer> {
  return new Promise((resolve) => {
    const target = new URL('/healthz', url)
    const heard = (response: IncomingMessage) => {
      const answer = response.statusCode === 200 ? judge(response, pin) : ({ kind: 'silent' } as const)
      response.destroy()
      resolve(answer)
    }
    const options = { agent: false, timeout: ANSWERS_WITHIN_MS } as const
    const asked =
      target.protocol === 'https:'
        ? httpsRequest(target, { ...options, rejectUnauthorized: false }, heard)
        : httpRequest(target, options, heard)
    // The option covers a silent connection; the timer also a name that resolves to nowhere.
    const late = setTimeout(() => asked.destroy(new Error('late')), ANSWERS_WITHIN_MS)
    asked.on('timeout', () => asked.destroy(new Error('late')))
    asked.on('error', () => resolve({ kind: 'silent' }))
    asked.on('close', () => clearTimeout(late))
    asked.end()
  })
}

function judge({ socket }: IncomingMessage, pin: HubEntry['pin']): HubAnswer {
  if (!(socket instanceof TLSSocket) || socket.authorized) return { kind: 'good' }
  const found = pinOf(socket.getPeerCertificate().raw)
  if (pin === undefined) return { kind: 'unknown', found }
  return isPinned(pin, found) ? { kind: 'good' } : { kind: 'changed', expected: pin, found }
}
