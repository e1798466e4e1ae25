import type { DispatchStatus, RelayWay, VoiceChannel } from '../dispatch/dispatch'
import type { LadderStepName } from '../dispatch/ladder'
import type { Location } from '../kernel/location'
import type { RecordedOf } from '../kernel/recorded'
import type { Instant } from '../kernel/time'
import type { TriageEvent } from '../triage/triage-events'
import type { IncidentDisposition } from './incident'
import type { IncidentType, Priority } from './incident-types'

type Fact<T extends string, B extends object> = { readonly type: T; readonly body: Readonly<B> }

/** Personal parts (place, words, names) are optional in every body: they may be erased by law, the fact stays. */
export type IncidentEvent =
  | TriageEvent
  | Fact<
      'incident-opened',
      {
        number: string
        type: IncidentType
        priority: Priority
        location?: Location
        areaCode?: string
        narrative?: string
        /** The complaint it was made from. */
        complaintId?: string
      }
    >
  | Fact<'incident-relocated', { location?: Location; areaCode?: string; reason?: string }>
  | Fact<'incident-retyped', { type: IncidentType; reason?: string }>
  | Fact<'incident-reprioritised', { priority: Priority; reason?: string }>
  | Fact<'incident-closed', { disposition: IncidentDisposition; note?: string }>
  | Fact<'incident-reopened', { reason?: string }>
  | Fact<'incident-reviewed', { findings?: string; score?: number }>
  | Fact<'call-attached', { callId: string }>
  | Fact<'call-detached', { callId: string; reason?: string }>
  /** Written on both streams, so that each history tells it. */
  | Fact<'incident-merged', { into: string; from: string; reason?: string }>
  | Fact<'incident-unmerged', { into: string; from: string; reason?: string }>
  | Fact<'note-added', { noteId: string; text?: string; agencyId?: string; question?: boolean; answerTo?: string }>
  | Fact<'note-struck', { noteId: string; reason?: string }>
  | Fact<
      'dispatch-ordered',
      {
        dispatchId: string
        agencyId: string
        planId?: string
        level?: number
        message?: string
        overrideReason?: string
      }
    >
  | Fact<'dispatch-delivered', { dispatchId: string }>
  | Fact<'dispatch-acknowledged', { dispatchId: string; via?: VoiceChannel; name?: string }>
  | Fact<'dispatch-declined', { dispatchId: string; reason?: string; via?: VoiceChannel; name?: string }>
  | Fact<
      'dispatch-status-reported',
      { dispatchId: string; status: DispatchStatus; unitId?: string; via?: VoiceChannel; name?: string }
    >
  | Fact<'dispatch-status-taken-back', { dispatchId: string; status: DispatchStatus; unitId?: string }>
  | Fact<'dispatch-cancelled', { dispatchId: string; reason?: string }>
  | Fact<'dispatch-escalated', { dispatchId: string; step: LadderStepName; dueAt: Instant; firedAt: Instant }>
  | Fact<'dispatch-relayed', { dispatchId: string; how: RelayWay }>
  | Fact<'units-assigned', { dispatchId: string; unitIds: readonly string[] }>

export type RecordedIncidentEvent = RecordedOf<IncidentEvent>
