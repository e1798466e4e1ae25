import type { Call } from '../../../src/domain/call/call'
import type { Instant } from '../../../src/domain/kernel/time'
import { wrapUpLeft } from './call-claim'
import { isToCallBack } from './call-order'

/**
 * What an unkinded call that is over asks for. In its wrap-up (90 s) only a kind: who has just talked with the caller, or
 * took the kind back, has nobody to call back. After that, and when nobody ever answered, the caller is called back.
 */
export function overCallNeeds(call: Call, now: Instant): 'nothing' | 'kind' | 'call-back' {
  if (!isToCallBack(call)) return 'nothing'
  const left = wrapUpLeft(call, now)
  return left !== undefined && left >= 0 ? 'kind' : 'call-back'
}
