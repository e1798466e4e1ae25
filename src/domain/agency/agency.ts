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
}

export const agencyServices = ['112', 'rabeg'] as const
export type AgencyService = (typeof agencyServices)[number]

export type AgencyEvent = { readonly type: 'agency-put'; readonly body: Agency }
export type RecordedAgencyEvent = RecordedOf<AgencyEvent>

/** All agencies, as one stream keeps them: the last version of each is the one that holds. */
export interface AgencyDirectory {
  readonly version: number
  readonly items: Readonly<Record<string, Agency>>
}

export function evolveAgencies(directory: AgencyDirectory | undefined, event: RecordedAgencyEvent): AgencyDirectory {
  return { version: event.version, items: { ...directory?.items, [event.body.id]: event.body } }
}
