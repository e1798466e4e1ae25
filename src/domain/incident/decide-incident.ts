import { isDispatchOpen, type Dispatch } from '../dispatch/dispatch'
import { decideDispatch, type DispatchCommand } from '../dispatch/decide-dispatch'
import { takesEndBack } from '../dispatch/take-back'
import { assertNever } from '../kernel/assert-never'
import type { Context } from '../kernel/context'
import type { Location } from '../kernel/location'
import { accept, refuse, type Result } from '../kernel/result'
import type { Incident, IncidentDisposition } from './incident'
import type { IncidentEvent } from './incident-events'
import { incidentTypeDefaults, type IncidentType, type Priority } from './incident-types'

export interface OrderTerms {
  readonly planId?: string
  readonly level?: number
  readonly message?: string
  readonly overrideReason?: string
}

export type IncidentCommand =
  | {
      readonly type: 'open'
      /** Gap-free per day; the hub gives it in the same transaction. */
      readonly number: string
      readonly incidentType: IncidentType
      readonly priority?: Priority
      readonly location: Location
      readonly narrative: string
      readonly callId?: string
      readonly complaintId?: string
    }
  | { readonly type: 'attach-call'; readonly callId: string }
  | { readonly type: 'detach-call'; readonly callId: string; readonly reason: string }
  | { readonly type: 'note'; readonly text: string; readonly question?: boolean; readonly answerTo?: string }
  | { readonly type: 'strike-note'; readonly noteId: string; readonly reason: string }
  | { readonly type: 'relocate'; readonly location: Location; readonly reason: string }
  | { readonly type: 'retype'; readonly incidentType: IncidentType; readonly reason: string }
  | { readonly type: 'reprioritise'; readonly priority: Priority; readonly reason: string }
  | { readonly type: 'dispatch'; readonly agencyIds: readonly string[]; readonly terms: OrderTerms }
  | { readonly type: 'close'; readonly disposition: IncidentDisposition; readonly note?: string }
  | { readonly type: 'reopen'; readonly reason: string }
  | { readonly type: 'review'; readonly findings: string; readonly score?: number }
  | DispatchCommand

type Decision = Result<readonly IncidentEvent[]>

const closed = (incident: Incident) =>
  refuse('already-closed', `Incident ${incident.number} is closed; reopen it first.`)

/** What goes on where an incident was merged away: its orders and the words about them. */
const staysUsable: ReadonlySet<IncidentCommand['type']> = new Set([
  'note',
  'strike-note',
  'delivered',
  'acknowledge',
  'decline',
  'status',
  'cancel',
  'escalate',
  'relay',
  'take-back-status',
  'assign-units',
  'review',
])

/**
 * Says what a command would do to an incident and its dispatches. Refuses `not-found`, `already-closed`,
 * `dispatch-open`, `already-acknowledged`, `conflict`, `invalid-input` or `forbidden`; a refusal changes nothing.
 */
export function decideIncident(incident: Incident | undefined, command: IncidentCommand, ctx: Context): Decision {
  if (command.type === 'open') return open(incident, command)
  if (incident === undefined) return refuse('not-found', 'There is no such incident.')
  const isClosed = incident.life.kind === 'closed'
  if (incident.life.kind === 'merged' && !staysUsable.has(command.type)) {
    return refuse('merged-away', `Incident ${incident.number} was merged into another one; go on there or unmerge it.`)
  }
  switch (command.type) {
    case 'attach-call': {
      if (isClosed) return closed(incident)
      if (incident.calls.includes(command.callId)) return accept([])
      return accept([{ type: 'call-attached', body: { callId: command.callId } }])
    }
    case 'detach-call': {
      if (!incident.calls.includes(command.callId)) return accept([])
      return accept([{ type: 'call-detached', body: { callId: command.callId, reason: command.reason } }])
    }
    case 'note': {
      // Still allowed after closing: what is remembered later belongs in the log too.
      const { text, question, answerTo } = command
      const asked = answerTo === undefined ? undefined : incident.notes.find(({ id }) => id === answerTo)
      if (answerTo !== undefined && asked?.question !== true) return refuse('not-found', 'There is no such question.')
      // What the centre asks, it waits for an agency to say; whoever gave up waiting strikes the question.
      if (asked !== undefined && asked.agencyId === undefined && ctx.actor.role !== 'liaison') {
        return refuse('forbidden', 'The centre asked this itself: an agency answers it.')
      }
      const agency = ctx.actor.role === 'liaison' ? { agencyId: ctx.actor.agencyId } : {}
      const kind = {
        ...(question === true ? { question } : {}),
        ...(answerTo === undefined ? {} : { answerTo }),
      }
      return accept([{ type: 'note-added', body: { noteId: ctx.commandId, text, ...agency, ...kind } }])
    }
    case 'strike-note':
      return strikeNote(incident, command, ctx)
    case 'relocate': {
      if (isClosed) return closed(incident)
      const { location, reason } = command
      const area = location.areaCode === undefined ? {} : { areaCode: location.areaCode }
      return accept([{ type: 'incident-relocated', body: { location, ...area, reason } }])
    }
    case 'retype': {
      if (isClosed) return closed(incident)
      if (incident.type === command.incidentType) return accept([])
      return accept([{ type: 'incident-retyped', body: { type: command.incidentType, reason: command.reason } }])
    }
    case 'reprioritise': {
      if (isClosed) return closed(incident)
      if (incident.priority === command.priority) return accept([])
      return accept([{ type: 'incident-reprioritised', body: { priority: command.priority, reason: command.reason } }])
    }
    case 'dispatch':
      return isClosed ? closed(incident) : accept(order(incident, command.agencyIds, command.terms, ctx))
    case 'close':
      return close(incident, command)
    case 'reopen':
      if (!isClosed) return refuse('conflict', `Incident ${incident.number} is open.`)
      return accept([{ type: 'incident-reopened', body: { reason: command.reason } }])
    case 'review': {
      const score = command.score === undefined ? {} : { score: command.score }
      return accept([{ type: 'incident-reviewed', body: { findings: command.findings, ...score } }])
    }
    case 'delivered':
    case 'acknowledge':
    case 'decline':
    case 'status':
    case 'escalate':
    case 'relay':
    case 'take-back-status':
    case 'assign-units':
    case 'cancel': {
      const dispatch = incident.dispatches.find(({ id }) => id === command.dispatchId)
      if (dispatch === undefined) return refuse('not-found', 'There is no such dispatch.')
      if (command.type !== 'take-back-status' || !takesEndBack(dispatch, command.status)) {
        return decideDispatch(dispatch, command, ctx)
      }
      // It would open the order again, and that may not be any more.
      if (isClosed) return closed(incident)
      const standing = openDispatchOf(incident, dispatch.agencyId)
      return standing === undefined
        ? decideDispatch(dispatch, command, ctx)
        : refuse('conflict', `The agency has a newer order: it is ${standing.state}.`)
    }
    default:
      return assertNever(command)
  }
}

/** The open dispatch of an agency, if it has one: it gets no second order while the first stands. */
function openDispatchOf(incident: Incident, agencyId: string): Dispatch | undefined {
  return incident.dispatches.find((dispatch) => dispatch.agencyId === agencyId && isDispatchOpen(dispatch))
}

function open(incident: Incident | undefined, command: IncidentCommand & { type: 'open' }): Decision {
  if (incident !== undefined) return refuse('conflict', 'This incident is already open.')
  const { number, incidentType, location, narrative, callId, complaintId } = command
  const opened: IncidentEvent = {
    type: 'incident-opened',
    body: {
      number,
      type: incidentType,
      priority: command.priority ?? incidentTypeDefaults[incidentType].priority,
      location,
      ...(location.areaCode === undefined ? {} : { areaCode: location.areaCode }),
      narrative,
      ...(complaintId === undefined ? {} : { complaintId }),
    },
  }
  return accept(callId === undefined ? [opened] : [opened, { type: 'call-attached', body: { callId } }])
}

function strikeNote(incident: Incident, command: IncidentCommand & { type: 'strike-note' }, ctx: Context): Decision {
  const note = incident.notes.find(({ id }) => id === command.noteId)
  if (note === undefined) return refuse('not-found', 'There is no such note.')
  if (ctx.actor.role === 'liaison' && note.by !== ctx.actor.username) {
    return refuse('forbidden', 'A liaison strikes only its own notes.')
  }
  if (note.struck !== undefined) return accept([])
  return accept([{ type: 'note-struck', body: { noteId: note.id, reason: command.reason } }])
}

function order(
  incident: Incident,
  agencyIds: readonly string[],
  terms: OrderTerms,
  ctx: Context,
): readonly IncidentEvent[] {
  return [...new Set(agencyIds)]
    .filter((agencyId) => openDispatchOf(incident, agencyId) === undefined)
    .map((agencyId) => ({
      type: 'dispatch-ordered',
      body: { dispatchId: `${ctx.commandId}.${agencyId}`, agencyId, ...terms },
    }))
}

function close(incident: Incident, command: IncidentCommand & { type: 'close' }): Decision {
  if (incident.life.kind === 'closed') return closed(incident)
  const standing = incident.dispatches.filter(isDispatchOpen)
  if (standing.length > 0) {
    const agencies = standing.map(({ agencyId }) => agencyId).join(', ')
    return refuse('dispatch-open', `Not closed: still on duty: ${agencies}.`)
  }
  // The city's table asks for a reason with this outcome only.
  if (command.disposition === 'dibatalkan' && command.note === undefined) {
    return refuse('invalid-input', 'A cancelled incident needs a note that says why.')
  }
  const note = command.note === undefined ? {} : { note: command.note }
  return accept([{ type: 'incident-closed', body: { disposition: command.disposition, ...note } }])
}
