import L from 'leaflet'
import type { BoundaryArea } from '../../../src/domain/boundary/boundary-area'
import { approximateBoundaries } from '../../../src/domain/place/boundary-data'
import type { Ring } from '../../../src/domain/place/place'
import { borderEdges } from './border-edges'
import { exactEdges, type BorderRank } from './exact-edges'

const corners = (rings: readonly Ring[]) => rings.map((ring) => ring.map(([lat, lon]) => L.latLng(lat, lon)))

/** Bounds of the city: of its imported land, or of the approximate outline. */
export function cityBounds(areas: readonly BoundaryArea[] = []): L.LatLngBounds {
  const rings = areas.flatMap(({ polygons }) => polygons.flat())
  // Kelurahan that the import lacks are drawn by their cells, which lie within the outline.
  const outline = rings.length === 0 || areas.length < approximateBoundaries.kelurahan.length
  return L.latLngBounds(corners(outline ? [approximateBoundaries.city, ...rings] : rings).flat())
}

/** Half a degree round the city: far enough for every neighbour, near enough that nobody gets lost. */
export function outerBounds(): L.LatLngBounds {
  return cityBounds().pad(0.9)
}

/** Nothing of it takes a click. */
const shape = (className: string) => ({ pane: 'base', className, interactive: false, smoothFactor: 0.5 })

/** Land, dashed kelurahan cells, kecamatan borders and the outline; all approximate. */
function approximateLayers(): readonly L.Layer[] {
  const edges = borderEdges(approximateBoundaries)
  return [
    ...approximateBoundaries.kecamatan.flatMap(({ rings }, index) =>
      corners(rings).map((ring) => L.polygon(ring, shape(index % 2 === 0 ? 'map-land' : 'map-land map-land-alt'))),
    ),
    L.polyline(corners(edges.kelurahan), shape('map-cell')),
    L.polyline(corners(edges.kecamatan), shape('map-border')),
    L.polygon(corners([approximateBoundaries.city]), shape('map-outline')),
  ]
}

/** The same alternation as of the approximate land. */
const kecamatanCodes = approximateBoundaries.kecamatan.map(({ code }) => code)
const isAlternate = (code: string) => kecamatanCodes.indexOf(code.slice(0, 8)) % 2 === 1

const lineClasses: readonly (readonly [BorderRank, string])[] = [
  ['kelurahan', 'map-line'],
  ['kecamatan', 'map-border'],
  ['city', 'map-outline'],
]

/** The imported land with whole lines. Kelurahan that the import lacks keep their dashed cell underneath. */
function exactLayers(areas: readonly BoundaryArea[]): readonly L.Layer[] {
  const known = new Set(areas.map(({ code }) => code))
  const missing = approximateBoundaries.kelurahan.filter(({ code }) => !known.has(code))
  const land = (code: string) => (isAlternate(code) ? 'map-land map-land-alt' : 'map-land')
  const lines = exactEdges(areas)
  return [
    ...missing.map(({ code, rings }) => L.polygon(corners(rings), shape(land(code)))),
    ...missing.map(({ rings }) => L.polygon(corners(rings), shape('map-cell'))),
    ...areas.flatMap(({ code, polygons }) => polygons.map((rings) => L.polygon(corners(rings), shape(land(code))))),
    ...lineClasses.map(([rank, className]) =>
      L.polyline(corners(lines.filter((line) => line.rank === rank).map((line) => line.corners)), shape(className)),
    ),
  ]
}

/** The city's ground. Returns what draws it anew: with imported borders, or the approximate ones where there are none. */
export function addBaseLayers(map: L.Map): (areas: readonly BoundaryArea[]) => void {
  const ground = L.layerGroup().addTo(map)
  return (areas) => {
    ground.clearLayers()
    for (const layer of areas.length === 0 ? approximateLayers() : exactLayers(areas)) ground.addLayer(layer)
  }
}
