import type { IncidentType } from '../incident/incident-types'
import type { Location } from '../kernel/location'
import type { RecordedOf } from '../kernel/recorded'
import type { Instant } from '../kernel/time'

/**
 * Many calls about one thing over a wide area (an earthquake, a flood): a folder that groups incidents and calls. It
 * changes none of them, and what is grouped can be taken out again.
 */
export interface MassEvent {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly type: IncidentType
  readonly openedAt: Instant
  readonly openedBy: string
  /** Centre of what was grouped; `radius` in metres. */
  readonly location?: Location
  readonly incidentIds: readonly string[]
  readonly callIds: readonly string[]
  readonly closed?: { readonly by: string; readonly at: Instant; readonly reason?: string }
}

export interface Members {
  readonly incidentIds: readonly string[]
  readonly callIds: readonly string[]
}

type Fact<T extends string, B extends object> = { readonly type: T; readonly body: Readonly<B> }

export type MassEventEvent =
  | Fact<'mass-event-opened', { name: string; type: IncidentType; location?: Location } & Members>
  | Fact<'mass-event-joined', Members>
  | Fact<'mass-event-left', Members & { reason?: string }>
  | Fact<'mass-event-closed', { reason?: string }>

export type RecordedMassEventEvent = RecordedOf<MassEventEvent>
