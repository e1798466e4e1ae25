import L from 'leaflet'
import 'leaflet/dist/leaflet.css'
import { approximateBoundaries } from '../../src/domain/place/boundary-data'
import { kecamatanList, kelurahanList, landmarks } from '../../src/domain/place/gazetteer-data'
import './map.css'

export interface Middle {
  readonly lat: number
  readonly lon: number
  /** How wide the mark is on the ground. */
  readonly metres: number
}

/** `start`: a point as the form has it; empty shows the whole city. */
export type OpenMap = (canvas: HTMLElement, label: string, start: string) => { readonly middle: () => Middle }

/** Pixels of the mark: what a person can aim with on a telephone. */
const AIM = 12
const CLOSEST = 18
const NEAR = 15

/** The city's approximate borders, moved under a mark in the middle. It asks nobody for tiles. */
export const openMap: OpenMap = (canvas, label, start) => {
  const { city, kecamatan, kelurahan } = approximateBoundaries
  const bounds = L.latLngBounds(city.map(([lat, lon]) => L.latLng(lat, lon)))
  const map = L.map(canvas, {
    zoomControl: true,
    attributionControl: false,
    maxZoom: CLOSEST,
    maxBounds: bounds.pad(0.4),
  })
  const [lat, lon] = start.split(',').map(Number)
  // A layer has no element before the map has a view.
  if (lat !== undefined && lon !== undefined) map.setView([lat, lon], NEAR)
  else map.fitBounds(bounds)
  const corners = (rings: (typeof kecamatan)[number]['rings']) =>
    rings.map((ring) => ring.map(([lat, lon]) => L.latLng(lat, lon)))
  const shape = (className: string) => ({ className, interactive: false, smoothFactor: 0.5 })
  L.polygon([city.map(([lat, lon]) => L.latLng(lat, lon))], shape('land')).addTo(map)
  for (const { rings } of kelurahan) L.polygon(corners(rings), shape('cell')).addTo(map)
  for (const { rings } of kecamatan) L.polygon(corners(rings), shape('border')).addTo(map)
  const names = [
    { from: 0, to: 12, layer: named(kecamatanList) },
    { from: 13, to: CLOSEST, layer: named(kelurahanList) },
    { from: 14, to: CLOSEST, layer: named(landmarks, 'landmark-name') },
  ]
  const showNames = () => {
    const zoom = map.getZoom()
    for (const { from, to, layer } of names) {
      if (zoom >= from && zoom <= to) layer.addTo(map)
      else layer.remove()
    }
  }
  map.on('zoomend', showNames)
  showNames()
  canvas.setAttribute('role', 'application')
  canvas.setAttribute('aria-label', label)
  canvas.focus()
  return {
    middle: () => {
      const { lat, lng } = map.getCenter()
      const side = map.containerPointToLatLng(map.getSize().divideBy(2).add([AIM, 0]))
      const metres = Math.min(999_999, Math.max(5, Math.round(map.distance([lat, lng], side))))
      return { lat, lon: lng, metres }
    },
  }
}

interface Named {
  readonly name: string
  readonly lat?: number
  readonly lon?: number
}

/** There are no streets to go by: the names of places are what a person knows the map by. */
function named(places: readonly Named[], more = ''): L.LayerGroup {
  return L.layerGroup(
    places.flatMap(({ name, lat, lon }) => {
      if (lat === undefined || lon === undefined) return []
      const label = document.createElement('span')
      label.textContent = name
      const icon = L.divIcon({ className: `place-name ${more}`, html: label, iconSize: [0, 0] })
      return [L.marker([lat, lon], { icon, interactive: false, keyboard: false })]
    }),
  )
}
