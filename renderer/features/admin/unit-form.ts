import type { z } from 'zod'
import { unit as unitShape } from '../../../src/contract/dispatch-data'
import type { UnitEntry } from '../../../src/domain/unit/unit'
import { parseCoordinates } from '../../../src/domain/place/parse-coordinates'

/** A unit as it is typed. */
export interface UnitForm {
  readonly id: string
  readonly agencyId: string
  readonly name: string
  /** Separated by commas. */
  readonly capabilities: string
  readonly crew: string
  /** As a person writes a point, `-6.12, 106.15`. */
  readonly base: string
  readonly baseName: string
  readonly active: boolean
  readonly source: string
}

export type UnitField = 'id' | 'agencyId' | 'name' | 'capabilities' | 'crew' | 'base' | 'source'

export const blankUnit: UnitForm = {
  id: '',
  agencyId: '',
  name: '',
  capabilities: '',
  crew: '',
  base: '',
  baseName: '',
  active: true,
  source: '',
}

export function unitFormOf(unit: UnitEntry): UnitForm {
  return {
    id: unit.id,
    agencyId: unit.agencyId,
    name: unit.name,
    capabilities: unit.capabilities.join(', '),
    crew: unit.crew === undefined ? '' : String(unit.crew),
    base: unit.base === undefined ? '' : `${unit.base.lat}, ${unit.base.lon}`,
    baseName: unit.base?.name ?? '',
    active: unit.active,
    source: unit.source ?? '',
  }
}

export type ReadUnit =
  | { readonly ok: true; readonly unit: z.output<typeof unitShape> }
  | { readonly ok: false; readonly faults: ReadonlySet<UnitField> }

/** What the form says, as the contract takes it; or the fields that are wrong. A base's name without a point is wrong too. */
export function readUnitForm(form: UnitForm): ReadUnit {
  const faults = new Set<UnitField>()
  const point = form.base.trim() === '' ? undefined : parseCoordinates(form.base)
  if (point === undefined && (form.base.trim() !== '' || form.baseName.trim() !== '')) faults.add('base')
  const crew = form.crew.trim() === '' ? undefined : Number(form.crew)
  const capabilities = form.capabilities
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== '')
  const parsed = unitShape.safeParse({
    id: form.id,
    agencyId: form.agencyId,
    name: form.name.trim(),
    capabilities: [...new Set(capabilities)],
    ...(crew === undefined ? {} : { crew }),
    ...(point === undefined
      ? {}
      : { base: { ...point, ...(form.baseName.trim() === '' ? {} : { name: form.baseName.trim() }) } }),
    active: form.active,
    ...(form.source.trim() === '' ? {} : { source: form.source.trim() }),
  })
  if (parsed.success && faults.size === 0) return { ok: true, unit: parsed.data }
  for (const { path } of parsed.error?.issues ?? []) faults.add(fieldOf(path[0]))
  return { ok: false, faults }
}

const fields: readonly UnitField[] = ['id', 'agencyId', 'name', 'capabilities', 'crew', 'base', 'source']
const fieldOf = (part: PropertyKey | undefined): UnitField => fields.find((field) => field === part) ?? 'name'
