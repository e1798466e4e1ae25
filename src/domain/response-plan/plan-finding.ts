import type { PlanCase } from './which-plan'

export const planFaultCodes = [
  // What a plan says by itself.
  'empty-trigger',
  'hours-empty',
  'polygon-too-small',
  'polygon-crossing',
  'no-agency',
  'contradiction',
  // What it names that is not there.
  'unknown-area',
  'unknown-calendar',
  'unknown-agency',
  'inactive-agency',
  // What the set of active plans shows.
  'overlap',
  'unreachable',
  'type-not-covered',
  // Whether somebody is there, and what follows when nobody answers.
  'closed-without-neighbour',
  'neighbour-cycle',
  'ladder-empty',
  'ladder-not-increasing',
  'ladder-step-twice',
  'ladder-no-supervisor',
] as const
export type PlanFaultCode = (typeof planFaultCodes)[number]

/** One fault of the plans, the agencies they name or the ladder, with its counter-example. */
export interface PlanFinding {
  readonly code: PlanFaultCode
  /** Absent for the ladder, and for a case that no plan covers. */
  readonly planId?: string
  /** JSON pointer (RFC 6901) to the part of the plan, or of the ladder, that is wrong. */
  readonly at?: string
  /** The code, calendar, agency or step that is meant. */
  readonly what?: string
  /** The plans that fit as well, or always win. */
  readonly others?: readonly string[]
  /** The agencies that lead back to the first. */
  readonly cycle?: readonly string[]
  /** An incident that shows it. */
  readonly example?: PlanCase
}

/** Whether two findings are about the same fault, whatever incident shows it. */
export function isSameFault(a: PlanFinding, b: PlanFinding): boolean {
  return keyOf(a) === keyOf(b)
}

function keyOf({ code, planId, what, others, cycle, example }: PlanFinding): string {
  // A type that is not covered is another fault for every type.
  const type = code === 'type-not-covered' ? example?.type : undefined
  return JSON.stringify([code, planId, what, others, cycle, type])
}
