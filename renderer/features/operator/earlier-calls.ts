import { callKinds, type CallKind } from '../../../src/domain/call/call'
import type { CallerHistory } from './use-caller'

export interface EarlierCalls {
  readonly total: number
  /** In the order of F1 to F8. */
  readonly kinds: readonly { readonly kind: CallKind; readonly count: number }[]
  readonly withoutKind: number
  readonly recent: CallerHistory['recent']
}

/** What a number's history says without the call that is in hand: `total` is always `kinds` plus `withoutKind`. */
export function earlierCalls({ total, kinds, recent }: CallerHistory, callId: string): EarlierCalls {
  const own = recent.find((call) => call.callId === callId)
  const counts = callKinds
    .map((kind) => ({ kind, count: (kinds[kind] ?? 0) - (own?.kind === kind ? 1 : 0) }))
    .filter(({ count }) => count > 0)
  const others = total - (own === undefined ? 0 : 1)
  return {
    total: others,
    kinds: counts,
    withoutKind: others - counts.reduce((sum, { count }) => sum + count, 0),
    recent: recent.filter((call) => call !== own),
  }
}
