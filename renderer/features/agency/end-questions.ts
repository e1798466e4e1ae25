import type { Assignment } from '../../../src/domain/dispatch/dispatch'
import { isAssignmentOver } from '../../../src/domain/dispatch/evolve-dispatch'
import type { Instant } from '../../../src/domain/kernel/time'
import { openQuestions, type OpenQuestion } from './questions'
import type { Order } from './orders'
import { stepDoubts } from './step-doubts'

/** What ends together with an order and can't be brought back. */
export interface EndQuestions {
  readonly unitsOut: readonly Assignment[]
  readonly open: readonly OpenQuestion[]
  /** Nobody has said that anybody arrived. */
  readonly neverArrived: boolean
}

/**
 * What to ask before an order ends: units that have not reported their end, questions nobody has answered, an order that
 * nobody arrived at. Undefined where nothing is lost, or where the end of one unit leaves others at work.
 */
export function endQuestions(order: Order, agencyId: string, unitId?: string): EndQuestions | undefined {
  const { times, assignments } = order.dispatch
  const out = assignments.filter((one) => !isAssignmentOver(one))
  if (unitId !== undefined && out.some((one) => one.unitId !== unitId)) return undefined
  const unitsOut = unitId === undefined ? out : []
  const open = openQuestions([order], agencyId)
  const neverArrived = times['on-scene'] === undefined && times.transporting === undefined
  return unitsOut.length + open.length === 0 && !neverArrived ? undefined : { unitsOut, open, neverArrived }
}

/** What else is hard to believe about an end that is asked about anyway: its question says the missing arrival itself. */
export function endDoubts(order: Order, unitId: string | undefined, at: Instant | undefined, now: Instant) {
  const unit = unitId === undefined ? {} : { unitId }
  return stepDoubts(order.dispatch, {
    status: 'cleared',
    at: at ?? now,
    now,
    isTold: at !== undefined,
    ...unit,
  }).filter(({ kind }) => kind !== 'never-on-scene')
}
