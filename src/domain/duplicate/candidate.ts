import type { IncidentType } from '../incident/incident-types'
import type { Instant } from '../kernel/time'
import { typeInWords } from './type-words'
import { tellingWords } from './telling-words'
import { whereabouts, type ReportedPlace, type Whereabouts } from './whereabouts'

/** What is known of a call while it is being taken. */
export interface Report {
  readonly location?: ReportedPlace
  /** Kelurahan, when it is known without a point. */
  readonly areaCode?: string
  readonly type?: IncidentType
  readonly text: string
  readonly at: Instant
}

/** An incident as the search for duplicates sees it. */
export interface Candidate {
  readonly incidentId: string
  readonly number: string
  readonly type: IncidentType
  readonly location?: ReportedPlace
  readonly areaCode?: string
  /** Narrative and notes that stand. */
  readonly text: string
  readonly openedAt: Instant
  /** The last thing that happened to it, a further call included; its closing when it is closed. */
  readonly lastActivityAt: Instant
  readonly closed: boolean
  /** Calls attached to it. */
  readonly calls: number
}

/** A candidate with its words and place read once, so that each key of an operator does not read them again. */
export interface PreparedCandidate {
  readonly candidate: Candidate
  readonly words: ReadonlySet<string>
  readonly where: Whereabouts
  /** The type chosen, or the one its words name while that is `lainnya`. */
  readonly heardType: IncidentType | undefined
  // Repeated from the candidate: thousands are read for each key, and these objects all have one shape.
  readonly incidentId: string
  readonly openedAt: Instant
  readonly lastActivityAt: Instant
  readonly closed: boolean
  readonly calls: number
}

/** A choice stands; only without one do the words speak. */
export function heardType(chosen: IncidentType | undefined, text: string): IncidentType | undefined {
  return chosen === undefined || chosen === 'lainnya' ? typeInWords(text) : chosen
}

/** Reads the words and the place of an incident; do it when the incident changes, not when a report is ranked. */
export function prepareCandidate(candidate: Candidate): PreparedCandidate {
  const { incidentId, type, location, areaCode, text, openedAt, lastActivityAt, closed, calls } = candidate
  return {
    candidate,
    words: tellingWords(text),
    where: whereabouts(location, areaCode, text),
    heardType: heardType(type, text),
    incidentId,
    openedAt,
    lastActivityAt,
    closed,
    calls,
  }
}

export function prepared(candidate: Candidate | PreparedCandidate): PreparedCandidate {
  return 'candidate' in candidate ? candidate : prepareCandidate(candidate)
}
