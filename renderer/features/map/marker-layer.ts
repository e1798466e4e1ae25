import L from 'leaflet'
import 'leaflet.markercluster'
import { makeChoosable } from './choose'
import type { MapMarker, MapTexts } from './map-data'
import { clusterHtml, markerHtml, mostUrgent } from './marker-html'
import type { MarkerPlace } from './marker-places'

/** Above this many markers near ones are drawn as one. */
export const clusterAbove = 50

type Places = ReadonlyMap<string, MarkerPlace>

interface Drawn {
  readonly data: MapMarker
  readonly place: MarkerPlace | undefined
  readonly marker: L.Marker
}

export interface MarkerLayer {
  /** `places`: where those stand that would cover one another; others stand on their point. */
  readonly show: (markers: readonly MapMarker[], places: Places) => void
  readonly rename: (texts: MapTexts) => void
}

const sameLooks = (a: MapMarker, b: MapMarker) =>
  a.lat === b.lat &&
  a.lon === b.lon &&
  a.shape === b.shape &&
  a.letter === b.letter &&
  a.label === b.label &&
  a.tone === b.tone &&
  a.title === b.title &&
  a.selected === b.selected

const samePlace = (a: MarkerPlace | undefined, b: MarkerPlace | undefined) =>
  a?.dx === b?.dx && a?.dy === b?.dy && a?.side === b?.side

/**
 * Markers that can be selected by mouse or keyboard; mere pictures without `onSelect`. The selected one is never hidden
 * in a cluster.
 */
export function addMarkerLayer(map: L.Map, onSelect?: (id: string) => void): MarkerLayer {
  const drawn = new Map<string, Drawn>()
  const dataOf = new WeakMap<L.Marker, MapMarker>()
  const plain = L.layerGroup().addTo(map)
  let clusterName: MapTexts['cluster'] = String
  let clustered = false

  const clusters = L.markerClusterGroup({
    maxClusterRadius: 54,
    showCoverageOnHover: false,
    animate: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    iconCreateFunction: (cluster) => {
      const inside = cluster.getAllChildMarkers().flatMap((marker) => dataOf.get(marker) ?? [])
      const leader = mostUrgent(inside)
      return L.divIcon({
        className: `map-cluster map-tone-${leader?.tone ?? 'p4'}`,
        html: leader === undefined ? '' : clusterHtml(leader, inside.length, clusterName(inside.length)),
        iconSize: [24, 24],
      })
    },
  }).addTo(map)

  const create = (data: MapMarker, place: MarkerPlace | undefined): L.Marker => {
    const title = data.title ?? data.label
    const marker = L.marker([data.lat, data.lon], {
      icon: L.divIcon({
        className: `map-mark map-tone-${data.tone}${data.selected === true ? ' map-mark-selected' : ''}`,
        html: markerHtml(data, place),
        iconSize: [24, 24],
        iconAnchor: [12 - (place?.dx ?? 0), 12 - (place?.dy ?? 0)],
      }),
      title,
      interactive: onSelect !== undefined,
      keyboard: onSelect !== undefined,
      riseOnHover: true,
      zIndexOffset: data.selected === true ? 2000 : 0,
    })
    dataOf.set(marker, data)
    if (onSelect !== undefined) makeChoosable(marker, title, data.selected === true, () => onSelect(data.id))
    return marker
  }

  const show: MarkerLayer['show'] = (markers, places) => {
    const wanted = new Map(markers.map((data) => [data.id, data]))
    const cluster = markers.length > clusterAbove
    const removed: L.Marker[] = []
    const added: L.Marker[] = []
    const changedWay = cluster !== clustered
    // A marker that changes is drawn anew; the keyboard's focus stays on it.
    let focused: string | undefined
    for (const [id, { data, place, marker }] of drawn) {
      const now = wanted.get(id)
      if (!changedWay && now !== undefined && sameLooks(now, data) && samePlace(places.get(id), place)) continue
      drawn.delete(id)
      if (document.activeElement !== null && marker.getElement() === document.activeElement) focused = id
      if (clustered && data.selected !== true) removed.push(marker)
      else plain.removeLayer(marker)
    }
    clusters.removeLayers(removed)
    clustered = cluster
    for (const data of wanted.values()) {
      if (drawn.has(data.id)) continue
      const place = places.get(data.id)
      const marker = create(data, place)
      drawn.set(data.id, { data, place, marker })
      if (cluster && data.selected !== true) added.push(marker)
      else plain.addLayer(marker)
    }
    clusters.addLayers(added)
    if (focused !== undefined) drawn.get(focused)?.marker.getElement()?.focus({ preventScroll: true })
  }

  return {
    show,
    rename: (texts) => {
      clusterName = texts.cluster
      clusters.refreshClusters()
    },
  }
}
