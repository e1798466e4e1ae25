import type L from 'leaflet'

/** Names a marker for screen readers and calls back when it is clicked, or chosen with Enter or Space. */
export function makeChoosable(marker: L.Marker, title: string, pressed: boolean, onChoose: () => void): void {
  marker.on('click', onChoose)
  // Leaflet gives a marker the role of a button but no key.
  marker.on('keypress', ({ originalEvent }) => {
    if (originalEvent.key !== 'Enter' && originalEvent.key !== ' ') return
    originalEvent.preventDefault()
    onChoose()
  })
  marker.on('add', () => {
    const element = marker.getElement()
    element?.setAttribute('aria-label', title)
    if (pressed) element?.setAttribute('aria-pressed', 'true')
  })
}
