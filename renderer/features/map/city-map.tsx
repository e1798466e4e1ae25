import { useEffect } from 'react'
import type { ReactNode } from 'react'
import type { ImportedBoundaries } from '../../../src/domain/boundary/boundary-directory'
import type { Point } from '../../../src/domain/place/place'
import { useFacts } from '../../store/facts'
import { MapControls } from './map-controls'
import type { MapDisc, MapMarker, MapPoint } from './map-data'
import { MapLegend } from './map-legend'
import { missingAreas } from './missing-areas'
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
  /** To look at before they are put to use; the centre's own when absent. */
  readonly borders?: ImportedBoundaries | undefined
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
  borders,
  children,
}: CityMapProps) {
  const texts = useMapTexts()
  const { view, attach } = useMapView('full')
  const own = useFacts(({ board }) => board.boundaries)
  const { areas, source } = borders ?? own
  const selected = markers.find((marker) => marker.selected === true)

  useEffect(() => view?.showBorders(areas), [view, areas])
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
      {legend && <MapLegend source={areas.length === 0 ? undefined : source} missing={missingAreas(areas)} />}
    </div>
  )
}
