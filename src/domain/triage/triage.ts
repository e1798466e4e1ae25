import type { Priority } from '../incident/incident-types'
import type { Instant } from '../kernel/time'

/** What was said, by whom it was written down and when. */
export interface GivenAnswer {
  readonly questionId: string
  readonly answer: string
  readonly by: string
  readonly at: Instant
}

/** How a triage ended. `finished`: as the answers gave it. `overridden`: a person set another priority, with a reason. */
export type TriageOutcome =
  | {
      readonly kind: 'finished'
      readonly determinant: string
      readonly priority: Priority
      readonly by: string
      readonly at: Instant
    }
  | {
      readonly kind: 'overridden'
      /** Absent when the questions had not ended. */
      readonly determinant?: string
      readonly priority: Priority
      readonly overriddenFrom: Priority
      readonly reason: string
      readonly by: string
      readonly at: Instant
    }

/** The questions put to one caller by one version of one protocol. */
export interface TriageRound {
  readonly protocolId: string
  readonly protocolVersion: number
  /** Everything said, oldest first. The latest answer to a question holds; the earlier ones stay as history. */
  readonly answers: readonly GivenAnswer[]
  readonly state: { readonly kind: 'open' } | TriageOutcome
  /** Outcomes that a later answer reopened, oldest first. */
  readonly earlierOutcomes: readonly TriageOutcome[]
}

/** The triage of a call or an incident. */
export interface Triage extends TriageRound {
  /** Rounds left behind when another protocol took over, oldest first. */
  readonly earlierRounds: readonly TriageRound[]
}
