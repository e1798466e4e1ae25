import { kelurahanList } from '../place/gazetteer-data'
import { addressWords, tight } from '../place/normalise'
import type { Kelurahan } from '../place/place'

/** Property names of the kelurahan and its kecamatan: of the files people exchange, and of the national base map (WADMKD, WADMKC, NAMOBJ). */
const nameKeys =
  /^(?:nama|name|nama_?obj|namobj|wadmkd|kelurahan|kel|desa|deskel|kel_?desa|desa_?kel\w*|village|nama?_?(?:kel|desa)\w*|nm_?(?:kel|desa)\w*)$/i
const kecamatanKeys = /^(?:kecamatan|kec|wadmkc|district|subdistrict|nama?_?kec\w*|nm_?kec\w*)$/i
/** With or without dots: `36.73.01.1005`, `3673011005`. */
const codePattern = /^(36)\.?(73)\.?(\d{2})\.?(\d{4})$/
/** A property is never a longer name; properties beyond these are not looked at. */
const longestName = 100
const mostProperties = 200

const byCode = new Map(kelurahanList.map((kelurahan) => [kelurahan.code, kelurahan]))
const byName = new Map<string, Kelurahan[]>()
for (const kelurahan of kelurahanList) {
  for (const name of [kelurahan.name, ...kelurahan.aliases]) {
    const key = tight(addressWords(name))
    byName.set(key, [...(byName.get(key) ?? []), kelurahan])
  }
}

/** `Kelurahan Sumur Pecung` and `SUMURPECUNG` are one name. */
function nameKey(name: string): string {
  const words = addressWords(name)
  return tight(words[0] === 'kelurahan' || words[0] === 'desa' || words[0] === 'kecamatan' ? words.slice(1) : words)
}

export interface FeatureName {
  /** Kelurahan it may be; one, unless the name is shared and nothing tells which. */
  readonly candidates: readonly Kelurahan[]
  /** As the file has it, for a message; empty when the feature has no name. */
  readonly name: string
  /** The name in the file is not that of the code. */
  readonly differs: boolean
}

/** Which kelurahan a feature's properties name: by code, else by name or alias with the kecamatan. */
export function nameFeature(properties: unknown): FeatureName {
  const entries = Object.entries(typeof properties === 'object' && properties !== null ? properties : {})
    .slice(0, mostProperties)
    .flatMap(([key, value]) => {
      const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
      return text === '' || text.length > longestName ? [] : [[key, text] as const]
    })
  const valueOf = (keys: RegExp) => entries.find(([key]) => keys.test(key))?.[1]
  const name = valueOf(nameKeys) ?? ''
  const named = byName.get(nameKey(name)) ?? []
  for (const [, text] of entries) {
    const parts = codePattern.exec(text)
    const coded = parts === null ? undefined : byCode.get(parts.slice(1).join('.'))
    if (coded !== undefined) return { candidates: [coded], name, differs: name !== '' && !named.includes(coded) }
  }
  const kecamatan = nameKey(valueOf(kecamatanKeys) ?? '')
  const fitting = named.filter((kelurahan) => kecamatan === '' || nameKey(kelurahan.kecamatan) === kecamatan)
  return { candidates: fitting, name, differs: false }
}
