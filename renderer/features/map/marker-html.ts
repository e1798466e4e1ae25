import { markBaseline, markPath } from '../../ui/mark-shape'
import { escapeHtml } from './escape-html'
import type { MapMarker, MapPoint, MapTone } from './map-data'
import type { MarkerPlace } from './marker-places'

function markSvg({ shape, letter }: Pick<MapMarker, 'shape' | 'letter'>, ring: boolean): string {
  const circle = ring ? '<circle class="map-mark-ring" cx="12" cy="12.5" r="18" />' : ''
  return (
    `<svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">${circle}` +
    `<path class="map-mark-shape" d="${markPath[shape]}" />` +
    `<text class="map-mark-letter" x="12" y="${markBaseline[shape]}">${escapeHtml(letter)}</text></svg>`
  )
}

/** Pixels a marker may stand from its point without a line that leads there. */
const unnoticed = 5

/** From a marker that was moved aside to the point it is about. */
function leader({ dx, dy }: MarkerPlace): string {
  if (Math.hypot(dx, dy) < unnoticed) return ''
  return (
    '<svg class="map-mark-leader" width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">' +
    `<line x1="12" y1="12" x2="${12 - dx}" y2="${12 - dy}" /><circle cx="${12 - dx}" cy="${12 - dy}" r="2.5" /></svg>`
  )
}

/** Inner markup of one marker: its shape with the letter, the label beside it, a line to its point where it stands aside. */
export function markerHtml(marker: MapMarker, place: MarkerPlace = { id: '', dx: 0, dy: 0, side: 'right' }): string {
  const label =
    marker.label === '' ? '' : `<span class="map-mark-label map-mark-${place.side}">${escapeHtml(marker.label)}</span>`
  return leader(place) + markSvg(marker, marker.selected === true) + label
}

const urgency: readonly MapTone[] = ['p1', 'p2', 'p3', 'p4']

/** The marker a cluster is known by: its most urgent. */
export function mostUrgent(markers: readonly MapMarker[]): MapMarker | undefined {
  for (const tone of urgency) {
    const found = markers.find((marker) => marker.tone === tone)
    if (found !== undefined) return found
  }
  return undefined
}

/** Inner markup of a cluster: the shape of its most urgent marker and how many there are. */
export function clusterHtml(leader: MapMarker, count: number, name: string): string {
  const spoken = `<span class="visually-hidden">${escapeHtml(name)}</span>`
  return `${markSvg(leader, false)}<span class="map-cluster-count" aria-hidden="true">${count}</span>${spoken}`
}

const pointShape: Readonly<Record<MapPoint['look'], string>> = {
  ring: '<circle cx="6" cy="6" r="3.2" />',
  box: '<rect x="1.5" y="1.5" width="9" height="9" />',
  'dashed-box': '<rect x="1.5" y="1.5" width="9" height="9" stroke-dasharray="2.25 2.25" />',
  dot: '<circle cx="6" cy="6" r="3.2" class="map-point-solid" />',
  unit: '<path d="M6 0.8 11.2 6 6 11.2 0.8 6Z" class="map-point-unit" />',
  'unit-stale': '<path d="M6 0.8 11.2 6 6 11.2 0.8 6Z" class="map-point-unit-stale" stroke-dasharray="2.25 2.25" />',
}

/** Inner markup of a quiet point. */
export function pointHtml(look: MapPoint['look'], label: string): string {
  const text = label === '' ? '' : `<span>${escapeHtml(label)}</span>`
  return `<svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">${pointShape[look]}</svg>${text}`
}
