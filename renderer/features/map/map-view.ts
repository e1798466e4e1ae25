import L from 'leaflet'
import 'leaflet/dist/leaflet.css'
import 'leaflet.markercluster/dist/MarkerCluster.css'
import type { BoundaryArea } from '../../../src/domain/boundary/boundary-area'
import type { Point } from '../../../src/domain/place/place'
import { addBaseLayers, cityBounds, outerBounds } from './base-layers'
import { addDiscLayer, discPixels } from './disc-layer'
import { addGraticule } from './graticule'
import { addNeighbours, addPlaceLabels } from './label-layer'
import type { MapDisc, MapMarker, MapPoint, MapTexts } from './map-data'
import './map.css'
import { addMarkerLayer, clusterAbove } from './marker-layer'
import { placeMarkers } from './marker-places'
import { obstacleRects } from './obstacles'
import { moveInside } from './inside-edge'
import { addPinLayer, pinBox } from './pin-layer'
import { addPointLayer } from './point-layer'

export interface MapHandlers {
  readonly onPlace?: ((lat: number, lon: number) => void) | undefined
  readonly onSelect?: ((id: string) => void) | undefined
}

/** A Leaflet map of the city, told what to show; it owns its layers and gives everything back on `remove`. */
export interface MapView {
  /** Imported borders; with none of them the approximate ones are drawn. */
  readonly showBorders: (areas: readonly BoundaryArea[]) => void
  readonly showMarkers: (markers: readonly MapMarker[]) => void
  readonly showDiscs: (discs: readonly MapDisc[]) => void
  readonly showPoints: (points: readonly MapPoint[]) => void
  readonly showPin: (pin: Point | undefined, title: string) => void
  readonly rename: (texts: MapTexts) => void
  readonly handle: (handlers: MapHandlers) => void
  readonly zoomBy: (steps: number) => void
  readonly fitCity: () => void
  /** Brings a point into sight; leaves the map alone when it already is. One beyond the neighbours is shown with the city. */
  readonly reveal: (point: Point) => void
  /** Fills the map with a circle of `radius` metres. */
  readonly fitCircle: (point: Point, radius: number) => void
  readonly remove: () => void
}

/** What is drawn over the map now. */
interface Shown {
  readonly markers: readonly MapMarker[]
  readonly discs: readonly MapDisc[]
  readonly pin: Point | undefined
}

const panes: readonly (readonly [string, number])[] = [['grid', 150], ['base', 250], ['discs', 420], ['labels', 450], ['points', 500]] // prettier-ignore

/** Nobody gets lost between here and the neighbours; only a place farther off than they are is shown from higher up. */
const LEAST_ZOOM = 9.5
/** Half of the islands on the screen. */
const FARTHEST_ZOOM = 3

function createMap(container: HTMLElement, interactive: boolean): L.Map {
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  const map = L.map(container, {
    attributionControl: false,
    zoomControl: false,
    zoomSnap: 0.25,
    zoomDelta: 0.75,
    wheelPxPerZoomLevel: 160,
    minZoom: LEAST_ZOOM,
    maxZoom: 17,
    maxBounds: outerBounds(),
    maxBoundsViscosity: 0.8,
    fadeAnimation: !calm,
    zoomAnimation: !calm,
    markerZoomAnimation: !calm,
    inertia: !calm,
    ...(interactive
      ? {}
      : {
          dragging: false,
          scrollWheelZoom: false,
          doubleClickZoom: false,
          boxZoom: false,
          keyboard: false,
          touchZoom: false,
        }),
  })
  for (const [name, order] of panes) {
    const pane = map.createPane(name)
    pane.style.zIndex = String(order)
    if (name !== 'points') pane.style.pointerEvents = 'none'
  }
  return map.fitBounds(cityBounds(), { animate: false })
}

/** Draws the city into an element. `inset` is a still picture beside another map: no keys, no mouse, no degrees. */
export function createMapView(container: HTMLElement, kind: 'full' | 'inset'): MapView {
  const map = createMap(container, kind === 'full')
  let handlers: MapHandlers = {}
  let moved = false

  const renameDegrees = kind === 'full' ? addGraticule(map) : undefined
  const drawBorders = addBaseLayers(map)
  let bounds = cityBounds()
  const showDiscs = addDiscLayer(map)
  let shown: Shown = { markers: [], discs: [], pin: undefined }
  const showPinAt = addPinLayer(map)
  /** Places of the markers at a zoom; many stand in clusters, and those keep apart by themselves. */
  const places = (zoom: number) => {
    const project = (lat: number, lon: number) => map.project([lat, lon], zoom)
    const { pin } = shown
    const alone = shown.markers.length > clusterAbove ? [] : shown.markers
    return placeMarkers(alone, pin === undefined ? undefined : project(pin.lat, pin.lon), project)
  }
  const obstacles = (zoom: number) =>
    obstacleRects(
      shown.markers,
      places(zoom),
      shown.discs,
      (lat, lon) => map.project([lat, lon], zoom),
      (disc) => discPixels(map, disc),
      shown.pin,
    )
  const placeLabels = addPlaceLabels(map, obstacles, kind === 'full')
  const renameNeighbours = addNeighbours(map)
  const select = (id: string) => handlers.onSelect?.(id)
  const showPoints = addPointLayer(map, select)
  const markers = addMarkerLayer(map, kind === 'full' ? select : undefined)
  const showMarkers = () => markers.show(shown.markers, places(map.getZoom()))
  map.on('zoomend', showMarkers)
  L.control
    .scale({ imperial: false, position: kind === 'full' ? 'bottomright' : 'bottomleft', maxWidth: 90 })
    .addTo(map)

  map.on('click', ({ latlng }) => handlers.onPlace?.(latlng.lat, latlng.lng))
  map.on('dragend zoomstart', () => {
    moved = true
  })
  /** A place beyond the neighbours is on the screen, together with the city. */
  let isAway = false
  const leaveFarPlace = () => {
    isAway = false
    container.classList.remove('map-away')
    map.setMinZoom(LEAST_ZOOM)
    map.setMaxBounds(outerBounds())
  }
  /** A picture of the far point and the city: where it lies says more than what is round it, of which nothing is drawn. */
  const fitFar = ({ lat, lon }: Point) => {
    const both = cityBounds().extend([lat, lon])
    isAway = true
    container.classList.add('map-away')
    moved = true
    map.setMinZoom(FARTHEST_ZOOM)
    map.setMaxBounds(both.pad(1))
    map.fitBounds(both, { animate: false, paddingTopLeft: [40, 48], paddingBottomRight: [56, 16] })
  }
  const fitCity = () => {
    if (isAway) leaveFarPlace()
    // A pin stands 33 pixels above its point and 13 to each side: at the city's edge too it is seen whole.
    map.fitBounds(bounds, { animate: false, paddingTopLeft: [16, 40], paddingBottomRight: [16, 8] })
    moved = false
  }
  /** The point of a pin may be in sight while its head is not. */
  const showWholePin = ({ lat, lon }: Point) => {
    const at = map.latLngToContainerPoint([lat, lon])
    const size = map.getSize()
    // A pin out of sight is brought into it by who chooses the place.
    if (at.x < 0 || at.y < 0 || at.x > size.x || at.y > size.y) return
    const by = moveInside(pinBox(at), size)
    if (by.x === 0 && by.y === 0) return
    moved = true
    map.panBy([-by.x, -by.y], { animate: false })
  }
  // Enter on the map itself means its middle: the keyboard's way to point.
  const placeMiddle = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.target !== container) return
    const middle = map.getCenter()
    handlers.onPlace?.(middle.lat, middle.lng)
  }
  container.addEventListener('keydown', placeMiddle)
  const resized = new ResizeObserver(() => {
    map.invalidateSize({ animate: false })
    if (!moved) fitCity()
  })
  if (kind === 'full') {
    fitCity()
    resized.observe(container)
  }

  return {
    showBorders: (areas) => {
      drawBorders(areas)
      bounds = cityBounds(areas)
      if (kind === 'full' && !moved) fitCity()
    },
    showMarkers: (next) => {
      shown = { ...shown, markers: next }
      showMarkers()
      placeLabels()
    },
    showDiscs: (next) => {
      shown = { ...shown, discs: next }
      showDiscs(next)
      placeLabels()
    },
    showPoints,
    showPin: (pin, title) => {
      shown = { ...shown, pin }
      if (pin === undefined && isAway) fitCity()
      showPinAt(pin, title)
      if (pin !== undefined) showWholePin(pin)
      showMarkers()
      placeLabels()
    },
    rename: (texts) => {
      renameDegrees?.(texts)
      renameNeighbours(texts)
      markers.rename(texts)
    },
    handle: (next) => {
      handlers = next
    },
    zoomBy: (steps) => {
      map.setZoom(map.getZoom() + steps * 0.75)
    },
    fitCity,
    reveal: ({ lat, lon }) => {
      if (!outerBounds().contains([lat, lon])) {
        fitFar({ lat, lon })
        return
      }
      if (isAway) fitCity()
      if (map.getBounds().pad(-0.15).contains([lat, lon])) return
      moved = true
      map.panTo([lat, lon])
    },
    fitCircle: ({ lat, lon }, radius) => {
      map.invalidateSize({ animate: false })
      if (!outerBounds().contains([lat, lon])) {
        fitFar({ lat, lon })
        return
      }
      map.fitBounds(L.latLng(lat, lon).toBounds(radius * 2), { animate: false })
    },
    remove: () => {
      resized.disconnect()
      container.removeEventListener('keydown', placeMiddle)
      map.remove()
    },
  }
}
