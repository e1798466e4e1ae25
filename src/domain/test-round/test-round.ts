import type { VoiceChannel } from '../dispatch/dispatch'
import type { RecordedOf } from '../kernel/recorded'
import type { Instant } from '../kernel/time'

/** One agency's answer to a test order. */
export interface TestAnswer {
  readonly deliveredAt?: Instant
  readonly acknowledgedAt?: Instant
  /** The account that answered. */
  readonly by?: string
  readonly via?: VoiceChannel
  readonly officer?: string
}

/** A test order to many agencies at once, answered like a real one. No incident, so it is in no figure. */
export interface TestRound {
  readonly id: string
  readonly startedAt: Instant
  readonly startedBy: string
  readonly agencyIds: readonly string[]
  readonly answers: Readonly<Record<string, TestAnswer>>
  readonly closed?: { readonly at: Instant; readonly by: string }
}

/** The last round: a new one takes its place, the log keeps them all. */
export interface TestRounds {
  readonly version: number
  readonly current?: TestRound
}

export const noTestRounds: TestRounds = { version: 0 }

export type TestRoundEvent =
  | {
      readonly type: 'test-round-started'
      readonly body: { readonly roundId: string; readonly agencyIds: readonly string[] }
    }
  | {
      readonly type: 'test-order-delivered'
      readonly body: { readonly roundId: string; readonly agencyId: string }
    }
  | {
      readonly type: 'test-order-acknowledged'
      readonly body: {
        readonly roundId: string
        readonly agencyId: string
        readonly via?: VoiceChannel
        readonly name?: string
      }
    }
  | { readonly type: 'test-round-closed'; readonly body: { readonly roundId: string } }
export type RecordedTestRoundEvent = RecordedOf<TestRoundEvent>
