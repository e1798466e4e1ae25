import L from 'leaflet'
import { escapeHtml } from './escape-html'
import type { MapDisc } from './map-data'
import { discLabelOffset } from './obstacles'

/** Pixels of a disc's radius at the map's zoom. */
export function discPixels(map: L.Map, { lat, lon, radius }: MapDisc): number {
  const north = L.latLng(lat, lon)
    .toBounds(radius * 2)
    .getNorth()
  return map.project([lat, lon]).y - map.project([north, lon]).y
}

/** Circles of uncertain positions with their label at the edge. Returns what redraws them. */
export function addDiscLayer(map: L.Map): (discs: readonly MapDisc[]) => void {
  const layer = L.layerGroup().addTo(map)
  let shown: readonly MapDisc[] = []
  const draw = () => {
    layer.clearLayers()
    for (const disc of shown) {
      const { lat, lon, radius, label, look = 'solid' } = disc
      L.circle([lat, lon], { radius, pane: 'discs', className: `map-disc map-disc-${look}`, interactive: false }).addTo(
        layer,
      )
      const html = `<span>${escapeHtml(label)}</span>`
      const iconAnchor: [number, number] = [0, -discLabelOffset(disc, discPixels(map, disc))]
      const icon = L.divIcon({ className: 'map-label map-disc-label', html, iconSize: [0, 0], iconAnchor })
      L.marker([lat, lon], { icon, pane: 'labels', interactive: false, keyboard: false }).addTo(layer)
    }
  }
  map.on('zoomend', draw)
  return (discs) => {
    shown = discs
    draw()
  }
}
