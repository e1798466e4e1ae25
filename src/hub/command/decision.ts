import type { Result } from '../../domain/kernel/result'
import type { Context } from '../../domain/kernel/context'
import type { Call } from '../../domain/call/call'
import type { PendingAml } from '../../domain/call/pending-aml'
import type { Incident } from '../../domain/incident/incident'
import type { Instant } from '../../domain/kernel/time'
import type { StreamState } from '../../projection/stream-state'
import type { SqlValue } from '../db/sqlite'

export interface StreamEvent {
  readonly stream: string
  readonly type: string
  readonly body: object
}

/** A secret that is written in the same transaction as the event that tells of it. */
export interface CredentialWrite {
  readonly kind: 'account' | 'key' | 'complaint'
  readonly id: string
  readonly hash: string
}

/** What a command would do: nothing is done yet. */
export interface Decided {
  readonly events: readonly StreamEvent[]
  /** The reply's value beside `seq`. */
  readonly value: object
  /** Shown once in the first reply and kept nowhere. */
  readonly secretValue?: object
  readonly credentials?: readonly CredentialWrite[]
  /** Orders and where they live, so that a status finds its incident. */
  readonly dispatches?: readonly (readonly SqlValue[])[]
  /** The number used, when an incident was opened. */
  readonly number?: { readonly day: string; readonly last: number }
}

/** The state a decision sees: committed facts and what earlier commands of the same batch decided. */
export interface BatchView {
  readonly state: (stream: string) => StreamState | undefined
  /** Live calls of a number, compared as `comparableNumber`. */
  readonly callsOf: (compared: string) => readonly Call[]
  /** Messages of phones that wait for a call with this number. */
  readonly amlOf: (compared: string) => readonly PendingAml[]
  /** At most so many of the messages that wait, the oldest known first. */
  readonly waitingAml: (most: number) => readonly PendingAml[]
  /** Incidents with an open order to an agency, on which it would leave people waiting. Looks through the whole board. */
  readonly openOrdersOf: (agencyId: string) => readonly Incident[]
  /**
   * Whether an incident or a mass event on the board has the call; one incident may be left out. Looks through the whole
   * board.
   */
  readonly isServed: (callId: string, except?: string) => boolean
  /** The next incident number of a WIB day, not yet taken. */
  readonly nextNumber: (day: string) => number
}

export interface DecisionContext extends Context {
  readonly occurredAt: Instant
  /** Made before the batch, because hashing a password takes longer than a batch may. */
  readonly secrets: PreparedSecrets
}

export interface PreparedSecrets {
  readonly passwordHash?: string
  readonly oneTimePassword?: string
  readonly apiKey?: string
  readonly apiKeyHash?: string
  readonly trackingCode?: string
  readonly pin?: string
  readonly pinHash?: string
}

export type Decision = Result<Decided>
