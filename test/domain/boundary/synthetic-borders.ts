import { kelurahanList } from '../../../src/domain/place/gazetteer-data'
import type { Kelurahan } from '../../../src/domain/place/place'

export type Positions = readonly (readonly [lon: number, lat: number])[]

export interface Feature {
  readonly type: 'Feature'
  readonly properties: Readonly<Record<string, unknown>> | null
  readonly geometry: { readonly type: string; readonly coordinates: unknown } | null
}

/** A small square of land round a kelurahan's point, closed, longitude first; 0.002° a side, so that none touch. */
export function squareRound({ lat, lon }: { readonly lat: number; readonly lon: number }, half = 0.001): Positions {
  return [
    [lon - half, lat - half],
    [lon + half, lat - half],
    [lon + half, lat + half],
    [lon - half, lat + half],
    [lon - half, lat - half],
  ]
}

export function featureOf(
  kelurahan: Kelurahan,
  rings: readonly Positions[] = [squareRound(kelurahan)],
  properties: Feature['properties'] = { kode: kelurahan.code, nama: kelurahan.name },
): Feature {
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: rings } }
}

export function collection(features: readonly Feature[]) {
  return { type: 'FeatureCollection', features }
}

/** Every kelurahan of the city as its own square. */
export const wholeCity: readonly Feature[] = kelurahanList.map((kelurahan) => featureOf(kelurahan))

/** A star-shaped border round a point with many corners: never crosses itself. */
export function wavyRing(
  lat: number,
  lon: number,
  corners: number,
  reach: number,
): readonly (readonly [number, number])[] {
  return Array.from({ length: corners }, (_, index) => {
    const angle = (2 * Math.PI * index) / corners
    const distance =
      reach * (1 + 0.2 * Math.sin(7 * angle) + 0.01 * Math.sin(97 * angle) + 0.002 * Math.sin(1009 * angle))
    return [lat + distance * Math.sin(angle), lon + distance * Math.cos(angle)] as const
  })
}
