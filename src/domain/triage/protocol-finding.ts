import type { IncidentType } from '../incident/incident-types'
import type { PathStep } from './run-protocol'

export const protocolFaultCodes = [
  // What can be seen without asking anything.
  'bad-version',
  'text-missing',
  'duplicate-question',
  'duplicate-answer',
  'duplicate-determinant',
  'bad-key',
  'duplicate-key',
  'same-words',
  'no-answers',
  'unknown-missing',
  'unknown-twice',
  'no-advice',
  'bad-timer',
  // What a path of answers shows.
  'leads-nowhere',
  'cycle',
  'unreachable-question',
  'unreachable-determinant',
  'asked-twice',
  'unknown-lowers',
  'unknown-below-usual',
  'usual-out-of-reach',
  // What the set of active protocols shows.
  'duplicate-protocol',
  'continues-nowhere',
  'type-uncovered',
  'type-covered-twice',
  // What it names that is not in the directory.
  'needs-unknown-agency',
  'needs-inactive-agency',
] as const
export type ProtocolFaultCode = (typeof protocolFaultCodes)[number]

/** One fault of one protocol, with its counter-example. */
export interface ProtocolFault {
  readonly code: ProtocolFaultCode
  /** JSON pointer (RFC 6901) to the part that is wrong, so that an editor can show it. */
  readonly at: string
  /** The answers that lead to the fault; empty when it is there before anything is asked, or no path leads to it. */
  readonly path: readonly PathStep[]
  /** The answers the path is measured against: those of a caller who knows that there is no danger. */
  readonly comparedWith?: readonly PathStep[]
  /** The type whose usual priority or coverage is at fault. */
  readonly incidentType?: IncidentType
  /** The agency that is called for and can't be ordered. */
  readonly agencyId?: string
}

export interface ProtocolFinding extends ProtocolFault {
  /** Absent when the fault is of the set alone: an incident type that no protocol covers. */
  readonly protocolId?: string
}
