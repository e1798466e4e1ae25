import { proposePlaces, type PlaceProposal } from './propose-places'
import { locationWarnings, type LocationSource } from '../kernel/location'
import { assertNever } from '../kernel/assert-never'
import type { BoundaryArea } from '../boundary/boundary-area'
import { metresBetween } from './distance'
import { kelurahanAt, kelurahanRadius } from './kelurahan-at'
import { KECAMATAN_RADIUS, placeLandmark } from './landmark-location'
import { parseMgrs } from './mgrs'
import { addressWords, tight } from './normalise'
import type { Point } from './place'
import type { NamedPlace } from './place-index'
import type { PlaceContext, PlaceReading } from './place-reading'
import { parsePlusCode, plusCodeCell, recoverPlusCode } from './plus-code'
import { readWrittenPoint } from './read-written-point'
import { searchPlaces } from './search-places'
import { searchUsed } from './search-used'

/** A list a person looks through while somebody waits on the line. */
const mostReadings = 8
/** UTF-16 units that are read: an address is short, and a map link stands near the top of what was pasted with it. */
const longestText = 4_000
/** UTF-16 units in which names are looked for: the words of a place, not the report round it. */
const longestAddress = 600
/** The middle of the city: what a short plus code without a place is completed from. */
const cityCentre: Point = { lat: -6.12, lon: 106.15 }

type Areas = readonly BoundaryArea[]

/** `Lopang, Kec. Serang`: the kecamatan, always, since two kelurahan share a name. */
function withKecamatan(name: string, kecamatan: string | undefined): string {
  return kecamatan === undefined ? name : `${name}, Kec. ${kecamatan}`
}

/** What a point in numbers has in every form of it: the kelurahan it lies in, and a name for the list. */
function pointParts({ lat, lon }: Point, radius: number, source: LocationSource, name: string, areas: Areas) {
  const inside = kelurahanAt({ lat, lon }, areas)
  const area = inside === undefined ? undefined : withKecamatan(inside.kelurahan.name, inside.kelurahan.kecamatan)
  return {
    location: { lat, lon, radius, source, ...(inside === undefined ? {} : { areaCode: inside.kelurahan.code }) },
    basis: inside?.basis,
    label: area === undefined ? name : `${name} · ${area}`,
    verified: true,
  }
}

const degrees = ({ lat, lon }: Point) => `${lat.toFixed(5)}, ${lon.toFixed(5)}`

function readNumbers(text: string, areas: Areas): readonly PlaceReading[] {
  const written = readWrittenPoint(text)
  if (written === undefined) return []
  const { kind, point, radius } = written
  const turned = { lat: point.lon, lon: point.lat }
  const isSwapped = locationWarnings(point).includes('swapped')
  const said: PlaceReading = {
    ...pointParts(point, radius, 'coordinates', degrees(point), areas),
    kind,
    exchanged: false,
    score: isSwapped ? 60 : 100,
  }
  const exchanged: PlaceReading = {
    ...pointParts(turned, radius, 'coordinates', degrees(turned), areas),
    kind,
    exchanged: true,
    score: 90,
  }
  // 106° of latitude is no place on earth; only the other way round it can be kept.
  return [...(Math.abs(point.lat) <= 90 ? [said] : []), ...(isSwapped ? [exchanged] : [])]
}

/** Digits before the `+` that make a short code more than two numbers with a plus between. */
const shortestCode = 4

/** What maps write behind a short code for this city, and words that place nothing. */
const cityWords = new Set('kota city kabupaten regency provinsi prov serang banten indonesia lokasi di'.split(' '))

function readPlusCode(text: string, areas: Areas): PlaceReading | undefined {
  const words = text.split(/[\s,;/()=?&]+/)
  const at = words.findIndex(
    (word) => word.indexOf('+') >= shortestCode && word.length <= 20 && parsePlusCode(word) !== undefined,
  )
  const parsed = parsePlusCode(words[at] ?? '')
  if (parsed === undefined) return undefined
  const isFull = parsed.kind === 'full'
  const beside = isFull ? [] : words.filter((word, index) => index !== at && !cityWords.has(word.toLowerCase()))
  const named = strongest(beside.join(' '))
  const code = isFull ? parsed.code : recoverPlusCode(parsed.code, named ?? cityCentre)
  const cell = plusCodeCell(code)
  const corner = { lat: cell.lat + cell.height / 2, lon: cell.lon + cell.width / 2 }
  const radius = Math.max(1, Math.round(metresBetween(cell, corner)))
  // Words beside a short code that are no place here may name another city.
  const isGuess = named === undefined && beside.some((word) => word !== '')
  return {
    ...pointParts(cell, radius, 'plus-code', code, areas),
    kind: 'plus-code',
    code,
    near: isFull ? 'nothing' : named === undefined ? 'city' : 'named',
    score: isGuess ? 90 : 98,
  }
}

/** The point of the place the words surely name, if they name one. */
function strongest(text: string): Point | undefined {
  const [best] = proposePlaces(text.slice(0, longestAddress), 1)
  return best === undefined || best.score < 0.6 ? undefined : best.location
}

/** Zones and bands of Indonesia: elsewhere in a text such letters and digits are a number plate. */
const gridInText =
  /(?<![\p{L}\p{N}])(4[6-9]|5[0-4])\s?([LMN])\s?([A-HJ-NP-Z]{2})\s?(\d{1,5}\s\d{1,5}|\d{2,10})(?![\p{L}\p{N}])/iu

function readMgrs(text: string, areas: Areas): PlaceReading | undefined {
  const square = parseMgrs(text.length <= 40 ? text : '') ?? parseMgrs(gridInText.exec(text)?.[0] ?? '')
  if (square === undefined) return undefined
  const radius = Math.max(1, Math.round(square.side * Math.SQRT1_2))
  return {
    ...pointParts(square, radius, 'coordinates', square.reference, areas),
    kind: 'mgrs',
    reference: square.reference,
    score: 97,
  }
}

/** A place of the gazetteer as a reading; `score` as the search gave it. */
function namedReading(named: NamedPlace, score: number, areas: Areas): PlaceReading {
  const source = 'gazetteer'
  switch (named.kind) {
    case 'kelurahan': {
      const { place } = named
      const label = withKecamatan(place.name, place.kecamatan)
      const location = {
        lat: place.lat,
        lon: place.lon,
        radius: kelurahanRadius(place.code),
        source,
        address: label,
        areaCode: place.code,
      } as const
      return { kind: 'kelurahan', place, location, basis: 'named', label, score, verified: place.verified }
    }
    case 'kecamatan': {
      const { place } = named
      const label = `Kec. ${place.name}`
      const location = { lat: place.lat, lon: place.lon, radius: KECAMATAN_RADIUS, source, address: label } as const
      return { kind: 'kecamatan', place, location, basis: undefined, label, score, verified: true }
    }
    case 'landmark': {
      const { place } = named
      const placing = placeLandmark(place)
      const { verified } = place
      if (placing === undefined)
        return { kind: 'unplaced', place, label: withKecamatan(place.name, place.kecamatan), score, verified }
      const { lat, lon, radius, by } = placing
      const around = by === 'point' ? kelurahanAt({ lat, lon }, areas) : undefined
      const area = around?.basis === 'exact' ? around.kelurahan : (placing.kelurahan ?? around?.kelurahan)
      const label = withKecamatan(place.name, place.kecamatan ?? area?.kecamatan)
      const location = {
        lat,
        lon,
        radius,
        source,
        address: label,
        ...(area === undefined ? {} : { areaCode: area.code }),
      } as const
      const basis = around?.basis === 'exact' ? 'exact' : placing.kelurahan !== undefined ? 'named' : around?.basis
      return { kind: 'landmark', place, placedBy: by, location, basis, label, score, verified }
    }
    default:
      return assertNever(named)
  }
}

/** What stands in the street that was said is near the place, not the place: so it is called, and so wide. */
function inStreet(reading: PlaceReading, { isStreet, location }: PlaceProposal): PlaceReading {
  if (!isStreet || reading.kind === 'unplaced' || location?.address === undefined) return reading
  const { address, radius } = location
  return {
    ...reading,
    label: address,
    location: { ...reading.location, address, ...(radius === undefined ? {} : { radius }) },
  }
}

/** A name the words may hint at, less sure than this, is left to a longer report (0–1). */
const leastProposal = 0.4

/** Names and nicknames that stand among other words (`sebelah mos lopang`), as reports are read. */
function readNamesInText(text: string, areas: Areas): readonly PlaceReading[] {
  return proposePlaces(text.slice(0, longestAddress))
    .filter(({ score }) => score >= leastProposal)
    .map((proposal) => inStreet(namedReading(proposal, Math.round(30 + 65 * proposal.score), areas), proposal))
}

/** Two readings of one thing: the same name in nearly the same place. */
function sameThing(a: PlaceReading, b: PlaceReading): boolean {
  if (a.label !== b.label && !(a.kind === b.kind && tight(addressWords(a.label)) === tight(addressWords(b.label))))
    return false
  if (a.kind === 'unplaced' || b.kind === 'unplaced') return a.kind === b.kind
  if (a.kind !== b.kind && a.kind !== 'used' && b.kind !== 'used') return false
  return metresBetween(a.location, b.location) <= Math.max(a.location.radius, b.location.radius)
}

/**
 * What the text of a place field may mean, best first, at most eight: names of the gazetteer and of earlier reports with
 * slips forgiven, degrees in any notation, map links, `geo:` URIs, plus codes and military grid references. The first
 * 4,000 characters are read, and names in the first 600. Every reading carries its radius, how its kelurahan is known, and its kecamatan in the label
 * where that is known. Any string is a legal text, and an empty one means nothing.
 */
export function readPlace(text: string, context: PlaceContext = {}): readonly PlaceReading[] {
  const areas = context.areas ?? []
  const head = text.slice(0, longestText)
  const readings: readonly (PlaceReading | undefined)[] = [
    ...readNumbers(head, areas),
    readPlusCode(head, areas),
    readMgrs(head, areas),
    ...searchUsed(head, context.used ?? [], areas),
    ...searchPlaces(head, mostReadings).map((match) => namedReading(match, match.score, areas)),
    ...readNamesInText(head, areas),
  ]
  const sorted = readings.filter((reading) => reading !== undefined).sort((a, b) => b.score - a.score)
  const kept: PlaceReading[] = []
  for (const reading of sorted) {
    if (kept.length === mostReadings) break
    if (!kept.some((other) => sameThing(other, reading))) kept.push(reading)
  }
  return kept
}
