import type { Point } from '../../../src/domain/place/place'

/*
 * The projection the other way, for round trips. By Snyder's power series (USGS Professional Paper 1395, eq. 8-9 to 8-15),
 * a different road from the Krüger series under test, so that one can't hide the other's slip.
 */
const a = 6_378_137
const f = 1 / 298.257223563
const e2 = f * (2 - f)
const scale = 0.9996

function meridian(phi: number): number {
  return (
    a *
    ((1 - e2 / 4 - (3 * e2 ** 2) / 64 - (5 * e2 ** 3) / 256) * phi -
      ((3 * e2) / 8 + (3 * e2 ** 2) / 32 + (45 * e2 ** 3) / 1024) * Math.sin(2 * phi) +
      ((15 * e2 ** 2) / 256 + (45 * e2 ** 3) / 1024) * Math.sin(4 * phi) -
      ((35 * e2 ** 3) / 3072) * Math.sin(6 * phi))
  )
}

/** Zone, easting and northing in metres; northing of a point south of the equator from 10,000 km. */
export function utmOf({ lat, lon }: Point): {
  readonly zone: number
  readonly easting: number
  readonly northing: number
} {
  const zone = Math.floor((lon + 180) / 6) + 1
  const phi = (lat * Math.PI) / 180
  const lambda = ((lon - (zone * 6 - 183)) * Math.PI) / 180
  const second = e2 / (1 - e2)
  const n = a / Math.sqrt(1 - e2 * Math.sin(phi) ** 2)
  const t = Math.tan(phi) ** 2
  const c = second * Math.cos(phi) ** 2
  const A = lambda * Math.cos(phi)
  const easting =
    500_000 +
    scale * n * (A + ((1 - t + c) * A ** 3) / 6 + ((5 - 18 * t + t ** 2 + 72 * c - 58 * second) * A ** 5) / 120)
  const north =
    scale *
    (meridian(phi) +
      n *
        Math.tan(phi) *
        (A ** 2 / 2 +
          ((5 - t + 9 * c + 4 * c ** 2) * A ** 4) / 24 +
          ((61 - 58 * t + t ** 2 + 600 * c - 330 * second) * A ** 6) / 720))
  return { zone, easting, northing: north < 0 ? north + 10_000_000 : north }
}

/** Grid reference of a point with `half` digits for each axis. */
export function mgrsOf(point: Point, half: number): string {
  const { zone, easting, northing } = utmOf(point)
  const band = 'CDEFGHJKLMNPQRSTUVWX'[Math.floor((point.lat + 80) / 8)] ?? ''
  const column = ['ABCDEFGH', 'JKLMNPQR', 'STUVWXYZ'][(zone - 1) % 3]?.[Math.floor(easting / 100_000) - 1] ?? ''
  const rows = zone % 2 === 0 ? 'FGHJKLMNPQRSTUVABCDE' : 'ABCDEFGHJKLMNPQRSTUV'
  const row = rows[Math.floor(northing / 100_000) % 20] ?? ''
  const digits = (metres: number) => String(Math.floor((metres % 100_000) / 10 ** (5 - half))).padStart(half, '0')
  return `${zone}${band} ${column}${row} ${digits(easting)} ${digits(northing)}`
}
