import type { CallKind } from '../call/call'
import { DAY, type Instant } from '../kernel/time'
import { REMEMBERED_DAYS } from './caller-measure'

/** One earlier call of the same number. */
export interface EarlierCall {
  readonly at: Instant
  readonly kind?: CallKind
  /** It belongs to an incident. */
  readonly incident: boolean
}

/** Why the hint says what it says: shown beside it, always. */
export interface TrustReason {
  readonly code: 'real-emergencies' | 'pranks' | 'silent-or-dropped' | 'nothing-known'
  readonly count: number
  readonly lastAt?: Instant
}

/**
 * What earlier calls of a number let expect. A hint beside a call that rings like any other: it hides, delays and drops
 * nothing, says its reasons, and forgets what is older than `REMEMBERED_DAYS`.
 */
export interface TrustHint {
  readonly level: 'unknown' | 'trusted' | 'mixed' | 'doubtful'
  readonly reasons: readonly TrustReason[]
}

/** One real emergency weighs more than any number of pranks: children grow up and phones change hands. */
export function trustHint(earlier: readonly EarlierCall[], now: Instant): TrustHint {
  const remembered = earlier.filter(({ at }) => now - at <= REMEMBERED_DAYS * DAY)
  const reason = (code: TrustReason['code'], calls: readonly EarlierCall[]): readonly TrustReason[] =>
    calls.length === 0 ? [] : [{ code, count: calls.length, lastAt: Math.max(...calls.map(({ at }) => at)) }]
  const real = remembered.filter(({ kind, incident }) => kind === 'emergency' || incident)
  const pranks = remembered.filter(({ kind }) => kind === 'prank')
  const silent = remembered.filter(({ kind }) => kind === 'ghost' || kind === 'dropped')
  const reasons = [
    ...reason('real-emergencies', real),
    ...reason('pranks', pranks),
    ...reason('silent-or-dropped', silent),
  ]
  if (reasons.length === 0) return { level: 'unknown', reasons: [{ code: 'nothing-known', count: 0 }] }
  if (real.length > 0) return { level: pranks.length > 0 ? 'mixed' : 'trusted', reasons }
  return { level: pranks.length > 0 ? 'doubtful' : 'unknown', reasons }
}
