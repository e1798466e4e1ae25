import type { HubClient } from '../../../src/client/hub-client'
import type { Call } from '../../../src/domain/call/call'
import { SECOND } from '../../../src/domain/kernel/time'
import { callIn } from './linked-calls'

const WITHIN = 3 * SECOND

/** Who was first at a call that `username` tried to answer: the refusal may come before the fact that explains it. */
export function whoAnswered(
  client: Pick<HubClient, 'snapshot' | 'subscribe'>,
  callId: string,
  username: string,
): Promise<Call['claim']> {
  const look = () => {
    const claim = callIn(client.snapshot().facts, callId)?.claim
    return claim === undefined || claim.by === username ? undefined : claim
  }
  const now = look()
  if (now !== undefined) return Promise.resolve(now)
  return new Promise((resolve) => {
    const done = (claim: Call['claim']) => {
      clearTimeout(timer)
      unsubscribe()
      resolve(claim)
    }
    const timer = setTimeout(() => done(undefined), WITHIN)
    const unsubscribe = client.subscribe(() => {
      const claim = look()
      if (claim !== undefined) done(claim)
    })
  })
}
