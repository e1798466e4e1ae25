import L from 'leaflet'
import { outerBounds } from './base-layers'
import type { MapTexts } from './map-data'

/** Degrees between two lines, in hundredths so that no line drifts by rounding. */
const step = 5

function lines(from: number, to: number): readonly number[] {
  const first = Math.ceil((from * 100) / step)
  const last = Math.floor((to * 100) / step)
  return Array.from({ length: last - first + 1 }, (_, index) => ((first + index) * step) / 100)
}

/** Hairlines every 0.05°, with their degrees at the right and the lower edge. Returns what renames the edges. */
export function addGraticule(map: L.Map): (texts: MapTexts) => void {
  const bounds = outerBounds().pad(0.5)
  const latitudes = lines(bounds.getSouth(), bounds.getNorth())
  const longitudes = lines(bounds.getWest(), bounds.getEast())
  const style = { pane: 'grid', className: 'map-grid', interactive: false, noClip: false }
  for (const lat of latitudes) L.polyline([[lat, bounds.getWest()], [lat, bounds.getEast()]], style).addTo(map) // prettier-ignore
  for (const lon of longitudes) L.polyline([[bounds.getSouth(), lon], [bounds.getNorth(), lon]], style).addTo(map) // prettier-ignore

  const edge = L.DomUtil.create('div', 'map-edge', map.getContainer())
  edge.setAttribute('aria-hidden', 'true')
  const marks = [
    ...latitudes.map((lat) => ({ lat, lon: undefined, element: L.DomUtil.create('span', 'map-edge-lat', edge) })),
    ...longitudes.map((lon) => ({ lat: undefined, lon, element: L.DomUtil.create('span', 'map-edge-lon', edge) })),
  ]
  const follow = () => {
    for (const { lat, lon, element } of marks) {
      const { x, y } = map.latLngToContainerPoint([lat ?? 0, lon ?? 0])
      element.style.transform = lat === undefined ? `translateX(${x}px)` : `translateY(${y}px)`
    }
  }
  map.on('move zoomend resize viewreset', follow)
  return (texts) => {
    for (const { lat, lon, element } of marks) {
      element.textContent = lat === undefined ? texts.longitude(lon) : texts.latitude(lat)
    }
    follow()
  }
}
