import L from 'leaflet'
import { makeChoosable } from './choose'
import type { MapPoint } from './map-data'
import { pointHtml } from './marker-html'

/** Quiet points under the markers. Returns what redraws them. */
export function addPointLayer(map: L.Map, onSelect: (id: string) => void): (points: readonly MapPoint[]) => void {
  const layer = L.layerGroup().addTo(map)
  return (points) => {
    layer.clearLayers()
    for (const { id, lat, lon, look, label = '', title } of points) {
      const icon = L.divIcon({ className: 'map-point', html: pointHtml(look, label), iconSize: [12, 12] })
      const marker = L.marker([lat, lon], { icon, pane: 'points', title })
      makeChoosable(marker, title, false, () => onSelect(id))
      marker.addTo(layer)
    }
  }
}
