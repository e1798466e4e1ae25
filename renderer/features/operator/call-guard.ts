import type { Call } from '../../../src/domain/call/call'
import type { Instant } from '../../../src/domain/kernel/time'
import { claimOf } from './call-claim'
import type { Absences } from './presence'

/**
 * Why a key must not close or end a call now. `ringing`: nobody has answered the caller yet. `held`: a colleague talks with
 * them; the call can be taken over in so many seconds, 0 for at once.
 */
export type CallGuard =
  { readonly kind: 'ringing' } | { readonly kind: 'held'; readonly by: string; readonly seconds: number }

/** What stands in the way of closing a call, for `username`. The hub refuses the same for a call that is held. */
export function guardOf(call: Call, username: string, absences: Absences, now: Instant): CallGuard | undefined {
  if (call.state.kind === 'ringing') return { kind: 'ringing' }
  if (call.state.kind !== 'answered') return undefined
  const claim = claimOf(call, username, absences)
  if (claim.kind !== 'other') return undefined
  return { kind: 'held', by: claim.by, seconds: Math.max(0, Math.ceil((claim.freeAt - now) / 1000)) }
}
