import { kelurahanList } from './gazetteer-data'
import { addressWords, tight } from './normalise'
import { placeIndex } from './place-index'
import type { NamedPlace } from './place-index'
import { squeeze } from '../words/spoken-words'

/** One way to say a place. */
export interface SaidPlace {
  readonly named: NamedPlace
  /** Words of it without spaces, runs of a letter once. */
  readonly key: string
  /** 0–1: how surely these words alone mean the place. */
  readonly sure: number
  /** A street it stands in, not the place itself. */
  readonly street: boolean
}

/** What a landmark is; people leave it out, or put another word for it. */
const kinds: readonly (readonly string[])[] = [
  ['rs', 'rsu', 'rsud', 'rsia', 'rumah sakit', 'rumkit'],
  ['terminal', 'term'],
  ['pasar', 'pasar induk', 'psr'],
  ['stasiun', 'stasiun kereta', 'stasiun kereta api', 'st'],
  ['puskesmas', 'pkm'],
  ['polsek', 'kantor polisi'],
  ['polresta', 'polres'],
  ['dishub', 'dinas perhubungan', 'kantor dishub'],
  ['damkar', 'pemadam kebakaran', 'markas damkar', 'kantor damkar', 'pos damkar', 'pemadam'],
  ['bpbd', 'kantor bpbd'],
  ['simpang', 'perempatan', 'pertigaan', 'prapatan', 'lampu merah', 'bundaran'],
  ['mall', 'mal', 'mol'],
  ['alun alun', 'alun', 'alunalun'],
  ['vihara', 'wihara', 'klenteng', 'kelenteng', 'biara'],
  ['koramil'],
]

/** What people call the landmarks of the gazetteer besides their names; the names themselves are the gazetteer's. */
const nicknames: Readonly<Record<string, readonly string[]>> = {
  'RSUD dr. Drajat Prawiranegara': [
    'rsdp',
    'rsud drajat',
    'rs drajat',
    'rsud serang',
    'rsu serang',
    'rs drajat prawiranegara',
    'rsud dr drajat',
    'drajat prawiranegara',
    'rsud kabupaten serang',
    'rsud dradjat',
    'rs serang',
  ],
  'RSUD Banten': [
    'rsud provinsi',
    'rsud provinsi banten',
    'rs provinsi',
    'rs banten',
    'rsu banten',
    'rsud prov banten',
  ],
  'RSUD Kota Serang': ['rsud kota', 'rs kota serang', 'rsud kota serang'],
  'RS Sari Asih Serang': ['sari asih', 'rs sari asih', 'sariasih'],
  'RS Budi Asih': ['budi asih', 'budiasih'],
  'RS Tk. IV Kencana (TNI AD)': [
    'rs kencana',
    'rs tentara',
    'rs kencana serang',
    'rs dkt',
    'rs tni',
    'rumah sakit tentara',
  ],
  'RS Bedah Benggala': ['rs benggala', 'bedah benggala', 'benggala'],
  'RSIA Puri Garcia': ['puri garcia', 'rsia garcia', 'rs garcia', 'rs puri garcia', 'garcia'],
  'RSU Ibunda': ['rs ibunda', 'rsu ibunda'],
  'RS Fatimah': ['rs fatimah', 'rsu fatimah'],
  'RS Mata Achmad Wardi BWI-DD': [
    'rs achmad wardi',
    'rs mata',
    'achmad wardi',
    'rs ahmad wardi',
    'ahmad wardi',
    'rs mata achmad wardi',
    'rumah sakit mata',
  ],
  'RS Bhayangkara Banten': ['rs bhayangkara', 'rs polri', 'rs polisi', 'bhayangkara', 'rs bayangkara', 'bayangkara'],
  'Polda Banten': ['polda', 'mapolda', 'mapolda banten'],
  'Polresta Serang Kota': [
    'polresta',
    'polres serang',
    'polres serang kota',
    'polresta serang',
    'polres',
    'mapolres',
    'mapolresta',
  ],
  'Polsek Cipocok Jaya': ['polsek cipocok', 'polsek cipocok jaya'],
  'Koramil Cipocok Jaya': ['koramil', 'koramil cipocok'],
  'Damkar Kota Serang': [
    'kantor damkar',
    'markas damkar',
    'mako damkar',
    'kantor pemadam',
    'kantor pemadam kebakaran',
    'pos damkar',
  ],
  'BPBD Kota Serang': ['kantor bpbd', 'bpbd'],
  'Puskesmas Singandaru': ['singandaru', 'pkm singandaru'],
  'Alun-alun Serang': [
    'alun alun',
    'alun2',
    'alunalun',
    'alun alun kota',
    'alun alun kota serang',
    'alun alun serang',
    'alun',
  ],
  'Stasiun Serang': [
    'stasiun',
    'stasiun kereta',
    'stasiun kereta api',
    'stasiun ka',
    'st serang',
    'stasiun kota serang',
    'stasiun kereta serang',
    'stasiun kereta api serang',
  ],
  'Mall of Serang': [
    'mos',
    'mall serang',
    'mal serang',
    'mall of serang',
    'mal of serang',
    'mol serang',
    'mol of serang',
    'moll of serang',
    'mall off serang',
  ],
  'Pasar Induk Rau': ['pasar rau', 'rau', 'pasar induk', 'psr rau', 'rau trade center', 'pir'],
  'Simpang Boru': ['boru', 'perempatan boru', 'pertigaan boru', 'lampu merah boru', 'prapatan boru'],
  'Terminal Pakupatan': ['pakupatan', 'terminal serang'],
  'Terminal Cipocok': ['term cipocok'],
  'Terminal Kepandean': ['kepandean', 'kepandaian'],
  'Dishub Kota Serang': [
    'dishub kota',
    'dishub',
    'kantor dishub',
    'dinas perhubungan kota',
    'kantor dishub kota',
    'dinas perhubungan',
    'dinas perhubungan kota serang',
  ],
  'Dishub Kab. Serang': [
    'dishub kab',
    'dishub kabupaten',
    'dishub kabupaten serang',
    'dinas perhubungan kabupaten',
    'dinas perhubungan kabupaten serang',
    'dinas perhubungan kab serang',
  ],
  'Vihara Avalokitesvara': [
    'avalokitesvara',
    'vihara banten',
    'vihara',
    'wihara',
    'klenteng banten',
    'vihara avalokites',
    'avalokiteswara',
  ],
}

/** The same for kelurahan and kecamatan, by name. */
const shortAreas: Readonly<Record<string, readonly string[]>> = {
  'Cipocok Jaya': ['cipocok', 'cipocokjaya'],
  'Mesjid Priyayi': ['masjid priyayi', 'priyayi', 'mesjid priyai', 'masjid priyai'],
  Banten: ['banten lama'],
  'Pager Agung': ['pagar agung'],
  'Warung Jaud': ['warung jaut', 'warungjaud'],
  Lontarbaru: ['lontar baru', 'lontar'],
  'Sawah Luhur': ['sawahluhur'],
  Kalodran: ['kelodran'],
  Terondol: ['trondol'],
  Terumbu: ['trumbu'],
  Teritih: ['tritih'],
}

export function placeKey(words: readonly string[]): string {
  return squeeze(tight(words))
}

function said(named: NamedPlace, text: string, sure: number, street = false): SaidPlace {
  return { named, key: placeKey(addressWords(text)), sure, street }
}

/** A landmark's name with the other words there are for what it is. */
function variants(name: string): readonly string[] {
  const lower = addressWords(name).join(' ')
  const kind = kinds.find((words) => words.some((word) => lower.startsWith(`${word} `)))
  const own = kind?.filter((word) => lower.startsWith(`${word} `)).sort((a, b) => b.length - a.length)[0]
  if (kind === undefined || own === undefined) return []
  const rest = lower.slice(own.length + 1)
  return kind.map((word) => `${word} ${rest}`)
}

/** `Jl. Yusuf Martadilaga No. 56` → `Yusuf Martadilaga`; also without a rank or title before the name. */
function streetsOf(address: string): readonly string[] {
  const found: string[] = []
  for (const part of address.split(',')) {
    const street = /^\s*(?:Jl\.|Kp\.)\s*(.+)$/.exec(part)?.[1]
    if (street === undefined) continue
    const name = street.replace(/\s(?:No\.|KM|Kp\.).*$/i, '').trim()
    found.push(name)
    const plain = name.replace(/^(?:Jend\.|KH|Ki|A\.|Letnan|Raya|Syekh|Tubagus)\s+/i, '').trim()
    if (plain.length >= 6) found.push(plain)
  }
  return found
}

function namesOf(named: NamedPlace): readonly SaidPlace[] {
  const { place } = named
  if (named.kind !== 'landmark') {
    const aliases = named.kind === 'kelurahan' ? named.place.aliases : []
    return [
      ...[place.name, ...aliases].map((name) => said(named, name, 1)),
      ...(shortAreas[place.name] ?? []).map((name) => said(named, name, 0.95)),
    ]
  }
  const landmark = named.place
  return [
    ...[landmark.name, ...landmark.aliases].map((name) => said(named, name, 1)),
    ...variants(landmark.name).map((name) => said(named, name, 0.95)),
    ...(nicknames[landmark.name] ?? []).map((name) => said(named, name, 0.92)),
    ...streetsOf(landmark.address ?? '').map((name) => said(named, name, 0.5, true)),
  ]
}

/** Every way to say every place of the city. */
export const saidPlaces: readonly SaidPlace[] = placeIndex
  // The city's own point in GeoNames is no place an ambulance can be sent to.
  .filter(({ named }) => named.kind !== 'landmark' || named.place.name !== 'Serang')
  .flatMap(({ named }) => namesOf(named))

/** Where a landmark without a point stands: the kelurahan its address names, else undefined. */
export function kelurahanOfAddress(address: string | undefined): (typeof kelurahanList)[number] | undefined {
  if (address === undefined) return undefined
  const parts = address.split(',').map((part) => placeKey(addressWords(part)))
  return kelurahanList.find(({ name, aliases, postalCode }) =>
    parts.some(
      (part) =>
        [name, ...aliases].some((known) => placeKey(addressWords(known)) === part) ||
        (part === postalCode && unique(postalCode)),
    ),
  )
}

function unique(postalCode: string): boolean {
  return kelurahanList.filter((place) => place.postalCode === postalCode).length === 1
}

/** Whose nicknames are listed here; a name the gazetteer no longer has would be dead text. */
export const nicknamedLandmarks: readonly string[] = Object.keys(nicknames)
