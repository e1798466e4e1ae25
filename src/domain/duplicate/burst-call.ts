import type { IncidentType } from '../incident/incident-types'
import type { Instant } from '../kernel/time'
import { whereabouts, type Disc, type ReportedPlace } from './whereabouts'

/** A call as the detector of bursts sees it: also one that still rings, with nothing known but its time. */
export interface BurstReport {
  readonly callId: string
  /** The incident it is attached to. */
  readonly incidentId?: string
  readonly location?: ReportedPlace
  readonly areaCode?: string
  readonly type?: IncidentType
  readonly at: Instant
}

/** A report with its disc read once; `lainnya` is no type. */
export interface BurstCall {
  readonly callId: string
  readonly incidentId: string | undefined
  readonly disc: Disc | undefined
  readonly type: IncidentType | undefined
  readonly at: Instant
}

export function burstCall({ callId, incidentId, location, areaCode, type, at }: BurstReport): BurstCall {
  const where = whereabouts(location, areaCode, '')
  return {
    callId,
    incidentId,
    disc: where.kind === 'placed' ? where.disc : undefined,
    type: type === 'lainnya' ? undefined : type,
    at,
  }
}
