import type { CallKind } from '../../../src/domain/call/call'
import type { DispatchStatus } from '../../../src/domain/dispatch/dispatch'
import type { IncidentDisposition } from '../../../src/domain/incident/incident'
import { incidentTypes, type IncidentType } from '../../../src/domain/incident/incident-types'

/** What a line may do, by its first word; `open` has one verb for each type of incident. */
export type Act =
  | { readonly act: 'open'; readonly type: IncidentType }
  | { readonly act: 'kind'; readonly callKind: CallKind }
  | { readonly act: PlainAct }

type PlainAct =
  'note' | 'status' | 'search' | 'join' | 'place' | 'priority' | 'close' | 'end' | 'answer' | 'undo' | 'help'

export interface Verb {
  /** What is typed; the first is Indonesian and is the one that is shown and completed. */
  readonly names: readonly [string, ...string[]]
  readonly means: Act
}

/** English words for the types, where they differ from the code. */
const englishTypes: Readonly<Partial<Record<IncidentType, readonly string[]>>> = {
  kebakaran: ['fire'],
  listrik: ['electric', 'power'],
  kecelakaan: ['accident', 'crash', 'laka'],
  medis: ['medical', 'ambulance'],
  jenazah: ['body'],
  banjir: ['flood'],
  gempa: ['earthquake', 'quake'],
  longsor: ['landslide'],
  angin: ['storm', 'wind'],
  'pohon-tumbang': ['pohon', 'tree'],
  pencurian: ['theft', 'maling'],
  perampokan: ['robbery', 'begal'],
  penganiayaan: ['assault'],
  kdrt: ['domestic'],
  ketertiban: ['disorder'],
  hewan: ['animal'],
  'orang-hilang': ['hilang', 'missing'],
  'gizi-buruk': ['gizi', 'malnutrition'],
  lainnya: ['other'],
}

const kind = (callKind: CallKind, ...names: readonly [string, ...string[]]): Verb => ({
  names,
  means: { act: 'kind', callKind },
})
const plain = (act: PlainAct, ...names: readonly [string, ...string[]]): Verb => ({
  names,
  means: { act },
})

/** Every verb of the command line, in the order it is helped with. */
export const verbs: readonly Verb[] = [
  plain('note', 'catat', 'note'),
  plain('status', 'status', 'kabar'),
  plain('search', 'cari', 'search', 'find'),
  plain('join', 'gabung', 'merge', 'attach'),
  plain('place', 'lokasi', 'tempat', 'location'),
  plain('priority', 'prioritas', 'priority'),
  plain('close', 'tutup', 'close'),
  plain('answer', 'jawab', 'answer'),
  plain('end', 'akhiri', 'end'),
  plain('undo', 'urung', 'undo'),
  plain('help', 'bantuan', 'help'),
  kind('emergency', 'darurat', 'emergency'),
  kind('information', 'informasi', 'info', 'information'),
  kind('complaint', 'aduan', 'complaint'),
  kind('ghost', 'hantu', 'ghost'),
  kind('prank', 'iseng', 'prank'),
  kind('dropped', 'terputus', 'dropped'),
  kind('wrong-number', 'salah-sambung', 'wrong-number'),
  kind('test', 'uji-coba', 'test'),
  ...incidentTypes.map((type): Verb => ({
    names: [type, ...(englishTypes[type] ?? [])],
    means: { act: 'open', type },
  })),
]

/** The verb with exactly this name; capitals do not matter. */
export function verbOf(word: string): Verb | undefined {
  const said = word.toLowerCase()
  return verbs.find(({ names }) => names.includes(said))
}

/** What an agency can be said to have done, by the word for it. */
export type Step = 'acknowledged' | 'declined' | 'cancelled' | DispatchStatus

export const stepWords: readonly (readonly [Step, ...(readonly [string, ...string[]])])[] = [
  ['acknowledged', 'terima', 'diterima', 'acknowledged', 'accept'],
  ['en-route', 'berangkat', 'en-route', 'enroute'],
  ['on-scene', 'tiba', 'on-scene', 'arrived'],
  ['transporting', 'mengangkut', 'membawa', 'transporting'],
  ['cleared', 'selesai', 'tuntas', 'cleared', 'clear'],
  ['declined', 'tolak', 'ditolak', 'declined', 'decline'],
  ['cancelled', 'batal', 'dibatalkan', 'cancel', 'cancelled'],
]

/** Words for the outcome of an incident; the first is completed. Longer ones stand before their own beginnings. */
export const outcomeWords: readonly (readonly [IncidentDisposition, ...(readonly [string, ...string[]])])[] = [
  ['selesai', 'selesai', 'done', 'resolved'],
  ['tidak-terbukti', 'tidak terbukti', 'tidak-terbukti', 'unfounded'],
  ['dibatalkan', 'dibatalkan', 'batal', 'cancelled'],
  ['ganda', 'ganda', 'duplicate'],
  ['rujuk-instansi', 'rujuk instansi', 'rujuk-instansi', 'referred'],
  ['rujuk-daerah', 'rujuk daerah', 'rujuk-daerah', 'neighbour'],
  ['rujuk-rabeg', 'rujuk rabeg', 'rujuk-rabeg', 'rabeg'],
  ['tanpa-tindakan', 'tanpa tindakan', 'tanpa-tindakan', 'no-action'],
  ['laporan-palsu', 'laporan palsu', 'laporan-palsu', 'hoax'],
]
