import type { Instant } from './time'

export const locationSources = ['aml', 'map', 'gazetteer', 'coordinates', 'plus-code', 'caller', 'import'] as const
export type LocationSource = (typeof locationSources)[number]

/** A place as it was obtained. Kept as said: an odd point is warned about, never altered. */
export interface Location {
  /** Degrees WGS 84, north positive. */
  readonly lat: number
  /** Degrees WGS 84, east positive. */
  readonly lon: number
  /** Metres of uncertainty around the point. */
  readonly radius?: number
  /** Percent, 0–100. */
  readonly confidence?: number
  readonly address?: string
  /** Kemendagri code of the kelurahan, e.g. `36.73.01.1005`. */
  readonly areaCode?: string
  readonly source: LocationSource
  /** When the position was obtained. */
  readonly at?: Instant
}

export type LocationWarning = 'outside-indonesia' | 'swapped'

/** Indonesia with its seas, generously: a point outside it is a slip of the hand far more often than a caller abroad. */
function insideIndonesia(lat: number, lon: number): boolean {
  return lat >= -11.5 && lat <= 6.5 && lon >= 94.5 && lon <= 141.5
}

/** What looks wrong with a point, for a warning beside it. An empty list means nothing does. */
export function locationWarnings(location: Pick<Location, 'lat' | 'lon'>): readonly LocationWarning[] {
  if (insideIndonesia(location.lat, location.lon)) return []
  return insideIndonesia(location.lon, location.lat) ? ['swapped'] : ['outside-indonesia']
}
