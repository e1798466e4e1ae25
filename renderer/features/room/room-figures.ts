import { isCallLive, type Call } from '../../../src/domain/call/call'
import { isAwaitingAcknowledgement, type Dispatch } from '../../../src/domain/dispatch/dispatch'
import type { Incident } from '../../../src/domain/incident/incident'
import type { Role } from '../../../src/domain/kernel/actor'
import type { Duration, Instant } from '../../../src/domain/kernel/time'
import { compareUrgency } from '../../../src/domain/triage/protocol'

/** Calls nobody has: ringing, or picked up by the exchange and unclaimed. The oldest first. */
export function waitingCalls(calls: Iterable<Call>): readonly Call[] {
  return [...calls]
    .filter((call) => isCallLive(call) && (call.state.kind === 'ringing' || call.claim === undefined))
    .sort((a, b) => a.receivedAt - b.receivedAt)
}

export interface OverdueOrder {
  readonly incident: Incident
  readonly dispatch: Dispatch
  readonly waited: Duration
}

/** Orders nobody has acknowledged for longer than `after`: the worst first, of like ones the longest wait. */
export function overdueOrders(incidents: Iterable<Incident>, after: Duration, now: Instant): readonly OverdueOrder[] {
  return [...incidents]
    .flatMap((incident) =>
      incident.dispatches
        .filter(isAwaitingAcknowledgement)
        .map((dispatch) => ({ incident, dispatch, waited: now - (dispatch.times.ordered ?? incident.openedAt) })),
    )
    .filter(({ waited }) => waited > after)
    .sort((a, b) => compareUrgency(a.incident.priority, b.incident.priority) || b.waited - a.waited)
}

export interface Desk {
  readonly username: string
  readonly role: Role | undefined
  /** Undefined while the hub has not said who is there. */
  readonly isPresent: boolean | undefined
  /** Calls on the line. */
  readonly live: readonly Call[]
  /** Calls of theirs that are over and have no kind yet. */
  readonly wrapUp: readonly Call[]
}

/**
 * Who sits in the room, and whoever holds a call though their desk is gone. `roles`: the accounts' roles as far as they
 * are known; agencies and admins have no desk here. A name whose role is not known is shown.
 */
export function desksOf(
  calls: Iterable<Call>,
  present: ReadonlySet<string> | undefined,
  roles: ReadonlyMap<string, Role>,
): readonly Desk[] {
  const held = new Map<string, { live: Call[]; wrapUp: Call[] }>()
  for (const call of calls) {
    if (call.claim === undefined) continue
    const isDone = call.state.kind === 'ended' && call.disposition !== undefined
    if (isDone || call.state.kind === 'abandoned') continue
    const desk = held.get(call.claim.by) ?? { live: [], wrapUp: [] }
    held.set(call.claim.by, desk)
    desk[isCallLive(call) ? 'live' : 'wrapUp'].push(call)
  }
  const inRoom = (username: string) => {
    const role = roles.get(username)
    return role === undefined || role === 'operator' || role === 'supervisor'
  }
  const names = new Set([...[...(present ?? [])].filter(inRoom), ...held.keys()])
  return [...names].sort().map((username) => ({
    username,
    role: roles.get(username),
    isPresent: present?.has(username),
    live: held.get(username)?.live ?? [],
    wrapUp: held.get(username)?.wrapUp ?? [],
  }))
}
