import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { incidentTypes } from '../../src/domain/incident/incident-types'
import { placeIndex } from '../../src/domain/place/place-index'

const report = z.object({
  text: z.string(),
  /** Null: no incident a 112 centre sends anybody to. */
  type: z.enum(incidentTypes).nullable(),
  emergency: z.boolean(),
  /** A name of the gazetteer, where the report names one. */
  place: z.string().nullish(),
  kecamatan: z.string().nullish(),
})
const address = z.object({ text: z.string(), place: z.string(), kecamatan: z.string().nullish() })

export interface LabelledReport {
  readonly text: string
  readonly type: (typeof incidentTypes)[number] | null
  readonly emergency: boolean
  readonly place: string | undefined
  readonly kecamatan: string | undefined
}

export interface LabelledAddress {
  readonly text: string
  readonly place: string
  readonly kecamatan: string | undefined
}

/**
 * A label is a name of the gazetteer, as it stands there or as a screen shows it: `Sukawana, Kec. Curug`,
 * `Polda Banten, Jl. Syekh Nawawi Al-Bantani`, `Stasiun Serang (KAI)`.
 */
function readLabel(
  label: string,
  kecamatan: string | undefined,
): { readonly place: string; readonly kecamatan: string | undefined } {
  if (placeIndex.some(({ named }) => named.place.name === label)) return { place: label, kecamatan }
  const [name = label, ...rest] = label.replace(/\s*\([^)]*\)/g, '').split(',')
  const said = rest.map((part) => /^\s*Kec\. (.+)$/.exec(part)?.[1]).find((part) => part !== undefined)
  return { place: name.trim(), kecamatan: kecamatan ?? said }
}

const json = (folder: string, file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'))

/** The reports of a labelled set, in its folder. Throws when a row is not as it should be. */
export function readReports(folder: string): readonly LabelledReport[] {
  return z
    .array(report)
    .parse(json(folder, 'reports.json'))
    .map(({ place, kecamatan, ...row }) => ({
      ...row,
      ...(place == null ? { place: undefined, kecamatan: undefined } : readLabel(place, kecamatan ?? undefined)),
    }))
}

/** The address phrases of a labelled set, in its folder. Throws when a row is not as it should be. */
export function readAddresses(folder: string): readonly LabelledAddress[] {
  return z
    .array(address)
    .parse(json(folder, 'addresses.json'))
    .map(({ text, place, kecamatan }) => ({ text, ...readLabel(place, kecamatan ?? undefined) }))
}
