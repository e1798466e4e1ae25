import type { Priority } from '../incident/incident-types'
import type { RecordedOf } from '../kernel/recorded'

interface OfProtocol {
  readonly protocolId: string
  readonly protocolVersion: number
}

export interface TriageAnswered extends OfProtocol {
  readonly questionId: string
  /** The answer's id. */
  readonly answer: string
}

export interface TriageFinished extends OfProtocol {
  /** Absent when an operator set the priority before the questions ended. */
  readonly determinant?: string
  /** What the answers gave: the determinant's priority, before one is reached the least they already prove. */
  readonly proposedPriority: Priority
  /** What holds. Differs from the proposal when it was overridden. */
  readonly priority: Priority
  readonly reason?: string
}

/** Facts of a triage, on the stream of the call or of the incident it is about. */
export type TriageEvent =
  | { readonly type: 'triage-answered'; readonly body: TriageAnswered }
  | { readonly type: 'triage-finished'; readonly body: TriageFinished }

export type RecordedTriageEvent = RecordedOf<TriageEvent>
