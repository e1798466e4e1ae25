import type { Point } from './place'

/*
 * Military grid references on WGS 84, read only. The square is found by the lettering of NGA.SIG.0012 (2014), its place on
 * the ground by the inverse of the transverse Mercator projection (Krüger's series to the sixth order of n; its error is
 * below a millimetre inside a zone).
 */

const equatorRadius = 6_378_137
const flattening = 1 / 298.257223563
const scale = 0.9996
const n = flattening / (2 - flattening)
/** Radius of the circle with the meridian's length. */
const rectifyingRadius = (equatorRadius / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64)
const beta = [
  n / 2 - (2 / 3) * n ** 2 + (37 / 96) * n ** 3 - n ** 4 / 360,
  n ** 2 / 48 + n ** 3 / 15 - (437 / 1440) * n ** 4,
  (17 / 480) * n ** 3 - (37 / 840) * n ** 4,
  (4397 / 161280) * n ** 4,
]

/** Rows of 8° from 80° S; I and O are left out. */
const bands = 'CDEFGHJKLMNPQRSTUVWX'
const columnLetters = ['ABCDEFGH', 'JKLMNPQR', 'STUVWXYZ']
const rowLetters = 'ABCDEFGHJKLMNPQRSTUV'
/** Metres of a lettered square, and after how many metres the row letters begin again. */
const squareSide = 100_000
const rowCycle = 2_000_000
/** Added to northings south of the equator, and to all eastings. */
const falseNorthing = 10_000_000
const falseEasting = 500_000

export interface MgrsSquare extends Point {
  /** Metres a side: 100,000 without digits, 1 with ten. The point is its middle. */
  readonly side: number
  /** As it is written: `48M XT 27 23`. */
  readonly reference: string
}

/** Latitude in radians from the tangent of the conformal latitude: Newton's rule, which settles within five rounds. */
function latitudeOf(conformalTangent: number): number {
  const squared = flattening * (2 - flattening)
  const e = Math.sqrt(squared)
  let tangent = conformalTangent
  for (let round = 0; round < 5; round++) {
    const secant = Math.hypot(1, tangent)
    const sigma = Math.sinh(e * Math.atanh((e * tangent) / secant))
    const reached = tangent * Math.hypot(1, sigma) - sigma * secant
    const slope = (Math.hypot(1, reached) * (1 - squared) * secant) / (1 + (1 - squared) * tangent ** 2)
    tangent += (conformalTangent - reached) / slope
  }
  return Math.atan(tangent)
}

/** Degrees of a point given in metres of a UTM zone (1–60); northing as measured from the equator, south negative. */
function utmToPoint(zone: number, easting: number, northing: number): Point {
  const north = northing / (scale * rectifyingRadius)
  const east = (easting - falseEasting) / (scale * rectifyingRadius)
  let xi = north
  let eta = east
  beta.forEach((factor, index) => {
    const order = 2 * (index + 1)
    xi -= factor * Math.sin(order * north) * Math.cosh(order * east)
    eta -= factor * Math.cos(order * north) * Math.sinh(order * east)
  })
  const tangent = Math.sin(xi) / Math.hypot(Math.sinh(eta), Math.cos(xi))
  const fromMiddle = Math.atan2(Math.sinh(eta), Math.cos(xi))
  const degrees = 180 / Math.PI
  return { lat: latitudeOf(tangent) * degrees, lon: fromMiddle * degrees + zone * 6 - 183 }
}

/**
 * Reads a grid reference of zone, band, square and 0–10 digits (an even count), with or without blanks. `undefined` when
 * the text is none, or names a square its band does not reach (a slip of a letter).
 */
export function parseMgrs(text: string): MgrsSquare | undefined {
  const found =
    /^\s*(\d{1,2})\s*([C-HJ-NP-X])\s*([A-HJ-NP-Z])\s*([A-HJ-NP-V])\s*(?:(\d{1,5})\s+(\d{1,5})|(\d{0,10}))\s*$/i.exec(
      text,
    )
  if (found === null) return undefined
  const [, zoneText = '', band = '', column = '', row = '', east = '', north = '', digits = east + north] = found.map(
    (part) => (part as string | undefined)?.toUpperCase(),
  )
  if (east.length !== north.length) return undefined
  const zone = Number(zoneText)
  if (zone < 1 || zone > 60 || digits.length % 2 !== 0) return undefined
  const columnIndex = columnLetters[(zone - 1) % 3]?.indexOf(column) ?? -1
  if (columnIndex < 0) return undefined
  const half = digits.length / 2
  const side = squareSide / 10 ** half
  const within = (part: string) => (part === '' ? 0 : Number(part) * side) + side / 2
  const easting = (columnIndex + 1) * squareSide + within(digits.slice(0, half))
  // Even zones start their rows five letters later.
  const rowIndex = (rowLetters.indexOf(row) + (zone % 2 === 0 ? 15 : 0)) % 20
  const inCycle = rowIndex * squareSide + within(digits.slice(half))
  const south = bands.indexOf(band) * 8 - 80
  // The band X is 12° high.
  const top = south + (band === 'X' ? 12 : 8)
  const reference = [`${zone}${band}`, `${column}${row}`, digits.slice(0, half), digits.slice(half)]
  for (let northing = inCycle; northing < falseNorthing; northing += rowCycle) {
    const point = utmToPoint(zone, easting, band < 'N' ? northing - falseNorthing : northing)
    // A square may reach across the edge of its band or zone. The wider zones of Norway and Svalbard are not read.
    const slack = 0.5 * (side / 111_000) + 1e-6
    const fromMiddle = Math.abs(point.lon - (zone * 6 - 183)) * Math.cos((point.lat * Math.PI) / 180)
    const halfZone = 3 * Math.cos((point.lat * Math.PI) / 180)
    if (point.lat >= south - slack && point.lat <= top + slack && fromMiddle <= halfZone + slack) {
      return { ...point, side, reference: reference.filter((part) => part !== '').join(' ') }
    }
  }
  return undefined
}
