import type { Call } from '../../../src/domain/call/call'
import type { Incident } from '../../../src/domain/incident/incident'
import { applyEvents, noFacts, type Facts } from '../../../src/projection/facts'
import type { SiagaEvent } from '../../../src/projection/stream-state'

/** A call as the facts know it, also one that has left the board. */
export function callIn(facts: Facts, callId: string): Call | undefined {
  const state = facts.get(`call:${callId}`)?.state
  return state?.kind === 'call' ? state.call : undefined
}

/** The call its events tell of, in any order and with those of other streams between. */
export function callOfEvents(events: readonly SiagaEvent[], callId: string): Call | undefined {
  return callIn(applyEvents(noFacts, events), callId)
}

/** Every call of an incident that is known, in the order they were attached; facts go before what was fetched. */
export function linkedCalls(incident: Incident, facts: Facts, fetched: ReadonlyMap<string, Call>): readonly Call[] {
  return incident.calls.flatMap((id) => callIn(facts, id) ?? fetched.get(id) ?? [])
}
