import type { CommandInput } from '../../contract/commands/index'
import { mayAgencySeeIncident } from '../../domain/access/entitlement'
import { entryOf } from '../../domain/kernel/entry-of'
import { accept, refuse, type Refusal } from '../../domain/kernel/result'
import type { UnitDirectory } from '../../domain/unit/unit'
import { AGENCIES_STREAM, UNITS_STREAM } from '../../projection/board'
import type { BatchView, Decision, DecisionContext } from './decision'

function unitsIn(view: BatchView): UnitDirectory['items'] {
  const state = view.state(UNITS_STREAM)
  return state?.kind === 'units' ? state.units.items : {}
}

export function putUnit(input: CommandInput<'directory:put-unit'>, view: BatchView): Decision {
  const { occurredAt: _at, ...body } = input
  const agencies = view.state(AGENCIES_STREAM)
  if (agencies?.kind !== 'agencies' || entryOf(agencies.agencies.items, body.agencyId) === undefined) {
    return refuse('not-found', `There is no agency "${body.agencyId}".`)
  }
  const known = entryOf(unitsIn(view), body.id)
  if (known !== undefined && known.agencyId !== body.agencyId) {
    return refuse('conflict', `The unit "${body.id}" belongs to ${known.agencyId}; give this one another id.`)
  }
  return accept({ events: [{ stream: UNITS_STREAM, type: 'unit-put', body }], value: {} })
}

/** The same status with the same reason again says nothing new. */
export function setUnitStatus(input: CommandInput<'unit:status'>, view: BatchView, ctx: DecisionContext): Decision {
  const { occurredAt: _at, ...body } = input
  const unit = entryOf(unitsIn(view), body.unitId)
  if (unit === undefined) return refuse('not-found', `There is no unit "${body.unitId}".`)
  const { actor } = ctx
  if (actor.role === 'liaison' && actor.agencyId !== unit.agencyId) {
    return refuse('forbidden', 'A liaison speaks only for the units of its own agency.')
  }
  const isSame = unit.status === body.status && unit.statusReason === body.reason && unit.statusAt !== undefined
  return accept({ events: isSame ? [] : [{ stream: UNITS_STREAM, type: 'unit-status-set', body }], value: {} })
}

/** Why these units can't be sent on an order, or nothing. Says nothing of an order the sender may not see. */
export function refuseUnits(
  unitIds: readonly string[],
  stream: string,
  dispatchId: string,
  view: BatchView,
  { actor }: DecisionContext,
): { readonly ok: false; readonly error: Refusal } | undefined {
  const state = view.state(stream)
  if (state?.kind !== 'incident') return undefined
  if (actor.role === 'liaison' && !mayAgencySeeIncident(state.incident, actor.agencyId)) return undefined
  const dispatch = state.incident.dispatches.find(({ id }) => id === dispatchId)
  if (dispatch === undefined) return undefined
  const units = unitsIn(view)
  const wrong = unitIds.find((unitId) => entryOf(units, unitId)?.agencyId !== dispatch.agencyId)
  return wrong === undefined ? undefined : refuse('not-found', `${dispatch.agencyId} has no unit "${wrong}".`)
}
