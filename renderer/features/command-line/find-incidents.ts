import type { Incident } from '../../../src/domain/incident/incident'
import { kelurahanList } from '../../../src/domain/place/gazetteer-data'

const areaNames = new Map(kelurahanList.map(({ code, name, kecamatan }) => [code, `${name} ${kecamatan}`]))
const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** Read once for each state of an incident: thousands are searched with every key. */
const read = new WeakMap<Incident, readonly string[]>()

/** Everything an incident can be found by: number, type, place, words and its agencies. */
function wordsOf(incident: Incident): readonly string[] {
  const known = read.get(incident)
  if (known !== undefined) return known
  const { number, type, location, areaCode, narrative, notes, dispatches } = incident
  const area = areaNames.get(location?.areaCode ?? areaCode ?? '') ?? ''
  const standing = notes.flatMap(({ text, struck }) => (text === undefined || struck !== undefined ? [] : [text]))
  const agencies = dispatches.map(({ agencyId }) => agencyId)
  const words = plain(
    [number, type, location?.address ?? '', area, narrative ?? '', ...standing, ...agencies].join(' '),
  )
  read.set(incident, words)
  return words
}

/** Open incidents whose number ends so: `0042`, `42` or `112-20261124-0042`. */
export function incidentsByNumber(text: string, open: readonly Incident[]): readonly Incident[] {
  const said = text.trim()
  if (/^112-\d{8}-\d{4,}$/.test(said)) return open.filter(({ number }) => number === said)
  if (!/^\d{1,6}$/.test(said)) return []
  return open.filter(({ number }) => number.slice(number.lastIndexOf('-') + 1).replace(/^0+/, '') === bare(said))
}

const bare = (digits: string) => digits.replace(/^0+/, '')

/** Open incidents that every word of the text fits, by number first; beginnings of words count. */
export function findIncidents(text: string, open: readonly Incident[]): readonly Incident[] {
  const numbered = incidentsByNumber(text, open)
  if (numbered.length > 0) return numbered
  const asked = plain(text)
  if (asked.length === 0) return []
  return open.filter((incident) => {
    const words = wordsOf(incident)
    return asked.every((one) => words.some((word) => word.startsWith(one)))
  })
}
