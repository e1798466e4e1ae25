import type { AgencyDirectory } from '../domain/agency/agency'
import { noBoundaries, type BoundaryDirectory } from '../domain/boundary/boundary-directory'
import type { CalendarDirectory } from '../domain/calendar/calendar'
import type { Call } from '../domain/call/call'
import { noMeasures, type CallerMeasures } from '../domain/caller/caller-measure'
import { noCategories, type CategoryDirectory } from '../domain/complaint/category'
import type { Complaint } from '../domain/complaint/complaint'
import { givenRouting, type RoutingDirectory } from '../domain/complaint/routing'
import type { Incident } from '../domain/incident/incident'
import { defaultLadder, type Ladder } from '../domain/dispatch/ladder'
import { assertNever } from '../domain/kernel/assert-never'
import { emptyDirectory } from '../domain/kernel/directory'
import { unchangedLexicon, type CentreLexicon } from '../domain/intake/centre-lexicon'
import { noProtocols, type ProtocolDirectory } from '../domain/triage/protocol-directory'
import type { MassEvent } from '../domain/mass-event/mass-event'
import type { PlanDirectory } from '../domain/response-plan/response-plan'
import type { Shift } from '../domain/shift/shift'
import { noTestRounds, type TestRounds } from '../domain/test-round/test-round'
import type { UnitDirectory } from '../domain/unit/unit'
import type { Facts } from './facts'
import { isOnBoard, type StreamState } from './stream-state'

/** What a session sees now: open calls, incidents and complaints, mass events, measures about callers, the agencies. This is the snapshot's `board`. */
export interface Board {
  readonly calls: Readonly<Record<string, Call>>
  readonly incidents: Readonly<Record<string, Incident>>
  readonly massEvents: Readonly<Record<string, MassEvent>>
  readonly complaints: Readonly<Record<string, Complaint>>
  /** What the centre has changed of the given categories of complaints. */
  readonly categories: CategoryDirectory
  /** Empty for an agency. */
  readonly routing: RoutingDirectory
  /** Empty for an agency. */
  readonly measures: CallerMeasures
  /** What the centre has changed of the data it works with. Empty for an agency. */
  readonly lexicon: CentreLexicon
  readonly protocols: ProtocolDirectory
  readonly boundaries: BoundaryDirectory
  readonly agencies: AgencyDirectory
  readonly units: UnitDirectory
  /** What the centre has put beside the given plans. Empty for an agency. */
  readonly plans: PlanDirectory
  readonly calendars: CalendarDirectory
  readonly ladder: Ladder
  readonly testRounds: TestRounds
  /** By desk: the room's and the agencies'; an agency sees its own. */
  readonly shifts: Readonly<Record<string, Shift>>
}

export const AGENCIES_STREAM = 'directory:agency'
export const ACCOUNTS_STREAM = 'directory:account'
export const KEYS_STREAM = 'directory:key'
export const MEASURES_STREAM = 'directory:measure'
export const LEXICON_STREAM = 'directory:lexicon'
export const PROTOCOLS_STREAM = 'directory:protocol'
export const BOUNDARIES_STREAM = 'directory:boundary'
export const UNITS_STREAM = 'directory:unit'
export const PLANS_STREAM = 'directory:plan'
export const LADDER_STREAM = 'directory:ladder'
export const TEST_ROUNDS_STREAM = 'test:rounds'
export const CATEGORIES_STREAM = 'directory:category'
export const ROUTING_STREAM = 'directory:routing'
export const CALENDARS_STREAM = 'directory:calendar'

export function measuresOf(state: StreamState | undefined): CallerMeasures {
  return state?.kind === 'measures' ? state.measures : noMeasures
}

export function boardOf(states: Iterable<StreamState>): Board {
  const calls: Record<string, Call> = {}
  const incidents: Record<string, Incident> = {}
  const massEvents: Record<string, MassEvent> = {}
  const complaints: Record<string, Complaint> = {}
  let categories = noCategories
  let routing = givenRouting
  let measures = noMeasures
  let lexicon = unchangedLexicon
  let protocols = noProtocols
  let boundaries = noBoundaries
  let agencies: AgencyDirectory = emptyDirectory
  let units: UnitDirectory = emptyDirectory
  let plans: PlanDirectory = emptyDirectory
  let calendars: CalendarDirectory = emptyDirectory
  let ladder = defaultLadder
  let testRounds = noTestRounds
  const shifts: Record<string, Shift> = {}
  for (const state of states) {
    if (!isOnBoard(state)) continue
    switch (state.kind) {
      case 'call':
        calls[state.call.id] = state.call
        break
      case 'incident':
        incidents[state.incident.id] = state.incident
        break
      case 'mass-event':
        massEvents[state.massEvent.id] = state.massEvent
        break
      case 'complaint':
        complaints[state.complaint.id] = state.complaint
        break
      case 'categories':
        categories = state.categories
        break
      case 'routing':
        routing = state.routing
        break
      case 'calendars':
        calendars = state.calendars
        break
      case 'measures':
        measures = state.measures
        break
      case 'lexicon':
        lexicon = state.lexicon
        break
      case 'protocols':
        protocols = state.protocols
        break
      case 'boundaries':
        boundaries = state.boundaries
        break
      case 'agencies':
        agencies = state.agencies
        break
      case 'units':
        units = state.units
        break
      case 'plans':
        plans = state.plans
        break
      case 'ladder':
        ladder = state.ladder
        break
      case 'test-rounds':
        testRounds = state.testRounds
        break
      case 'shift':
        shifts[state.shift.id] = state.shift
        break
      case 'aml':
      case 'identity':
      case 'accounts':
      case 'keys':
        break
      default:
        assertNever(state)
    }
  }
  return {
    calls,
    incidents,
    massEvents,
    complaints,
    categories,
    routing,
    calendars,
    measures,
    lexicon,
    protocols,
    boundaries,
    agencies,
    units,
    plans,
    ladder,
    testRounds,
    shifts,
  }
}

/** What a console shows before the hub has said anything. */
export const emptyBoard: Board = boardOf([])

export function boardOfFacts(facts: Facts): Board {
  const states: StreamState[] = []
  for (const { state } of facts.values()) if (state !== undefined) states.push(state)
  return boardOf(states)
}

/** A console that starts from a snapshot: its events go on from the versions the snapshot carries. */
export function factsOfBoard(board: Board): Facts {
  const facts = new Map<string, { version: number; state: StreamState }>()
  for (const call of Object.values(board.calls)) {
    facts.set(`call:${call.id}`, { version: call.version, state: { kind: 'call', call } })
  }
  for (const incident of Object.values(board.incidents)) {
    facts.set(`incident:${incident.id}`, { version: incident.version, state: { kind: 'incident', incident } })
  }
  for (const massEvent of Object.values(board.massEvents)) {
    facts.set(`mass:${massEvent.id}`, { version: massEvent.version, state: { kind: 'mass-event', massEvent } })
  }
  for (const shift of Object.values(board.shifts)) {
    facts.set(`shift:${shift.id}`, { version: shift.version, state: { kind: 'shift', shift } })
  }
  for (const complaint of Object.values(board.complaints)) {
    facts.set(`complaint:${complaint.id}`, { version: complaint.version, state: { kind: 'complaint', complaint } })
  }
  const { agencies, measures, lexicon, protocols, boundaries, units, plans, ladder, testRounds } = board
  const { categories, routing, calendars } = board
  facts.set(CATEGORIES_STREAM, { version: categories.version, state: { kind: 'categories', categories } })
  facts.set(ROUTING_STREAM, { version: routing.version, state: { kind: 'routing', routing } })
  facts.set(MEASURES_STREAM, { version: measures.version, state: { kind: 'measures', measures } })
  facts.set(LEXICON_STREAM, { version: lexicon.version, state: { kind: 'lexicon', lexicon } })
  facts.set(PROTOCOLS_STREAM, { version: protocols.version, state: { kind: 'protocols', protocols } })
  facts.set(BOUNDARIES_STREAM, { version: boundaries.version, state: { kind: 'boundaries', boundaries } })
  facts.set(AGENCIES_STREAM, { version: agencies.version, state: { kind: 'agencies', agencies } })
  facts.set(UNITS_STREAM, { version: units.version, state: { kind: 'units', units } })
  facts.set(PLANS_STREAM, { version: plans.version, state: { kind: 'plans', plans } })
  facts.set(CALENDARS_STREAM, { version: calendars.version, state: { kind: 'calendars', calendars } })
  facts.set(LADDER_STREAM, { version: ladder.version, state: { kind: 'ladder', ladder } })
  facts.set(TEST_ROUNDS_STREAM, { version: testRounds.version, state: { kind: 'test-rounds', testRounds } })
  return facts
}
