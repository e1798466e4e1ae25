import L from 'leaflet'
import { approximateBoundaries } from '../../../src/domain/place/boundary-data'
import type { Ring } from '../../../src/domain/place/place'
import { borderEdges } from './border-edges'

const corners = (rings: readonly Ring[]) => rings.map((ring) => ring.map(([lat, lon]) => L.latLng(lat, lon)))

/** Bounds of the city's approximate outline. */
export function cityBounds(): L.LatLngBounds {
  return L.latLngBounds(corners([approximateBoundaries.city]).flat())
}

/** Half a degree round the city: far enough for every neighbour, near enough that nobody gets lost. */
export function outerBounds(): L.LatLngBounds {
  return cityBounds().pad(0.9)
}

/** Land, dashed kelurahan cells, kecamatan borders and the outline; all approximate, none takes a click. */
export function addBaseLayers(map: L.Map): void {
  const shape = (className: string) => ({ pane: 'base', className, interactive: false, smoothFactor: 0.5 })
  approximateBoundaries.kecamatan.forEach(({ rings }, index) => {
    for (const ring of corners(rings))
      L.polygon(ring, shape(index % 2 === 0 ? 'map-land' : 'map-land map-land-alt')).addTo(map)
  })
  const edges = borderEdges(approximateBoundaries)
  L.polyline(corners(edges.kelurahan), shape('map-cell')).addTo(map)
  L.polyline(corners(edges.kecamatan), shape('map-border')).addTo(map)
  L.polygon(corners([approximateBoundaries.city]), shape('map-outline')).addTo(map)
}
