import type { HourSpan } from '../calendar/weekly-hours'
import type { IncidentType, Priority } from '../incident/incident-types'
import { putEntry, type Directory } from '../kernel/directory'
import type { RecordedOf } from '../kernel/recorded'

/** Where a plan holds. Codes are Kemendagri's: `36.73.01` a kecamatan, `36.73.01.1005` a kelurahan. */
export type PlanArea =
  | { readonly kind: 'city' }
  | { readonly kind: 'kecamatan'; readonly codes: readonly string[] }
  | { readonly kind: 'kelurahan'; readonly codes: readonly string[] }
  /** Drawn: corners as `[lat, lon]`, not closed. */
  | { readonly kind: 'polygon'; readonly name: string; readonly ring: readonly (readonly [number, number])[] }

/** When a plan holds: all that is given must fit. Nothing given: always. */
export interface PlanTimes {
  readonly hours?: HourSpan
  /** ISO weekdays, Monday is 1. */
  readonly weekdays?: readonly number[]
  /** Only on days of one of these calendars. */
  readonly calendars?: readonly string[]
}

/** One agency that a level sends, and how much of it. */
export interface PlanPick {
  readonly agencyId: string
  /** Units wanted; absent: the agency decides. */
  readonly units?: number
  /** What the units must be able to do. */
  readonly capability?: string
}

/** Levels add: level 2 sends what it lists beside all of level 1. */
export interface AlarmLevel {
  readonly level: number
  readonly picks: readonly PlanPick[]
}

/** Who is sent to what, where and when. The most particular plan that fits an incident is the one that holds. */
export interface ResponsePlan {
  readonly id: string
  /** Counts up from 1 by one; the last is the one that holds. */
  readonly version: number
  readonly name: string
  readonly active: boolean
  readonly types: readonly IncidentType[]
  /** Empty: every priority. */
  readonly priorities: readonly Priority[]
  readonly area: PlanArea
  readonly times: PlanTimes
  readonly levels: readonly AlarmLevel[]
  readonly source: string
}

export type PlanEvent = { readonly type: 'plan-put'; readonly body: ResponsePlan }
export type RecordedPlanEvent = RecordedOf<PlanEvent>
export type PlanDirectory = Directory<ResponsePlan>

export function evolvePlans(directory: PlanDirectory | undefined, event: RecordedPlanEvent): PlanDirectory {
  return putEntry(directory, event)
}
