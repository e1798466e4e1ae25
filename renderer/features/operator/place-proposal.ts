import type { Location } from '../../../src/domain/kernel/location'
import { nearestKelurahan } from '../../../src/domain/place/nearest-kelurahan'
import { parseCoordinates } from '../../../src/domain/place/parse-coordinates'
import type { Point } from '../../../src/domain/place/place'
import type { NamedPlace } from '../../../src/domain/place/place-index'
import { placesInText } from '../../../src/domain/place/places-in-text'
import { pointWarnings } from '../../../src/domain/place/point-warnings'
import { locationOf } from './place-words'

export interface PlaceProposal {
  readonly location: Location
  /** The words in the text that made it. */
  readonly words: string
}

/** The most exact place the text names: a known building before a kelurahan, that before a kecamatan. */
export function proposePlace(text: string): PlaceProposal | undefined {
  const found = placesInText(text)
  const rank: Readonly<Record<NamedPlace['kind'], number>> = { landmark: 0, kelurahan: 1, kecamatan: 2 }
  const candidates = found
    // A name that is not unique is not proposed; the search field shows both with their kecamatan.
    .flatMap(({ places, start, end }) => {
      const kelurahan = places.filter(({ kind }) => kind !== 'kecamatan')
      const [only] = kelurahan.length === 0 ? places : kelurahan
      return only === undefined || kelurahan.length > 1 ? [] : [{ named: only, words: text.slice(start, end) }]
    })
    .sort((a, b) => rank[a.named.kind] - rank[b.named.kind])
  for (const { named, words } of candidates) {
    const location = locationOf(named)
    if (location !== undefined) return { location, words }
  }
  return undefined
}

/** A point chosen on the map or typed, with the nearest kelurahan when it lies in or near the city. */
export function locationOfPoint({ lat, lon }: Point, source: 'map' | 'coordinates'): Location {
  const [nearest] = nearestKelurahan(lat, lon, 1)
  const inCity = nearest !== undefined && pointWarnings({ lat, lon }).length === 0
  return { lat, lon, source, ...(inCity ? { areaCode: nearest.kelurahan.code } : {}) }
}

/** A location from coordinates as people write them; undefined when the text is no point. */
export function locationOfText(text: string): Location | undefined {
  const point = parseCoordinates(text)
  return point === undefined ? undefined : locationOfPoint(point, 'coordinates')
}
