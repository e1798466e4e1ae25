import type { Point } from '../../../src/domain/place/place'
import { rectOf } from './declutter'
import type { Rect } from './declutter'
import type { MapDisc, MapMarker } from './map-data'
import { markerRects, pinRect, type MarkerPlace } from './marker-places'

type Project = (lat: number, lon: number) => { readonly x: number; readonly y: number }

/** Average width of a letter in the discs' labels, pixels. */
const letter = 7.2
/** A disc's label keeps this far from its middle, so that a marker inside a tiny disc does not cover it; pixels. */
const clearOfMarker = 24

/** How far below its middle (above, for a waiting one) a disc's label stands, in pixels. */
export function discLabelOffset({ look }: MapDisc, radiusPixels: number): number {
  const away = Math.max(radiusPixels, clearOfMarker) + 9
  return look === 'waiting' ? -away : away
}

/** Pixels that the pin, markers and the labels of discs cover: place names step aside from them. */
export function obstacleRects(
  markers: readonly MapMarker[],
  places: ReadonlyMap<string, MarkerPlace>,
  discs: readonly MapDisc[],
  project: Project,
  pixels: (disc: MapDisc) => number,
  pin: Point | undefined,
): readonly Rect[] {
  return [
    ...(pin === undefined ? [] : [pinRect(project(pin.lat, pin.lon))]),
    ...markers.flatMap((marker) => {
      const place = places.get(marker.id)
      return place === undefined ? [] : markerRects(marker, place, project(marker.lat, marker.lon))
    }),
    ...discs.map((disc) => {
      const { x, y } = project(disc.lat, disc.lon)
      return rectOf({ x, y, width: disc.label.length * letter, height: 16 }, [0, discLabelOffset(disc, pixels(disc))])
    }),
  ]
}
