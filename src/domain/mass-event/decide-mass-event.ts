import type { IncidentType } from '../incident/incident-types'
import { assertNever } from '../kernel/assert-never'
import type { Location } from '../kernel/location'
import { accept, refuse, type Result } from '../kernel/result'
import type { MassEvent, MassEventEvent, Members } from './mass-event'

export type MassEventCommand =
  | ({
      readonly type: 'open'
      readonly name: string
      readonly incidentType: IncidentType
      readonly location: Location
    } & Members)
  | ({ readonly type: 'join' } & Members)
  | ({ readonly type: 'leave'; readonly reason: string } & Members)
  | { readonly type: 'close'; readonly reason: string }

/** Twice the calls of İzmir's ten minutes (1,098) and room beside; the whole of it is on every board. */
const MOST_MEMBERS = 5_000

/**
 * Says what a command would do to a mass event. Refuses `conflict`, `not-found`, `already-closed`, and `invalid-input` when
 * it would hold too many.
 */
export function decideMassEvent(
  event: MassEvent | undefined,
  command: MassEventCommand,
): Result<readonly MassEventEvent[]> {
  if (command.type === 'open') {
    if (event !== undefined) return refuse('conflict', 'This mass event is already open.')
    const { name, incidentType, location } = command
    return accept([{ type: 'mass-event-opened', body: { name, type: incidentType, location, ...unique(command) } }])
  }
  if (event === undefined) return refuse('not-found', 'There is no such mass event.')
  if (event.closed !== undefined) {
    return command.type === 'close' ? accept([]) : refuse('already-closed', `"${event.name}" is closed.`)
  }
  switch (command.type) {
    case 'join': {
      const [incidents, calls] = [new Set(event.incidentIds), new Set(event.callIds)]
      const fresh = unique({
        incidentIds: command.incidentIds.filter((id) => !incidents.has(id)),
        callIds: command.callIds.filter((id) => !calls.has(id)),
      })
      if (incidents.size + calls.size + fresh.incidentIds.length + fresh.callIds.length > MOST_MEMBERS) {
        return refuse('invalid-input', `A mass event holds at most ${MOST_MEMBERS} calls and incidents; open another.`)
      }
      return accept(isEmpty(fresh) ? [] : [{ type: 'mass-event-joined', body: fresh }])
    }
    case 'leave': {
      const [incidents, calls] = [new Set(event.incidentIds), new Set(event.callIds)]
      const known = unique({
        incidentIds: command.incidentIds.filter((id) => incidents.has(id)),
        callIds: command.callIds.filter((id) => calls.has(id)),
      })
      return accept(isEmpty(known) ? [] : [{ type: 'mass-event-left', body: { ...known, reason: command.reason } }])
    }
    case 'close':
      return accept([{ type: 'mass-event-closed', body: { reason: command.reason } }])
    default:
      return assertNever(command)
  }
}

const unique = ({ incidentIds, callIds }: Members): Members => ({
  incidentIds: [...new Set(incidentIds)],
  callIds: [...new Set(callIds)],
})

const isEmpty = ({ incidentIds, callIds }: Members) => incidentIds.length + callIds.length === 0
