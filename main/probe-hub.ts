import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { TLSSocket } from 'node:tls'
import * as z from 'zod'
import type { HubAnswer, HubEntry } from '../src/contract/bridge'
import { isPinned, pinOf } from './certificate'

/** A hub on the same network answers in milliseconds; one that is off never does. */
const ANSWERS_WITHIN_MS = 2_000

const LONGEST_HEALTH = 4_096
const healthSchema = z.object({ status: z.literal('ok'), version: z.string(), seq: z.int().nonnegative() })

/**
 * Asks a hub for its health, which needs and tells no secret, and looks at the certificate it answers with. Any certificate
 * is let through here and only here: the answer says which one it was, and nothing else is ever sent on such a connection.
 */
export function probeHub({ url, pin }: HubEntry): Promise<HubAnswer> {
  return new Promise((resolve) => {
    const target = new URL('/healthz', url)
    const heard = (response: IncomingMessage) => {
      // Before the body: a certificate that is not the compared one is told whatever stands behind it.
      const answer = judge(response, pin)
      readHealth(response).then(
        (isHub) => resolve(isHub || answer.kind === 'changed' ? answer : { kind: 'stranger' }),
        () => resolve({ kind: 'silent' }),
      )
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

/** Whether what answers is a hub of this product: another program may well have a page under that path. */
async function readHealth(response: IncomingMessage): Promise<boolean> {
  let text = ''
  for await (const chunk of response.setEncoding('utf8') as AsyncIterable<string>) {
    text += chunk
    if (text.length > LONGEST_HEALTH) return false
  }
  if (response.statusCode !== 200) return false
  try {
    return healthSchema.safeParse(JSON.parse(text)).success
  } catch {
    return false
  }
}

function judge({ socket }: IncomingMessage, pin: HubEntry['pin']): HubAnswer {
  if (!(socket instanceof TLSSocket) || socket.authorized) return { kind: 'good' }
  const found = pinOf(socket.getPeerCertificate().raw)
  if (pin === undefined) return { kind: 'unknown', found }
  return isPinned(pin, found) ? { kind: 'good' } : { kind: 'changed', expected: pin, found }
}
