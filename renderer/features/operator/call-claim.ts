import { TAKE_OVER_AFTER, type Call } from '../../../src/domain/call/call'
import { SECOND, type Duration, type Instant } from '../../../src/domain/kernel/time'
import type { Absences } from './presence'

/** After a call the operator has this long to give it a kind before it counts as late (default table). */
export const WRAP_UP: Duration = 90 * SECOND

/** Who has a call, as seen by `username`. A claim never ends by itself, also when its desk is gone. */
export type Claim =
  | { readonly kind: 'none' }
  | { readonly kind: 'mine'; readonly since: Instant }
  | {
      readonly kind: 'other'
      readonly by: string
      readonly since: Instant
      /** It may be taken over from then on. */
      readonly freeAt: Instant
      /** Their desk is known to be there. */
      readonly isHere: boolean
      /** Their desk is gone; `goneAt` when this console saw it go. */
      readonly stale?: { readonly goneAt?: Instant }
    }

export function claimOf({ claim }: Pick<Call, 'claim'>, username: string, absences: Absences): Claim {
  if (claim === undefined) return { kind: 'none' }
  const { by, at } = claim
  if (by === username) return { kind: 'mine', since: at }
  const { present, goneAt } = absences
  const freeAt = at + TAKE_OVER_AFTER
  const isHere = present?.has(by) === true
  if (present === undefined || isHere) return { kind: 'other', by, since: at, freeAt, isHere }
  const seen = goneAt.get(by)
  return { kind: 'other', by, since: at, freeAt, isHere, stale: seen === undefined ? {} : { goneAt: seen } }
}

/** What is left of the wrap-up of an ended call; negative once it is over. Undefined while it does not apply. */
export function wrapUpLeft({ state, disposition }: Call, now: Instant): Duration | undefined {
  return state.kind === 'ended' && disposition === undefined ? state.endedAt + WRAP_UP - now : undefined
}
