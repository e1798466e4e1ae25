import type { CommandInput } from '../../contract/commands/index'
import { dispatchIdOf } from '../../contract/derived-ids'
import { mayAgencySeeIncident } from '../../domain/access/entitlement'
import { decideIncident, type IncidentCommand } from '../../domain/incident/decide-incident'
import type { Incident } from '../../domain/incident/incident'
import { decideMerge, decideUnmerge, openOrdersOf, standingOrderOf } from '../../domain/incident/merge-incidents'
import { entryOf } from '../../domain/kernel/entry-of'
import { accept, refuse } from '../../domain/kernel/result'
import { AGENCIES_STREAM } from '../../projection/board'
import { callIn, warningsOf } from './call-handlers'
import { afterIncident } from './complaint-handlers'
import { nextIncidentNumber } from './next-incident-number'
import { serveCalls, unserveCall } from './served-call'
import { triageOfCall } from './triage-handlers'
import { refuseUnits } from './unit-handlers'
import type { BatchView, Decided, Decision, DecisionContext } from './decision'

/** An incident as the sender may know it: one that is not its agency's does not exist for a liaison. */
export function incidentFor(view: BatchView, incidentId: string, ctx: DecisionContext): Incident | undefined {
  const state = view.state(`incident:${incidentId}`)
  if (state?.kind !== 'incident') return undefined
  const { actor } = ctx
  if (actor.role === 'liaison' && !mayAgencySeeIncident(state.incident, actor.agencyId)) return undefined
  return state.incident
}

export function openIncident(input: CommandInput<'incident:open'>, view: BatchView, ctx: DecisionContext): Decision {
  const { callId, type, occurredAt: _at, ...rest } = input
  if (callId !== undefined && callIn(view, callId) === undefined) return refuse('not-found', 'There is no such call.')
  const incidentId = ctx.commandId
  const { number, day, last } = nextIncidentNumber(view, ctx)
  const call = callId === undefined ? {} : { callId }
  const command: IncidentCommand = { type: 'open', number, incidentType: type, ...rest, ...call }
  const value = { incidentId, number, ...warningsOf(input.location) }
  const decision = onIncident(incidentId, command, view, ctx, { value, number: { day, last } })
  if (!decision.ok) return decision
  const asked = triageOfCall(callId, incidentId, view)
  const served = serveCalls(callId === undefined ? [] : [callId], view, ctx)
  if (!served.ok) return served
  return accept({ ...decision.value, events: [...decision.value.events, ...asked, ...served.value] })
}

export function dispatchAgencies(
  input: CommandInput<'incident:dispatch'>,
  view: BatchView,
  ctx: DecisionContext,
): Decision {
  const { incidentId, agencyIds, occurredAt: _at, ...terms } = input
  const state = view.state(AGENCIES_STREAM)
  const known = state?.kind === 'agencies' ? state.agencies.items : {}
  const missing = agencyIds.find((agencyId) => entryOf(known, agencyId)?.active !== true)
  if (missing !== undefined) return refuse('not-found', `There is no active agency "${missing}".`)
  const incident = incidentFor(view, incidentId, ctx)
  const absorbed = incident === undefined ? [] : absorbedBy(incident, view, ctx)
  const standing = (agencyId: string) =>
    incident === undefined ? undefined : standingOrderOf(incident, absorbed, agencyId)
  const added = [...new Set(agencyIds)].filter((agencyId) => standing(agencyId) === undefined)
  const dispatchIds = agencyIds.map((agencyId) => standing(agencyId)?.id ?? dispatchIdOf(ctx.commandId, agencyId))
  return onIncident(incidentId, { type: 'dispatch', agencyIds: added, terms }, view, ctx, {
    value: { dispatchIds },
    dispatches: added.map((agencyId) => [dispatchIdOf(ctx.commandId, agencyId), `incident:${incidentId}`]),
  })
}

export function attachCall(
  input: CommandInput<'incident:attach-call'>,
  view: BatchView,
  ctx: DecisionContext,
): Decision {
  if (callIn(view, input.callId) === undefined) return refuse('not-found', 'There is no such call.')
  const { incidentId, callId } = input
  const decision = onIncident(incidentId, { type: 'attach-call', callId }, view, ctx, { value: {} })
  if (!decision.ok) return decision
  const served = serveCalls([callId], view, ctx)
  return served.ok ? accept({ ...decision.value, events: [...decision.value.events, ...served.value] }) : served
}

export function detachCall(
  input: CommandInput<'incident:detach-call'>,
  view: BatchView,
  ctx: DecisionContext,
): Decision {
  const { incidentId, callId, reason } = input
  const decision = onIncident(incidentId, { type: 'detach-call', callId, reason }, view, ctx, { value: {} })
  if (!decision.ok) return decision
  const left = unserveCall(callId, incidentId, view, ctx)
  return left.ok ? accept({ ...decision.value, events: [...decision.value.events, ...left.value] }) : left
}

export function mergeIncidents(
  name: 'incident:merge' | 'incident:unmerge',
  input: CommandInput<'incident:merge'>,
  view: BatchView,
  ctx: DecisionContext,
): Decision {
  const into = incidentFor(view, input.into, ctx)
  const from = incidentFor(view, input.from, ctx)
  if (into === undefined || from === undefined) return refuse('not-found', 'There is no such incident.')
  const decision = (name === 'incident:merge' ? decideMerge : decideUnmerge)(into, from, input.reason)
  if (!decision.ok) return decision
  const events = decision.value.map(({ incidentId, event }) => ({ stream: `incident:${incidentId}`, ...event }))
  return accept({ events, value: {} })
}

/** Everything that was merged into an incident, also by way of another. A merge goes in no circle: only open ones take in. */
function absorbedBy(incident: Incident, view: BatchView, ctx: DecisionContext): readonly Incident[] {
  return incident.absorbed.flatMap((id) => {
    const one = incidentFor(view, id, ctx)
    return one === undefined ? [] : [one, ...absorbedBy(one, view, ctx)]
  })
}

/** What was merged into an incident may still have people on duty under its own number. */
export function closeIncident(input: CommandInput<'incident:close'>, view: BatchView, ctx: DecisionContext): Decision {
  const incident = incidentFor(view, input.incidentId, ctx)
  const absorbed = incident === undefined ? [] : absorbedBy(incident, view, ctx)
  const onDuty = openOrdersOf(absorbed)
  if (incident?.life.kind === 'open' && onDuty.length > 0) {
    return refuse('dispatch-open', `Not closed: still on duty for what was merged into it: ${onDuty.join(', ')}.`)
  }
  const decision = changeIncident('incident:close', input, view, ctx)
  if (!decision.ok || decision.value.events.length === 0) return decision
  const resumed = afterIncident(incident?.complaintId, input.incidentId, view)
  return accept({ ...decision.value, events: [...decision.value.events, ...resumed] })
}

export function retype(input: CommandInput<'incident:retype'>, view: BatchView, ctx: DecisionContext): Decision {
  const { incidentId, type, reason } = input
  return onIncident(incidentId, { type: 'retype', incidentType: type, reason }, view, ctx, { value: {} })
}

type PlainName =
  | 'incident:note'
  | 'incident:strike-note'
  | 'incident:relocate'
  | 'incident:reprioritise'
  | 'incident:close'
  | 'incident:reopen'
  | 'incident:review'

export function changeIncident(
  name: PlainName,
  input: CommandInput<PlainName>,
  view: BatchView,
  ctx: DecisionContext,
): Decision {
  const { incidentId, occurredAt: _at, ...rest } = input
  // The wire name's verb is the domain's command; the schema has seen to its fields.
  const command = { type: name.slice('incident:'.length), ...rest } as IncidentCommand
  const value =
    command.type === 'note'
      ? { noteId: ctx.commandId }
      : command.type === 'relocate'
        ? warningsOf(command.location)
        : {}
  return onIncident(incidentId, command, view, ctx, { value })
}

type DispatchName =
  | 'dispatch:delivered'
  | 'dispatch:acknowledge'
  | 'dispatch:decline'
  | 'dispatch:status'
  | 'dispatch:take-back-status'
  | 'dispatch:cancel'
  | 'dispatch:relay'

/** `stream`: where the order lives; absent when there is no such order. */
export function changeDispatch(
  name: DispatchName,
  input: CommandInput<DispatchName>,
  stream: string | undefined,
  view: BatchView,
  ctx: DecisionContext,
): Decision {
  if (stream === undefined) return refuse('not-found', 'There is no such dispatch.')
  if ('unitId' in input) {
    const refused = refuseUnits([input.unitId], stream, input.dispatchId, view, ctx)
    if (refused !== undefined) return refused
  }
  const { occurredAt, ...rest } = input
  const told = 'told' in rest && occurredAt !== undefined ? { toldAt: occurredAt } : {}
  const command = { type: name.slice('dispatch:'.length), ...rest, ...told } as IncidentCommand
  return onIncident(stream.slice('incident:'.length), command, view, ctx, { value: {} })
}

export function onIncident(
  incidentId: string,
  command: IncidentCommand,
  view: BatchView,
  ctx: DecisionContext,
  decided: Omit<Decided, 'events'>,
): Decision {
  const decision = decideIncident(incidentFor(view, incidentId, ctx), command, ctx)
  if (!decision.ok) return decision
  return accept({ ...decided, events: decision.value.map((event) => ({ stream: `incident:${incidentId}`, ...event })) })
}
