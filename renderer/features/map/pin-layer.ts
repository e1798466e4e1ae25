import L from 'leaflet'
import type { Point } from '../../../src/domain/place/place'

const html =
  '<svg width="26" height="34" viewBox="0 0 26 34" aria-hidden="true">' +
  '<path class="map-pin-shape" d="M13 33S3 19.8 3 12.4a10 10 0 0 1 20 0C23 19.8 13 33 13 33z" />' +
  '<circle class="map-pin-hole" cx="13" cy="12.5" r="3.8" /></svg>'

/** What a pin whose point is at (x, y) covers, pixels. */
export function pinBox({ x, y }: { readonly x: number; readonly y: number }) {
  return { left: x - 13, right: x + 13, top: y - 33, bottom: y + 1 }
}

/** The place being proposed or chosen right now. Returns what moves it, or takes it away. */
export function addPinLayer(map: L.Map): (pin: Point | undefined, title: string) => void {
  const icon = L.divIcon({ className: 'map-pin', html, iconSize: [26, 34], iconAnchor: [13, 33] })
  let marker: L.Marker | undefined
  return (pin, title) => {
    marker?.remove()
    marker = undefined
    if (pin === undefined) return
    marker = L.marker([pin.lat, pin.lon], { icon, keyboard: false, interactive: false, zIndexOffset: 3000 }).addTo(map)
    marker.getElement()?.setAttribute('role', 'img')
    marker.getElement()?.setAttribute('aria-label', title)
  }
}
