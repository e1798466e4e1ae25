import { evolveAccounts, type AccountDirectory, type RecordedAccountEvent } from '../domain/access/account'
import { evolveApiKeys, type ApiKeyDirectory, type RecordedApiKeyEvent } from '../domain/access/api-key'
import { evolveAgencies, type AgencyDirectory, type RecordedAgencyEvent } from '../domain/agency/agency'
import { isCallClosed, type Call } from '../domain/call/call'
import type { RecordedCallEvent } from '../domain/call/call-events'
import { evolveCall } from '../domain/call/evolve-call'
import { evolveIncident } from '../domain/incident/evolve-incident'
import type { Incident } from '../domain/incident/incident'
import type { RecordedIncidentEvent } from '../domain/incident/incident-events'
import { assertNever } from '../domain/kernel/assert-never'

export type SiagaEvent =
  RecordedCallEvent | RecordedIncidentEvent | RecordedAgencyEvent | RecordedAccountEvent | RecordedApiKeyEvent

/** What a stream folds to. The stream's prefix says which. */
export type StreamState =
  | { readonly kind: 'call'; readonly call: Call }
  | { readonly kind: 'incident'; readonly incident: Incident }
  | { readonly kind: 'agencies'; readonly agencies: AgencyDirectory }
  | { readonly kind: 'accounts'; readonly accounts: AccountDirectory }
  | { readonly kind: 'keys'; readonly keys: ApiKeyDirectory }

/** One step of the fold that hub and consoles share. */
export function evolve(state: StreamState | undefined, event: SiagaEvent): StreamState | undefined {
  switch (event.type) {
    case 'call-received':
    case 'call-answered':
    case 'call-ended':
    case 'call-abandoned':
    case 'call-identified':
    case 'call-located':
    case 'call-disposed': {
      const call = evolveCall(state?.kind === 'call' ? state.call : undefined, event)
      return call === undefined ? undefined : { kind: 'call', call }
    }
    case 'agency-put':
      return {
        kind: 'agencies',
        agencies: evolveAgencies(state?.kind === 'agencies' ? state.agencies : undefined, event),
      }
    case 'account-put':
    case 'account-disabled':
      return {
        kind: 'accounts',
        accounts: evolveAccounts(state?.kind === 'accounts' ? state.accounts : undefined, event),
      }
    case 'key-made':
    case 'key-revoked':
      return { kind: 'keys', keys: evolveApiKeys(state?.kind === 'keys' ? state.keys : undefined, event) }
    default: {
      const incident = evolveIncident(state?.kind === 'incident' ? state.incident : undefined, event)
      return incident === undefined ? undefined : { kind: 'incident', incident }
    }
  }
}

/** On the board: what the room still has to do with. Decided by facts alone, never by a clock. */
export function isOnBoard(state: StreamState): boolean {
  switch (state.kind) {
    case 'call':
      return !isCallClosed(state.call)
    case 'incident':
      return state.incident.life.kind === 'open'
    case 'agencies':
      return true
    case 'accounts':
    case 'keys':
      return false
    default:
      return assertNever(state)
  }
}
