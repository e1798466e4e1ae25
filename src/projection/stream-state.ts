import { evolveAccounts, type AccountDirectory, type RecordedAccountEvent } from '../domain/access/account'
import { evolveApiKeys, type ApiKeyDirectory, type RecordedApiKeyEvent } from '../domain/access/api-key'
import { evolveAgencies, type AgencyDirectory, type RecordedAgencyEvent } from '../domain/agency/agency'
import {
  evolveBoundaries,
  type BoundaryDirectory,
  type RecordedBoundaryEvent,
} from '../domain/boundary/boundary-directory'
import { evolveCalendars, type CalendarDirectory, type RecordedCalendarEvent } from '../domain/calendar/calendar'
import { isCallClosed, type Call } from '../domain/call/call'
import type { RecordedCallEvent } from '../domain/call/call-events'
import { evolveCall } from '../domain/call/evolve-call'
import { evolvePendingAml, type PendingAml, type RecordedPendingAmlEvent } from '../domain/call/pending-aml'
import type { CallerMeasures, RecordedCallerMeasureEvent } from '../domain/caller/caller-measure'
import { evolveCallerMeasures } from '../domain/caller/evolve-caller-measures'
import { evolveCategories, type CategoryDirectory, type RecordedCategoryEvent } from '../domain/complaint/category'
import { isComplaintOpen, type Complaint } from '../domain/complaint/complaint'
import {
  evolveIdentity,
  type KeptIdentity,
  type RecordedComplaintEvent,
  type RecordedIdentityEvent,
} from '../domain/complaint/complaint-events'
import { evolveComplaint } from '../domain/complaint/evolve-complaint'
import { evolveRouting, type RecordedRoutingEvent, type RoutingDirectory } from '../domain/complaint/routing'
import { isDispatchOpen } from '../domain/dispatch/dispatch'
import { evolveLadder, type Ladder, type RecordedLadderEvent } from '../domain/dispatch/ladder'
import { evolveIncident } from '../domain/incident/evolve-incident'
import type { Incident } from '../domain/incident/incident'
import type { RecordedIncidentEvent } from '../domain/incident/incident-events'
import { evolveLexicon, type CentreLexicon, type RecordedLexiconEvent } from '../domain/intake/centre-lexicon'
import {
  evolveProtocols,
  type ProtocolDirectory,
  type RecordedProtocolEvent,
} from '../domain/triage/protocol-directory'
import { assertNever } from '../domain/kernel/assert-never'
import { evolvePlans, type PlanDirectory, type RecordedPlanEvent } from '../domain/response-plan/response-plan'
import { evolveShift } from '../domain/shift/evolve-shift'
import type { RecordedShiftEvent, Shift } from '../domain/shift/shift'
import { evolveTestRounds } from '../domain/test-round/evolve-test-rounds'
import type { RecordedTestRoundEvent, TestRounds } from '../domain/test-round/test-round'
import { evolveUnits, type RecordedUnitEvent, type UnitDirectory } from '../domain/unit/unit'
import { evolveMassEvent } from '../domain/mass-event/evolve-mass-event'
import type { MassEvent, RecordedMassEventEvent } from '../domain/mass-event/mass-event'

export type SiagaEvent =
  | RecordedCallEvent
  | RecordedPendingAmlEvent
  | RecordedCallerMeasureEvent
  | RecordedIncidentEvent
  | RecordedMassEventEvent
  | RecordedComplaintEvent
  | RecordedIdentityEvent
  | RecordedCategoryEvent
  | RecordedRoutingEvent
  | RecordedCalendarEvent
  | RecordedLexiconEvent
  | RecordedProtocolEvent
  | RecordedBoundaryEvent
  | RecordedAgencyEvent
  | RecordedUnitEvent
  | RecordedPlanEvent
  | RecordedLadderEvent
  | RecordedTestRoundEvent
  | RecordedShiftEvent
  | RecordedAccountEvent
  | RecordedApiKeyEvent

/** What a stream folds to. The stream's prefix says which. */
export type StreamState =
  | { readonly kind: 'call'; readonly call: Call }
  | { readonly kind: 'aml'; readonly aml: PendingAml }
  | { readonly kind: 'measures'; readonly measures: CallerMeasures }
  | { readonly kind: 'incident'; readonly incident: Incident }
  | { readonly kind: 'mass-event'; readonly massEvent: MassEvent }
  | { readonly kind: 'complaint'; readonly complaint: Complaint }
  /** Who made a secret complaint: stays in the hub. */
  | { readonly kind: 'identity'; readonly identity: KeptIdentity }
  | { readonly kind: 'categories'; readonly categories: CategoryDirectory }
  | { readonly kind: 'routing'; readonly routing: RoutingDirectory }
  | { readonly kind: 'calendars'; readonly calendars: CalendarDirectory }
  | { readonly kind: 'lexicon'; readonly lexicon: CentreLexicon }
  | { readonly kind: 'protocols'; readonly protocols: ProtocolDirectory }
  | { readonly kind: 'boundaries'; readonly boundaries: BoundaryDirectory }
  | { readonly kind: 'agencies'; readonly agencies: AgencyDirectory }
  | { readonly kind: 'units'; readonly units: UnitDirectory }
  | { readonly kind: 'plans'; readonly plans: PlanDirectory }
  | { readonly kind: 'ladder'; readonly ladder: Ladder }
  | { readonly kind: 'test-rounds'; readonly testRounds: TestRounds }
  | { readonly kind: 'shift'; readonly shift: Shift }
  | { readonly kind: 'accounts'; readonly accounts: AccountDirectory }
  | { readonly kind: 'keys'; readonly keys: ApiKeyDirectory }

/** One step of the fold that hub and consoles share. */
export function evolve(state: StreamState | undefined, event: SiagaEvent): StreamState | undefined {
  if (event.stream.startsWith('call:')) return evolveCallStream(state, event)
  if (isComplaintEvent(event)) {
    const complaint = evolveComplaint(state?.kind === 'complaint' ? state.complaint : undefined, event)
    return complaint === undefined ? undefined : { kind: 'complaint', complaint }
  }
  switch (event.type) {
    case 'call-received':
    case 'call-answered':
    case 'call-ended':
    case 'call-abandoned':
    case 'call-resumed':
    case 'call-identified':
    case 'call-located':
    case 'call-aml-received':
    case 'call-back-tried':
    case 'call-kind-retracted':
    case 'call-disposed':
      // Only on a call's stream.
      return state
    case 'aml-received':
    case 'aml-settled': {
      const aml = evolvePendingAml(state?.kind === 'aml' ? state.aml : undefined, event)
      return aml === undefined ? undefined : { kind: 'aml', aml }
    }
    case 'caller-measure-signed':
    case 'caller-measure-lifted':
    case 'disaster-mode-set':
      return {
        kind: 'measures',
        measures: evolveCallerMeasures(state?.kind === 'measures' ? state.measures : undefined, event),
      }
    case 'mass-event-opened':
    case 'mass-event-joined':
    case 'mass-event-left':
    case 'mass-event-closed': {
      const massEvent = evolveMassEvent(state?.kind === 'mass-event' ? state.massEvent : undefined, event)
      return massEvent === undefined ? undefined : { kind: 'mass-event', massEvent }
    }
    case 'reporter-kept':
    case 'reporter-erased':
      return { kind: 'identity', identity: evolveIdentity(event) }
    case 'category-put': {
      const before = state?.kind === 'categories' ? state.categories : undefined
      return { kind: 'categories', categories: evolveCategories(before, event) }
    }
    case 'routing-put':
      return { kind: 'routing', routing: evolveRouting(event) }
    case 'lexicon-put':
      return { kind: 'lexicon', lexicon: evolveLexicon(event) }
    case 'protocol-put': {
      const before = state?.kind === 'protocols' ? state.protocols : undefined
      return { kind: 'protocols', protocols: evolveProtocols(before, event) }
    }
    case 'boundaries-put':
      return { kind: 'boundaries', boundaries: evolveBoundaries(event) }
    case 'agency-put':
      return {
        kind: 'agencies',
        agencies: evolveAgencies(state?.kind === 'agencies' ? state.agencies : undefined, event),
      }
    case 'unit-put':
    case 'unit-status-set':
      return { kind: 'units', units: evolveUnits(state?.kind === 'units' ? state.units : undefined, event) }
    case 'plan-put':
      return { kind: 'plans', plans: evolvePlans(state?.kind === 'plans' ? state.plans : undefined, event) }
    case 'calendar-put': {
      const before = state?.kind === 'calendars' ? state.calendars : undefined
      return { kind: 'calendars', calendars: evolveCalendars(before, event) }
    }
    case 'ladder-put':
      return { kind: 'ladder', ladder: evolveLadder(event) }
    case 'test-round-started':
    case 'test-order-delivered':
    case 'test-order-acknowledged':
    case 'test-round-closed': {
      const before = state?.kind === 'test-rounds' ? state.testRounds : undefined
      return { kind: 'test-rounds', testRounds: evolveTestRounds(before, event) }
    }
    case 'shift-started':
    case 'shift-handed-over':
    case 'shift-accepted':
    case 'shift-taken-back':
      return { kind: 'shift', shift: evolveShift(state?.kind === 'shift' ? state.shift : undefined, event) }
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

/** The stream's name says so; on any other there is none. */
function isComplaintEvent(event: SiagaEvent): event is RecordedComplaintEvent {
  return event.stream.startsWith('complaint:')
}

function evolveCallStream(state: StreamState | undefined, event: SiagaEvent): StreamState | undefined {
  // The stream's name says that only events of a call are in it.
  const call = evolveCall(state?.kind === 'call' ? state.call : undefined, event as RecordedCallEvent)
  return call === undefined ? undefined : { kind: 'call', call }
}

/** On the board: what the room still has to do with. Decided by facts alone, never by a clock. */
export function isOnBoard(state: StreamState): boolean {
  switch (state.kind) {
    case 'call':
      return !isCallClosed(state.call)
    case 'incident':
      return isIncidentOnBoard(state.incident)
    case 'mass-event':
      return state.massEvent.closed === undefined
    case 'complaint':
      return isComplaintOpen(state.complaint)
    case 'categories':
    case 'routing':
    case 'calendars':
    case 'measures':
    case 'lexicon':
    case 'protocols':
    case 'boundaries':
    case 'agencies':
    case 'units':
    case 'plans':
    case 'ladder':
    case 'test-rounds':
    case 'shift':
      return true
    case 'aml':
    case 'identity':
    case 'accounts':
    case 'keys':
      return false
    default:
      return assertNever(state)
  }
}

/** Open ones, and those merged away while somebody is still on duty under their number. */
function isIncidentOnBoard({ life, dispatches }: Incident): boolean {
  return life.kind === 'open' || (life.kind === 'merged' && dispatches.some(isDispatchOpen))
}

/** What the hub must have at hand to decide though no screen shows it. */
export function isKept(state: StreamState): boolean {
  switch (state.kind) {
    case 'accounts':
    case 'keys':
      return true
    case 'aml':
      return !state.aml.settled
    case 'incident':
      // A link between what it took in and what took it in: closing that looks through it.
      return isOnBoard(state) || (state.incident.life.kind === 'merged' && state.incident.absorbed.length > 0)
    default:
      return isOnBoard(state)
  }
}

/** Whether an event brings a stream back to the board: consoles that started while it was off it don't have it. */
export function bringsBack(event: SiagaEvent): boolean {
  if (event.type === 'incident-reopened' || event.type === 'call-kind-retracted') return true
  // Ended by mistake, or an emergency after all that nobody has done anything about.
  if (event.type === 'call-resumed' || (event.type === 'call-disposed' && event.body.unserved === true)) return true
  if (event.type === 'complaint-reopened') return true
  return event.type === 'incident-unmerged' && event.stream === `incident:${event.body.from}`
}
