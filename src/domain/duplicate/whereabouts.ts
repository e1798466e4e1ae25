import { ringArea } from '../boundary/ring-area'
import type { LocationSource } from '../kernel/location'
import { approximateBoundaries } from '../place/boundary-data'
import { kelurahanList } from '../place/gazetteer-data'
import type { Point } from '../place/place'
import { placesInText } from '../place/places-in-text'
import type { NamedPlace } from '../place/place-index'

/** What a place must say to be compared; a kernel `Location` is one. */
export interface ReportedPlace extends Point {
  /** Metres of uncertainty; without it, that of the way the point was obtained. */
  readonly radius?: number
  /** Percent of fixes that lie within `radius`. */
  readonly confidence?: number
  readonly source?: LocationSource
  readonly areaCode?: string
}

/** A point and how far from it the incident may well be (19 of 20 times), metres. */
export interface Disc extends Point {
  readonly radius: number
}

export type Whereabouts =
  /** Somebody placed it. */
  | { readonly kind: 'placed'; readonly disc: Disc }
  /** Nobody did, but its words name places: weaker, since a caller also names where they come from. */
  | { readonly kind: 'named'; readonly discs: readonly Disc[] }
  | { readonly kind: 'nowhere' }

/**
 * Metres assumed when a point says no radius of its own (our defaults): the middle of the handset errors seen for AML; a
 * click beside a street's name; the 14 m cell of a full plus code; the size of a market or a terminal; a street
 * corner told by mouth; a file of unknown care.
 */
const usualRadius: Readonly<Record<LocationSource, number>> = {
  aml: 150,
  map: 30,
  coordinates: 30,
  'plus-code': 15,
  gazetteer: 400,
  caller: 200,
  import: 100,
}

/** A kecamatan is no place to send anybody; it only speaks against the far end of the city. */
const kecamatanRadius = 4_000

/**
 * Radius of a kelurahan's point: 1.6 times that of the circle with the area of its approximate cell, since the point is
 * not the middle, the cell not a circle, and people name the neighbouring kelurahan.
 */
const kelurahanDiscs: ReadonlyMap<string, Disc> = new Map(
  kelurahanList.map(({ code, lat, lon }) => {
    const rings = approximateBoundaries.kelurahan.find((area) => area.code === code)?.rings ?? []
    const area = rings.reduce((sum, ring) => sum + ringArea(ring), 0)
    return [code, { lat, lon, radius: area > 0 ? 1.6 * Math.sqrt(area / Math.PI) : 2_000 }]
  }),
)
const kelurahanByPoint = new Map([...kelurahanDiscs.values()].map((disc) => [`${disc.lat},${disc.lon}`, disc]))

/** What a handset's radius holds when it does not say (Android and iOS fixes; TS 103 625 leaves it open). Percent. */
const handsetConfidence = 68
/** A fix is where the caller stands, who seldom stands in the fire. Metres. */
const handsetAway = 50
/** Everything is compared at 95 %, so that a bound of two radii seldom cuts off a true pair. */
const comparedAt = 0.95

/** The radius that holds 95 % of a round normal scatter of which `radius` holds `confidence` percent. */
function widened(radius: number, confidence: number): number {
  const share = Math.min(comparedAt, Math.max(0.1, confidence / 100))
  return radius * Math.sqrt(Math.log(1 - comparedAt) / Math.log(1 - share))
}

/** The disc of a placed report. A point without a radius that is a kelurahan's own is as coarse as the kelurahan. */
export function discOf({ lat, lon, radius, confidence, source }: ReportedPlace): Disc {
  if (radius !== undefined && Number.isFinite(radius) && radius >= 0) {
    const held = confidence ?? (source === 'aml' ? handsetConfidence : undefined)
    const away = source === 'aml' ? handsetAway : 0
    return { lat, lon, radius: away + (held === undefined ? radius : widened(radius, held)) }
  }
  return kelurahanByPoint.get(`${lat},${lon}`) ?? { lat, lon, radius: usualRadius[source ?? 'caller'] }
}

function namedDisc({ kind, place }: NamedPlace): Disc | undefined {
  switch (kind) {
    case 'kelurahan':
      return kelurahanDiscs.get(place.code)
    case 'kecamatan':
      return { lat: place.lat, lon: place.lon, radius: kecamatanRadius }
    case 'landmark':
      return place.lat === undefined || place.lon === undefined
        ? undefined
        : { lat: place.lat, lon: place.lon, radius: usualRadius.gazetteer }
  }
}

/** `Serang` is the city, a kecamatan and a kelurahan: it places nothing. */
function placesSomething(named: NamedPlace): boolean {
  return !(named.kind !== 'landmark' && named.place.name === 'Serang')
}

/**
 * Where a report or an incident is: its point, else its kelurahan's, else what its words name. A point that is no number
 * counts as none.
 */
export function whereabouts(
  location: ReportedPlace | undefined,
  areaCode: string | undefined,
  text: string,
): Whereabouts {
  if (location !== undefined && Number.isFinite(location.lat) && Number.isFinite(location.lon)) {
    return { kind: 'placed', disc: discOf(location) }
  }
  const area = kelurahanDiscs.get(areaCode ?? location?.areaCode ?? '')
  if (area !== undefined) return { kind: 'placed', disc: area }
  const discs = placesInText(text.slice(0, TEXT_READ))
    .flatMap(({ places }) => places)
    .filter(placesSomething)
    .map(namedDisc)
    .filter((disc) => disc !== undefined)
  return discs.length > 0 ? { kind: 'named', discs } : { kind: 'nowhere' }
}

/** Characters of a report that are looked through for names of places: what is behind them is a paste. */
const TEXT_READ = 8_000

/** Points this near are one place however exact both are (default table): a long house, two lanes of a road. Metres. */
export const SAME_SPOT = 45

/** How far apart two points may be and still tell of one incident: the spot, widened by what each does not know. */
export function boundBetween(a: Disc, b: Disc): number {
  return SAME_SPOT + a.radius + b.radius
}
