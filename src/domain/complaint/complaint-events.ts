import type { Location } from '../kernel/location'
import type { RecordedOf } from '../kernel/recorded'
import type { ClockPromise, WallClock } from '../sla/promise'
import type { LeftStep } from '../sla/warning'
import type { ComplaintChannel, PauseCode, Reporter, RoadStatus, RouteReason, Severity } from './complaint'

type Fact<T extends string, B extends object> = { readonly type: T; readonly body: Readonly<B> }

/** Personal parts (words, place, people) are optional in every body: they may be erased by law, the fact stays. */
export type ComplaintEvent =
  | Fact<
      'complaint-submitted',
      {
        trackingCode: string
        channel: ComplaintChannel
        identity: 'open' | 'secret' | 'anonymous'
        private: boolean
        category?: string
        severity: Severity
        roadStatus?: RoadStatus
        text?: string
        location?: Location
        areaCode?: string
        /** Only of an `open` one; a secret reporter is kept on a stream of its own. */
        reporter?: Reporter
        photoIds: readonly string[]
        dangers: readonly string[]
        promise: ClockPromise
        callId?: string
        /** The number it had in the system it came from. */
        externalId?: string
      }
    >
  | Fact<
      'complaint-categorised',
      { category: string; severity: Severity; promise: ClockPromise; roadStatus?: RoadStatus }
    >
  | Fact<'complaint-routed', { agencyId: string; reason: RouteReason }>
  | Fact<'complaint-returned', { agencyId: string; reason?: string }>
  | Fact<'complaint-withdrawn', { agencyId: string; reason?: string }>
  /** `of`: given on the complaint this one is linked to. */
  | Fact<
      'complaint-responded',
      { answerId: string; agencyId?: string; text?: string; photoIds: readonly string[]; empty: boolean; of?: string }
    >
  | Fact<
      'complaint-completed',
      { answerId: string; agencyId: string; text?: string; photoIds: readonly string[]; of?: string }
    >
  | Fact<'complaint-closed', { reason?: string; automatic?: true; of?: string }>
  | Fact<'complaint-rejected', { reason?: string }>
  | Fact<'complaint-reopened', { reason?: string }>
  | Fact<'complaint-paused', { code: PauseCode; reason?: string }>
  /** `incidentId`: because the incident it was made into is over. */
  | Fact<'complaint-resumed', { reason?: string; incidentId?: string }>
  | Fact<'complaint-promoted', { incidentId: string; number: string; of?: string }>
  | Fact<'complaint-rated', { stars: number; text?: string }>
  | Fact<'complaint-disputed', { disputeId: string; text?: string }>
  /** A person looked at what speaks for an emergency, and it is none. What is said afterwards is looked at anew. */
  | Fact<'emergency-ruled-out', { reason?: string }>
  | Fact<'complaint-added', { additionId: string; text?: string; photoIds: readonly string[] }>
  | Fact<'complaint-relocated', { location?: Location; areaCode?: string; reason?: string }>
  /** Written on both streams, so that each history tells it. */
  | Fact<'complaint-linked', { leader: string; member: string; reason?: string }>
  | Fact<'complaint-unlinked', { leader: string; member: string; reason?: string }>
  | Fact<'complaint-warned', { clock: WallClock; left: LeftStep }>
  | Fact<'identity-reveal-asked', { revealId: string; reason?: string }>
  | Fact<'identity-revealed', { revealId: string }>
  /** Words, place and people are gone; `rule`: the retention rule it was done under. */
  | Fact<'complaint-erased', { reason?: string; rule?: string }>

export type RecordedComplaintEvent = RecordedOf<ComplaintEvent>

/** Who made a secret complaint: on the stream `identity:<complaintId>`, which no console ever gets. */
export type IdentityEvent =
  Fact<'reporter-kept', { reporter?: Reporter }> | Fact<'reporter-erased', { reason?: string }>
export type RecordedIdentityEvent = RecordedOf<IdentityEvent>

export interface KeptIdentity {
  readonly complaintId: string
  readonly reporter?: Reporter
}

export function evolveIdentity(event: RecordedIdentityEvent): KeptIdentity {
  const complaintId = event.stream.slice('identity:'.length)
  const reporter = event.type === 'reporter-kept' ? event.body.reporter : undefined
  return { complaintId, ...(reporter === undefined ? {} : { reporter }) }
}
