import type { Point } from './place'
import { parseCoordinates } from './parse-coordinates'

/** A point that stands in a text as numbers. */
export interface WrittenPoint {
  readonly kind: 'coordinates' | 'map-link' | 'geo-uri'
  readonly point: Point
  /** Metres by which the last written digit, or the writer, leaves it open. */
  readonly radius: number
}

/** Metres of a degree, and the least uncertainty of a point somebody copied. */
const metresPerDegree = 111_195
const least = 10
/** A point after `@` is the middle of the window, not what the sender meant by it. */
const windowRadius = 100

const decimals = (number: string) => /\.(\d+)/.exec(number)?.[1]?.length ?? 0

/** Half the diagonal of the square that the coarser number's last digit leaves open. */
function radiusOfDigits(lat: string, lon: string, unit: number = metresPerDegree): number {
  const step = unit * 10 ** -Math.min(decimals(lat), decimals(lon))
  return Math.max(least, Math.round(step * Math.SQRT1_2))
}

function pointOf(lat: string, lon: string): Point | undefined {
  const point = { lat: Number(lat), lon: Number(lon) }
  return Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180 ? point : undefined
}

/** Places where map links put a point, the pin before the window. */
const linkPatterns: readonly { readonly pattern: RegExp; readonly isWindow: boolean }[] = [
  { pattern: /!3d(-?\d{1,2}\.\d{1,15})!4d(-?\d{1,3}\.\d{1,15})/, isWindow: false },
  {
    pattern:
      /[?&#](?:q|query|ll|daddr|destination|center|mlat)=(?:loc:)?([+-]?\d{1,3}(?:\.\d{1,15})?)(?:,|&mlon=)\s?([+-]?\d{1,3}(?:\.\d{1,15})?)/i,
    isWindow: false,
  },
  { pattern: /\/(?:place|search|dir)\/([+-]?\d{1,2}\.\d{1,15}),\+?([+-]?\d{1,3}\.\d{1,15})/, isWindow: false },
  { pattern: /@(-?\d{1,2}\.\d{1,15}),(-?\d{1,3}\.\d{1,15})/, isWindow: true },
]

function readLink(text: string): WrittenPoint | undefined {
  if (!/https?:\/\/|maps?\./i.test(text)) return undefined
  const link = text.replace(/%2c/gi, ',').replace(/%20/g, ' ').replace(/%2b/gi, '+')
  for (const { pattern, isWindow } of linkPatterns) {
    const [, lat = '', lon = ''] = pattern.exec(link) ?? []
    const point = lat === '' ? undefined : pointOf(lat, lon)
    if (point === undefined) continue
    const radius = radiusOfDigits(lat, lon)
    return { kind: 'map-link', point, radius: isWindow ? Math.max(windowRadius, radius) : radius }
  }
  return undefined
}

const number = String.raw`[+-]?\d{1,3}(?:\.\d{1,15})?`
const geoUri = new RegExp(
  `\\bgeo:(${number}),(${number})(?:,${number})?((?:;[a-z0-9-]{1,20}=[^;?\\s]{1,40}){0,8})(?:\\?\\S{0,40}?\\bq=(?:(${number}),(${number}))?)?`,
  'i',
)

/** RFC 5870, and `geo:0,0?q=lat,lon` as phones send it, where 0,0 says that the point follows. */
function readGeoUri(text: string): WrittenPoint | undefined {
  const found = geoUri.exec(text.replace(/%2c/gi, ','))
  if (found === null) return undefined
  const [, lat = '', lon = '', parameters = '', asked, askedLon] = found as unknown as readonly (string | undefined)[]
  const [north, east] = asked !== undefined && askedLon !== undefined ? [asked, askedLon] : [lat, lon]
  const point = pointOf(north, east)
  if (point === undefined || (point.lat === 0 && point.lon === 0)) return undefined
  const said = Number(/;u=(\d{1,7}(?:\.\d{1,6})?)(?:;|$)/i.exec(parameters)?.[1] ?? Number.NaN)
  return { kind: 'geo-uri', point, radius: Number.isFinite(said) ? Math.max(least, said) : radiusOfDigits(north, east) }
}

/** How open degrees, minutes or seconds leave a point, by the last digit of each half. */
function radiusOfText(text: string): number {
  const numbers = (text.match(/\d+(?:[.,]\d+)?/g) ?? []).map((part) => part.replace(',', '.'))
  // `-6,106`: whole degrees with a comma between them look like one number.
  const lat = numbers.length < 2 ? '' : (numbers[numbers.length / 2 - 1] ?? '')
  const lon = numbers.length < 2 ? '' : (numbers.at(-1) ?? '')
  if (/["″”]|''/.test(text)) return radiusOfDigits(lat, lon, metresPerDegree / 3600)
  return radiusOfDigits(lat, lon, /['′’]/.test(text) ? metresPerDegree / 60 : metresPerDegree)
}

/** Two numbers inside other words: two decimals at least, or they are no point. */
const loosePair =
  /(?<![\p{L}\d.,-])([−–-]?\d{1,3}\.\d{2,15})\s{0,3}[,;/ ]\s{0,3}([−–-]?\d{1,3}\.\d{2,15})(?![\d.]*[\p{L}\d])/u

function readNumbers(text: string): WrittenPoint | undefined {
  const whole = parseCoordinates(text)
  if (whole !== undefined) return { kind: 'coordinates', point: whole, radius: radiusOfText(text) }
  const [, lat, lon] = loosePair.exec(text) ?? []
  if (lat === undefined || lon === undefined) return undefined
  const point = parseCoordinates(`${lat}, ${lon}`)
  return point === undefined ? undefined : { kind: 'coordinates', point, radius: radiusOfDigits(lat, lon) }
}

/** The point a text gives as numbers: a map link, a `geo:` URI, degrees. Any string is a legal try. */
export function readWrittenPoint(text: string): WrittenPoint | undefined {
  return readGeoUri(text) ?? readLink(text) ?? readNumbers(text)
}
