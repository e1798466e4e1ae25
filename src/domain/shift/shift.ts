import type { RecordedOf } from '../kernel/recorded'
import type { Instant } from '../kernel/time'

/** What one person leaves to the next: open until somebody else accepts it or they take it back. */
export interface HandOver {
  readonly id: string
  readonly by: string
  readonly at: Instant
  readonly summary?: string
  readonly accepted?: { readonly by: string; readonly at: Instant }
}

/** Who is on duty at one desk: the room, or an agency's. The last hand-over stays readable. */
export interface Shift {
  /** `room`, or the agency's id. */
  readonly id: string
  readonly version: number
  readonly onDuty: readonly { readonly username: string; readonly since: Instant }[]
  readonly handOver?: HandOver
}

export type ShiftEvent =
  | { readonly type: 'shift-started'; readonly body: Readonly<Record<string, never>> }
  | {
      readonly type: 'shift-handed-over'
      readonly body: { readonly handOverId: string; readonly summary?: string }
    }
  | { readonly type: 'shift-accepted'; readonly body: { readonly handOverId: string } }
  | { readonly type: 'shift-taken-back'; readonly body: { readonly handOverId: string } }
export type RecordedShiftEvent = RecordedOf<ShiftEvent>
