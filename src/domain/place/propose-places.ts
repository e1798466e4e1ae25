import type { Location } from '../kernel/location'
import { kecamatanList } from './gazetteer-data'
import { nearestKelurahan } from './nearest-kelurahan'
import { addressWords } from './normalise'
import type { NamedPlace } from './place-index'
import { indexSpellings } from '../words/misspelling'
import { kelurahanOfAddress, placeKey, saidPlaces } from './place-nicknames'
import type { SaidPlace } from './place-nicknames'
import { spokenWords, squeeze } from '../words/spoken-words'
import type { Span, SpokenWord } from '../words/spoken-words'

export type PlaceProposal = NamedPlace & {
  /** Always shown: two kelurahan of the city share a name. */
  readonly kecamatan: string | undefined
  /** Undefined for a landmark of which neither point nor kecamatan is known. */
  readonly location: Location | undefined
  /** The words name a street, and the landmark only stands in it: somewhere near, to be asked and never taken unasked. */
  readonly isStreet: boolean
  /** 0–1, for order only. */
  readonly score: number
  /** The words that made it, in the order they stand. */
  readonly words: readonly Span[]
}

/** Metres of uncertainty: a building; one said to be near it; a kelurahan and a kecamatan as discs of their mean area. */
const radii = { at: 100, near: 300, street: 1500, kelurahan: 1100, kecamatan: 3800 } as const

/** The longest name of the gazetteer has six words (`RS Tk. IV Kencana (TNI AD)`). */
const longestName = 6
/** UTF-16 units; an address stands at the start of what is told. */
const longestText = 24_000

const nearWords = new Set(
  'dekat deket dkt depan dpn belakang blkg blkng samping sebelah sblh seberang sebrang sekitar sekitaran arah dekt parek deukeut hareupeun tukangeun gigireun peuntaseun ngarep ngarepe buri burine cedek parak wetane kulone'.split(
    ' ',
  ),
)
/** After one of these a place is named, so that more is forgiven. */
const locators = new Set(
  'di d daerah dusun desa ds kelurahan kel klurahan kecamatan kec kcmatan kampung kp kmp jalan jl jln gang gg lingkungan link lingk lokasi alamat perumahan perum komplek ning neng nang ti ka ke dari wilayah area sekitar rt rw posisi alamatnya lokasinya'.split(
    ' ',
  ),
)
const kelurahanWords = new Set('kelurahan kel klurahan kelurhan desa ds lurah'.split(' '))
const kecamatanWords = new Set('kecamatan kec kcmatan kecamtan camat kcm'.split(' '))
const streetWords = new Set('jalan jl jln jlan raya'.split(' '))
/** `kota serang`, `kabupaten serang`, `provinsi banten`: where the city is, no place in it. */
const wholeWords = new Set('kota kab kabupaten provinsi prov propinsi pemkot pemkab walikota'.split(' '))

/** Words a slip away from a place's name that people mean as they are. */
const plainWords = new Set(
  (
    'tembok gelap gelas dalang bendungan sayur sayang pancuran pancing serong seram barang sarang sering saran kurang sepeda sepanjang kuburan drainase curang curiga bantuan banten2 bunting cepat ' +
    'tinggal tinggi kirana kiri kantong taman tamu pasuruan terminal stasiun pasar rumah sakit lapang lapangan depan cilegon tangerang jakarta pandeglang rangkasbitung banjir sebuah tembus tembak pabrik kompor ' +
    'tabrakan tabrak nabrak ditabrak menabrak cilaka tanjakan ilalang banteng kandang suasana lobang rencana sedang ' +
    'pagar kagum kota serangan diserang menyerang jaya muara kasihan kasih kalian semen unyil sumur kuran bending banding lopak cimung kepada kepala'
  ).split(' '),
)

const byKey = new Map<string, SaidPlace[]>()
for (const entry of saidPlaces) {
  const row = byKey.get(entry.key)
  if (row === undefined) byKey.set(entry.key, [entry])
  else row.push(entry)
}
/** Letters of a name from which on two slips are forgiven: names are few, and none is the other's misspelling. */
const longName = 8
const spellings = indexSpellings(byKey.keys(), longName)

/** A text of so few words is a place somebody looks for. */
const shortQuery = 3
/** What follows one of these is a name. */
const placeWords = new Set(
  'kelurahan kel klurahan kecamatan kec desa ds dusun kampung kp kmp lingkungan link lingk perumahan perum komplek jl jln'.split(
    ' ',
  ),
)

/** A name of more words is taken only as it is written. */
const longestGuess = 3

/** Words that neither begin nor end a name. */
const commonWords = new Set(
  (
    'ada yang pak bu bapak ibu saya kami rumah orang warga api kebakaran banjir kecelakaan motor mobil truk tolong cepat minta sudah udah lagi banyak gede besar sama dan ini itu nya sampe sampai karena mau bisa jadi aja saja ' +
    'pagi siang malam sore tadi sekarang terus abis habis masih belum tidak gak ga nggak anak istri suami depannya belakangnya korban luka darah masuk keluar jatuh kena no nomor blok indah permai lama'
  ).split(' '),
)
const isCommon = (word: string): boolean =>
  commonWords.has(word) || locators.has(word) || nearWords.has(word) || /^\d+$/.test(word)

interface Found {
  readonly said: SaidPlace
  readonly first: number
  readonly last: number
  /** 0–1: 1 for the name as it is written. */
  readonly fit: number
}

function readSpan(
  words: readonly SpokenWord[],
  keys: readonly string[],
  first: number,
  count: number,
): readonly Found[] {
  const span = words.slice(first, first + count)
  const last = first + count - 1
  const key = squeeze(keys.slice(first, first + count).join(''))
  const exact = byKey.get(key)
  if (exact !== undefined) return exact.map((said) => ({ said, first, last, fit: 1 }))
  if (key.length < 4 || (count === 1 && plainWords.has(key)) || count > longestGuess) return []
  const [one, two] = [span[0]?.text ?? '', span.at(-1)?.text ?? '']
  if (isCommon(one) || isCommon(two)) return []
  const afterLocator = locators.has(words[first - 1]?.text ?? '') || nearWords.has(words[first - 1]?.text ?? '')
  // Four letters are a misspelt name only where nothing but a name stands; in longer ones runs of letters may have gone.
  const expected = words.length <= shortQuery || key.length >= 6 || placeWords.has(words[first - 1]?.text ?? '')
  return spellings.near(key, expected).flatMap(({ word, slips }) => {
    // A name written without its vowels counts as one slip.
    const cost = Math.max(1, slips)
    const fit = 0.86 - 0.14 * (cost - 1) + (afterLocator ? 0.05 : 0) - (key.length < 6 ? 0.12 : 0)
    return (byKey.get(word) ?? []).map((said) => ({ said, first, last, fit }))
  })
}

/** Names in the text; a longer one that is spelled right hides what stands inside it. */
function findNames(words: readonly SpokenWord[]): readonly Found[] {
  const found: Found[] = []
  const keys = words.map(({ text }) => placeKey(addressWords(text)))
  for (let first = 0; first < words.length; first++) {
    for (let count = Math.min(longestName, words.length - first); count > 0; count--)
      found.push(...readSpan(words, keys, first, count))
  }
  return found.filter(
    (one) =>
      !found.some(
        (other) =>
          other.first <= one.first &&
          other.last >= one.last &&
          (other.last - other.first > one.last - one.first
            ? other.fit >= one.fit - 0.1 && !other.said.street
            : other.fit > one.fit && other.first === one.first && other.last === one.last),
      ),
  )
}

function kecamatanOf(named: NamedPlace): string | undefined {
  return named.kind === 'kecamatan' ? named.place.name : named.place.kecamatan
}

/** Names of kecamatan that the text says, as kecamatan or by a name only they have in their neighbourhood. */
function kecamatanSaid(found: readonly Found[], words: readonly SpokenWord[]): ReadonlyMap<string, number> {
  const said = new Map<string, number>()
  for (const { said: place, first, fit } of found) {
    if (place.named.kind !== 'kecamatan') continue
    const before = words[first - 1]?.text ?? ''
    if (wholeWords.has(before) || kelurahanWords.has(before)) continue
    const strength = (kecamatanWords.has(before) ? 1 : 0.6) * fit
    said.set(place.named.place.name, Math.max(strength, said.get(place.named.place.name) ?? 0))
  }
  return said
}

interface Neighbours {
  /** The kecamatan that are named, with how surely: 0–1. */
  readonly kecamatan: ReadonlyMap<string, number>
  /** The kecamatan in which another place is named. */
  readonly finer: ReadonlySet<string>
}

function neighboursOf(found: readonly Found[], words: readonly SpokenWord[]): Neighbours {
  const finer = found
    .filter(({ said, fit }) => fit >= 0.7 && !said.street && kecamatanOf(said.named) !== said.named.place.name)
    .flatMap(({ said }) => kecamatanOf(said.named) ?? [])
  return { kecamatan: kecamatanSaid(found, words), finer: new Set(finer) }
}

function scoreOf(
  { said, first, last, fit }: Found,
  words: readonly SpokenWord[],
  { kecamatan, finer }: Neighbours,
): number {
  const { named } = said
  const before = words[first - 1]?.text ?? ''
  const twoBefore = words[first - 2]?.text ?? ''
  let score = said.sure * fit
  if (named.kind === 'landmark') {
    // A street is where many places are; the landmark that stands in it is a guess.
    if (said.street) score *= streetWords.has(before) || streetWords.has(twoBefore) ? 1 : 0.7
    else score *= 1 + 0.02 * (last - first)
  } else if (named.kind === 'kelurahan') {
    score *= 0.9
    if (kelurahanWords.has(before)) score *= 1.1
    if (kecamatanWords.has(before)) score *= 0.55
  } else {
    score *= kecamatanWords.has(before) ? 0.95 : 0.62
    if (kelurahanWords.has(before)) score *= 0.5
    // The kecamatan narrows another name; it is the place itself only where nothing finer is said.
    score *= 0.8
  }
  const own = kecamatanOf(named)
  // `terumbu kasemen`: where another place of the kecamatan is named, its name is the kecamatan's.
  if (named.kind === 'kelurahan' && own === named.place.name && !kelurahanWords.has(before) && finer.has(own))
    score *= 0.7
  const others = [...kecamatan].filter(([name]) => name !== named.place.name || named.kind === 'landmark')
  if (named.kind !== 'kecamatan' && others.length > 0 && own !== undefined) {
    const agreed = others.find(([name]) => name === own)?.[1] ?? 0
    const strongest = Math.max(...others.map(([, strength]) => strength))
    if (agreed > 0) score *= 1 + 0.25 * agreed
    else if (own !== named.place.name) score *= 1 - 0.2 * strongest
  }
  if (wholeWords.has(before) && named.kind !== 'landmark') score *= 0.35
  return score
}

/** `jl ahmad yani` → `Jalan Ahmad Yani`. */
function streetName(text: string, words: readonly SpokenWord[], { first, last }: Found): string {
  const said = words.slice(first, last + 1).map(({ from, to }) => text.slice(from, to))
  return ['Jalan', ...said.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))].join(' ')
}

function near(words: readonly SpokenWord[], first: number): boolean {
  return [words[first - 1], words[first - 2]].some((word) => word !== undefined && nearWords.has(word.text))
}

function locate(named: NamedPlace, street: string | undefined, isNear: boolean): Location | undefined {
  const { place } = named
  const kecamatan = kecamatanOf(named)
  const full =
    named.kind === 'kecamatan'
      ? `Kec. ${place.name}`
      : kecamatan === undefined
        ? place.name
        : `${place.name}, Kec. ${kecamatan}`
  // The street that was said is the address; what stands in it is where to look first.
  const address = street === undefined ? full : `${street}, dekat ${full}`
  const base = { address, source: 'gazetteer' } as const
  if (named.kind === 'kelurahan') {
    const { lat, lon, code } = named.place
    return { ...base, lat, lon, radius: radii.kelurahan, areaCode: code }
  }
  if (named.kind === 'kecamatan')
    return { ...base, lat: named.place.lat, lon: named.place.lon, radius: radii.kecamatan }
  const { lat, lon, address: known } = named.place
  if (lat !== undefined && lon !== undefined) {
    const [nearest] = nearestKelurahan(lat, lon, 1)
    const radius = street !== undefined ? radii.street : isNear ? radii.near : radii.at
    return { ...base, lat, lon, radius, ...(nearest === undefined ? {} : { areaCode: nearest.kelurahan.code }) }
  }
  const inKelurahan = kelurahanOfAddress(known)
  if (inKelurahan !== undefined) {
    return { ...base, lat: inKelurahan.lat, lon: inKelurahan.lon, radius: radii.kelurahan, areaCode: inKelurahan.code }
  }
  const around = kecamatanList.find(({ name }) => name === kecamatan)
  return around === undefined ? undefined : { ...base, lat: around.lat, lon: around.lon, radius: radii.kecamatan }
}

/**
 * The places a free text may mean, best first, each with its kecamatan, point and radius (metres) and the words that
 * named it. A name that several places have is offered for each of them; a kecamatan in the text puts one first.
 * Any string is legal; the first 24,000 UTF-16 units are read.
 */
export function proposePlaces(text: string, limit = 5): readonly PlaceProposal[] {
  const words = spokenWords(text.slice(0, longestText))
  const found = findNames(words)
  const neighbours = neighboursOf(found, words)
  const best = new Map<string, { readonly one: Found; readonly score: number }>()
  for (const one of found) {
    const { named } = one.said
    const id = `${named.kind} ${named.kind === 'landmark' ? named.place.name : named.place.code}`
    const score = scoreOf(one, words, neighbours)
    if (score > (best.get(id)?.score ?? 0)) best.set(id, { one, score })
  }
  return [...best.values()]
    .sort((a, b) => b.score - a.score || a.one.first - b.one.first)
    .slice(0, limit)
    .map(({ one, score }) => ({
      ...one.said.named,
      kecamatan: kecamatanOf(one.said.named),
      location: locate(
        one.said.named,
        one.said.street ? streetName(text, words, one) : undefined,
        near(words, one.first),
      ),
      isStreet: one.said.street,
      score: Math.min(1, score),
      words: words.slice(one.first, one.last + 1).map(({ from, to }) => ({ from, to })),
    }))
}
