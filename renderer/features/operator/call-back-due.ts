import { isCallOver, isLeftUnheard, isOwedCallBack, type Call } from '../../../src/domain/call/call'
import type { Instant } from '../../../src/domain/kernel/time'
import { wrapUpLeft } from './call-claim'

/**
 * What a call that is over asks for. `incident`: it is an emergency and nobody has been sent. `kind`: in its wrap-up (90 s)
 * who has ended it, or took the kind back, has nobody to call back. `call-back`: nobody ever answered, the line was cut
 * from the other side, or the wrap-up is over. `dropped`: it is closed as cut off, and nobody has reached the caller yet.
 */
export type OverCallNeeds = 'nothing' | 'kind' | 'call-back' | 'dropped' | 'incident'

export function overCallNeeds(call: Call, now: Instant): OverCallNeeds {
  if (!isCallOver(call)) return 'nothing'
  if (isLeftUnheard(call)) return 'call-back'
  if (call.unserved === true) return 'incident'
  if (isOwedCallBack(call)) return 'call-back'
  if (call.disposition !== undefined) {
    return call.disposition.kind === 'dropped' && !wasReached(call) ? 'dropped' : 'nothing'
  }
  if (call.state.kind === 'ended' && call.state.line === 'cut') return 'call-back'
  const left = wrapUpLeft(call, now)
  return left !== undefined && left >= 0 ? 'kind' : 'call-back'
}

/** Whether the last attempt to call back reached the caller: there is nobody to call back any more. */
export function wasReached({ callBacks }: Pick<Call, 'callBacks'>): boolean {
  return callBacks.at(-1)?.outcome === 'reached'
}
