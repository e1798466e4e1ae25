import type { WeeklyHours } from '../calendar/weekly-hours'
import type { IncidentType } from '../incident/incident-types'
import { putEntry, type Directory } from '../kernel/directory'
import type { RecordedOf } from '../kernel/recorded'

/** An organisation that receives orders (112) or complaints (Rabeg). `neighbour`: of another city or regency. */
export interface Agency {
  readonly id: string
  readonly name: string
  /** As the room says it, for lists and buttons. */
  readonly shortName: string
  readonly services: readonly AgencyService[]
  readonly neighbour: boolean
  readonly active: boolean
  /** The number to call when no console of it is there. */
  readonly phone?: string
  /** When somebody is there; absent: day and night. */
  readonly hours?: readonly WeeklyHours[]
  /** Who answers for it, by name. */
  readonly dutyOfficers?: readonly DutyOfficer[]
  /** Accounts that are called when nobody has accepted an order. */
  readonly deputies?: readonly string[]
  /** Agencies that are asked for help, in this order. */
  readonly neighbours?: readonly string[]
  readonly cover?: CoverLimit
  /** It has no console at all: it gets every order as a text. */
  readonly withoutConsole?: boolean
}

export interface DutyOfficer {
  readonly name: string
  readonly phone?: string
}

/** How many incidents of these types an agency can handle at the same time. */
export interface CoverLimit {
  readonly types: readonly IncidentType[]
  readonly simultaneous: number
  readonly source: string
}

export const agencyServices = ['112', 'rabeg'] as const
export type AgencyService = (typeof agencyServices)[number]

export type AgencyEvent = { readonly type: 'agency-put'; readonly body: Agency }
export type RecordedAgencyEvent = RecordedOf<AgencyEvent>
export type AgencyDirectory = Directory<Agency>

export function evolveAgencies(directory: AgencyDirectory | undefined, event: RecordedAgencyEvent): AgencyDirectory {
  return putEntry(directory, event)
}
