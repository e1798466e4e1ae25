import L from 'leaflet'
import { declutter } from './declutter'
import type { Rect } from './declutter'
import { escapeHtml } from './escape-html'
import { shiftInside, underScale } from './inside-edge'
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

/** Of a neighbour's name in the font of the style sheet: width of a capital with its spacing, height of the line; pixels. */
const capital = 9.5
const line = 16

/** What lies round the city; a name the edge would cut is moved in, or left out. Returns what renames it. */
export function addNeighbours(map: L.Map): (texts: MapTexts) => void {
  const layer = L.layerGroup([], { pane: 'labels' }).addTo(map)
  let shown: MapTexts | undefined
  const draw = () => {
    layer.clearLayers()
    if (shown === undefined) return
    const size = map.getSize()
    for (const { name, lat, lon } of neighbours) {
      const text = shown[name]
      const { x, y } = map.latLngToContainerPoint([lat, lon])
      const dx = shiftInside(x, text.length * capital, size.x)
      const dy = shiftInside(y, line, size.y)
      if (dx === undefined || dy === undefined) continue
      if (underScale(x + dx, y + dy, text.length * capital, size)) continue
      const html = `<span>${escapeHtml(text)}</span>`
      const iconAnchor: L.PointTuple = [-dx, -dy]
      const named = L.divIcon({ className: 'map-label map-label-neighbour', html, iconSize: [0, 0], iconAnchor })
      L.marker([lat, lon], { icon: named, pane: 'labels', interactive: false, keyboard: false }).addTo(layer)
    }
  }
  map.on('moveend zoomend resize', draw)
  return (texts) => {
    shown = texts
    draw()
  }
}
