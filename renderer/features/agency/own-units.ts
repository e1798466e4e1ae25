import type { Assignment, DispatchStatus } from '../../../src/domain/dispatch/dispatch'
import { dispatchStatuses } from '../../../src/domain/dispatch/dispatch'
import { isAssignmentOver } from '../../../src/domain/dispatch/evolve-dispatch'
import type { Instant } from '../../../src/domain/kernel/time'
import type { Unit, UnitDirectory } from '../../../src/domain/unit/unit'
import type { Order } from './orders'
import { unitDigits } from './unit-digits'

/** Where a unit is busy now. It follows from the open orders and is set by nobody. */
export interface Commitment {
  readonly order: Order
  readonly step: 'assigned' | DispatchStatus
  readonly since: Instant | undefined
}

export interface OwnUnit {
  readonly unit: Unit
  readonly commitment: Commitment | undefined
  /** The key that picks it in every list of the desk; undefined past nine. */
  readonly digit: number | undefined
}

/**
 * The units of one agency in the order of their keys, each with the order it is on; past nine by name. Retired ones only
 * while they still are on one.
 */
export function ownUnits(units: UnitDirectory, agencyId: string, orders: readonly Order[]): readonly OwnUnit[] {
  const own = Object.values(units.items)
    .filter((unit) => unit.agencyId === agencyId)
    .map((unit) => ({ unit, commitment: commitmentOf(unit.id, orders) }))
    .filter(({ unit, commitment }) => unit.active || commitment !== undefined)
    .sort((a, b) => a.unit.name.localeCompare(b.unit.name, 'id', { numeric: true }))
  const digits = unitDigits(own.map(({ unit }) => unit))
  return own
    .map((one): OwnUnit => ({ ...one, digit: digits.get(one.unit.id) }))
    .sort((a, b) => (a.digit ?? Infinity) - (b.digit ?? Infinity) || 0)
}

/** Not on an order, and its crew has said that it can go. */
export function isFree({ unit, commitment }: OwnUnit): boolean {
  return unit.status === 'available' && commitment === undefined
}

/** Its crew has said that it can't go; an order it still is on must not count on it. */
export function isUnfit(units: readonly OwnUnit[], unitId: string): boolean {
  return units.some(({ unit }) => unit.id === unitId && unit.status !== 'available')
}

function commitmentOf(unitId: string, orders: readonly Order[]): Commitment | undefined {
  for (const order of orders) {
    const assignment = order.dispatch.assignments.find((one) => one.unitId === unitId && !isAssignmentOver(one))
    if (assignment !== undefined) return { order, ...assignmentStep(assignment) }
  }
  return undefined
}

/** The furthest step a unit has reported on an order, and when. */
export function assignmentStep({ times }: Assignment): {
  readonly step: Commitment['step']
  readonly since: Instant | undefined
} {
  const reached = dispatchStatuses.filter((status) => times[status] !== undefined).at(-1)
  return reached === undefined ? { step: 'assigned', since: times.assigned } : { step: reached, since: times[reached] }
}
