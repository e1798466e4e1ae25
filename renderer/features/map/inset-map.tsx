import { useEffect } from 'react'
import { useFacts } from '../../store/facts'
import type { MapDisc, MapMarker } from './map-data'
import { useMapTexts } from './use-map-texts'
import { useMapView } from './use-map-view'

interface InsetMapProps {
  readonly title: string
  /** Beside the title: how far the pin is from the disc. */
  readonly note?: string
  readonly markers: readonly MapMarker[]
  readonly discs: readonly MapDisc[]
  readonly lat: number
  readonly lon: number
  /** Metres to show on each side of the point. */
  readonly radius: number
}

/** A still close-up for a disc too small to see on the city's map. */
export function InsetMap({ title, note, markers, discs, lat, lon, radius }: InsetMapProps) {
  const texts = useMapTexts()
  const { view, attach } = useMapView('inset')

  const areas = useFacts(({ board }) => board.boundaries.areas)
  useEffect(() => view?.showBorders(areas), [view, areas])
  useEffect(() => view?.rename(texts), [view, texts])
  useEffect(() => view?.fitCircle({ lat, lon }, radius), [view, lat, lon, radius])
  useEffect(() => view?.showMarkers(markers), [view, markers])
  useEffect(() => view?.showDiscs(discs), [view, discs])

  return (
    <figure className="map-inset">
      <figcaption>
        <strong>{title}</strong>
        {note !== undefined && <span>{note}</span>}
      </figcaption>
      <div ref={attach} className="map-canvas" role="img" aria-label={title} />
    </figure>
  )
}
