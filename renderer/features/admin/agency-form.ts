import { agency as agencyShape } from '../../../src/contract/dispatch-data'
import type { IncidentType } from '../../../src/domain/incident/incident-types'
import type { AgencyItem } from './directory-items'

export interface OfficerText {
  readonly name: string
  readonly phone: string
}

/** An agency as it is typed: texts may be empty, and its cover limit is there only when it is ticked. */
export interface AgencyForm extends Omit<AgencyItem, 'phone' | 'dutyOfficers' | 'cover' | 'deputies' | 'neighbours'> {
  readonly phone: string
  readonly dutyOfficers: readonly OfficerText[]
  readonly deputies: readonly string[]
  readonly neighbours: readonly string[]
  readonly cover:
    { readonly types: readonly IncidentType[]; readonly simultaneous: string; readonly source: string } | undefined
}

export type AgencyField = 'id' | 'name' | 'shortName' | 'phone' | 'hours' | 'dutyOfficers' | 'cover' | 'other'

export const blankAgency: AgencyItem = {
  id: '',
  name: '',
  shortName: '',
  services: ['112'],
  neighbour: false,
  active: true,
}

export function agencyFormOf(agency: AgencyItem): AgencyForm {
  const { cover } = agency
  return {
    ...agency,
    phone: agency.phone ?? '',
    dutyOfficers: (agency.dutyOfficers ?? []).map(({ name, phone = '' }) => ({ name, phone })),
    deputies: agency.deputies ?? [],
    neighbours: agency.neighbours ?? [],
    cover: cover === undefined ? undefined : { ...cover, simultaneous: String(cover.simultaneous) },
  }
}

export type ReadAgency =
  { readonly ok: true; readonly agency: AgencyItem } | { readonly ok: false; readonly faults: ReadonlySet<AgencyField> }

/** What the form says, as the contract takes it; or the fields that are wrong. Hours without a weekday would never be. */
export function readAgencyForm(form: AgencyForm): ReadAgency {
  const { phone, dutyOfficers, deputies, neighbours, cover, hours, withoutConsole, ...rest } = form
  const faults = new Set<AgencyField>()
  if (hours?.some(({ weekdays, from, to }) => weekdays.length === 0 || from === to) === true) faults.add('hours')
  const parsed = agencyShape.safeParse({
    ...rest,
    name: rest.name.trim(),
    shortName: rest.shortName.trim(),
    ...(phone.trim() === '' ? {} : { phone: phone.trim() }),
    ...(hours === undefined ? {} : { hours }),
    ...(dutyOfficers.length === 0
      ? {}
      : {
          dutyOfficers: dutyOfficers.map((officer) => ({
            name: officer.name.trim(),
            ...(officer.phone.trim() === '' ? {} : { phone: officer.phone.trim() }),
          })),
        }),
    ...(deputies.length === 0 ? {} : { deputies }),
    ...(neighbours.length === 0 ? {} : { neighbours }),
    ...(cover === undefined
      ? {}
      : { cover: { types: cover.types, simultaneous: Number(cover.simultaneous), source: cover.source.trim() } }),
    ...(withoutConsole === true ? { withoutConsole } : {}),
  })
  if (parsed.success && faults.size === 0) return { ok: true, agency: parsed.data }
  for (const { path } of parsed.error?.issues ?? []) faults.add(fieldOf(path[0]))
  return { ok: false, faults }
}

const fields: readonly AgencyField[] = ['id', 'name', 'shortName', 'phone', 'hours', 'dutyOfficers', 'cover']
const fieldOf = (part: PropertyKey | undefined): AgencyField => fields.find((field) => field === part) ?? 'other'
