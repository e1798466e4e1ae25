import L from 'leaflet'
import { declutter } from './declutter'
import type { Rect } from './declutter'
import { escapeHtml } from './escape-html'
import type { MapTexts } from './map-data'
import { pointHtml } from './marker-html'
import { labelBoxes, labelLines, placeLabels } from './place-label-boxes'
import type { PlaceLabel } from './place-label-boxes'

function icon(label: PlaceLabel, [dx, dy]: readonly [number, number]): L.DivIcon {
  const html =
    label.look === 'landmark'
      ? pointHtml(label.verified ? 'box' : 'dashed-box', label.text)
      : `<span>${labelLines(label).map(escapeHtml).join('<br>')}</span>`
  return L.divIcon({ className: `map-label map-label-${label.look}`, html, iconSize: [0, 0], iconAnchor: [-dx, -dy] })
}

/**
 * Names of the places, chosen anew at each zoom so that none covers another. They take no click and no focus, and step
 * aside from what `obstacles` tells. Returns what places them again.
 */
export function addPlaceLabels(map: L.Map, obstacles: (zoom: number) => readonly Rect[], big: boolean): () => void {
  const byId = new Map(placeLabels.map((label) => [label.id, label]))
  const layer = L.layerGroup([], { pane: 'labels' }).addTo(map)
  const draw = () => {
    const zoom = map.getZoom()
    const all = labelBoxes(zoom, (lat, lon) => map.project([lat, lon], zoom))
    const boxes = big ? all : all.filter(({ id }) => byId.get(id)?.look !== 'kecamatan')
    layer.clearLayers()
    for (const { id, dx, dy } of declutter(boxes, obstacles(zoom))) {
      const label = byId.get(id)
      if (label === undefined) continue
      const options = { icon: icon(label, [dx, dy]), pane: 'labels', interactive: false, keyboard: false }
      L.marker([label.lat, label.lon], options).addTo(layer)
    }
  }
  map.on('zoomend viewreset', draw)
  draw()
  return draw
}

/** Roughly in the middle of what each neighbour shows of itself on the map. */
const neighbours: readonly {
  readonly name: 'bay' | 'regency' | 'neighbourCity'
  readonly lat: number
  readonly lon: number
}[] = [
  { name: 'bay', lat: -6.019, lon: 106.226 },
  { name: 'neighbourCity', lat: -6.083, lon: 106.074 },
  { name: 'regency', lat: -6.082, lon: 106.245 },
  { name: 'regency', lat: -6.2, lon: 106.113 },
  { name: 'regency', lat: -6.206, lon: 106.25 },
]

/** What lies round the city. Returns what renames it. */
export function addNeighbours(map: L.Map): (texts: MapTexts) => void {
  const layer = L.layerGroup([], { pane: 'labels' }).addTo(map)
  return (texts) => {
    layer.clearLayers()
    for (const { name, lat, lon } of neighbours) {
      const html = `<span>${escapeHtml(texts[name])}</span>`
      const named = L.divIcon({ className: 'map-label map-label-neighbour', html, iconSize: [0, 0] })
      L.marker([lat, lon], { icon: named, pane: 'labels', interactive: false, keyboard: false }).addTo(layer)
    }
  }
}
