import { useEffect } from 'react'
import type { ReactNode } from 'react'
import type { Point } from '../../../src/domain/place/place'
import { MapControls } from './map-controls'
import type { MapDisc, MapMarker, MapPoint } from './map-data'
import { MapLegend } from './map-legend'
import { useMapTexts } from './use-map-texts'
import { useMapView } from './use-map-view'

export interface CityMapProps {
  readonly markers: readonly MapMarker[]
  readonly discs?: readonly MapDisc[]
  /** Complaints, posts, units: drawn under the markers. */
  readonly points?: readonly MapPoint[]
  /** The place being proposed or chosen. */
  readonly pin?: Point | undefined
  /** A click on the map, or Enter for its middle. */
  readonly onPlace?: (lat: number, lon: number) => void
  /** A marker or a point was chosen. */
  readonly onSelect?: (id: string) => void
  readonly legend?: boolean
  /** Over the upper left corner: an inset map. */
  readonly children?: ReactNode
}

const none: readonly never[] = []

/** The map of the city. Drawn from the bundled gazetteer: no tiles, no internet. Keep the lists stable between renders. */
export function CityMap({
  markers,
  discs = none,
  points = none,
  pin,
  onPlace,
  onSelect,
  legend = true,
  children,
}: CityMapProps) {
  const texts = useMapTexts()
  const { view, attach } = useMapView('full')
  const selected = markers.find((marker) => marker.selected === true)

  useEffect(() => view?.rename(texts), [view, texts])
  useEffect(() => view?.handle({ onPlace, onSelect }), [view, onPlace, onSelect])
  useEffect(() => view?.showMarkers(markers), [view, markers])
  useEffect(() => view?.showDiscs(discs), [view, discs])
  useEffect(() => view?.showPoints(points), [view, points])

  const pinLat = pin?.lat
  const pinLon = pin?.lon
  useEffect(() => {
    const point = pinLat === undefined || pinLon === undefined ? undefined : { lat: pinLat, lon: pinLon }
    view?.showPin(point, texts.pin)
    if (point !== undefined) view?.reveal(point)
  }, [view, pinLat, pinLon, texts])

  const selectedId = selected?.id
  const selectedLat = selected?.lat
  const selectedLon = selected?.lon
  useEffect(() => {
    if (selectedId === undefined || selectedLat === undefined || selectedLon === undefined) return
    view?.reveal({ lat: selectedLat, lon: selectedLon })
  }, [view, selectedId, selectedLat, selectedLon])

  return (
    <div className="map-frame">
      <div
        ref={attach}
        className="map-canvas"
        role="application"
        aria-label={texts.map}
        data-placing={onPlace !== undefined}
      />
      {children !== undefined && <div className="map-corner">{children}</div>}
      {view !== undefined && <MapControls view={view} />}
      {legend && <MapLegend />}
    </div>
  )
}
