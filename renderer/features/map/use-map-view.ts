import { useCallback, useState } from 'react'
import { createMapView } from './map-view'
import type { MapView } from './map-view'

/** A map view for as long as the element it is attached to is on the page. */
export function useMapView(kind: 'full' | 'inset') {
  const [view, setView] = useState<MapView>()
  const attach = useCallback(
    (element: HTMLDivElement) => {
      const created = createMapView(element, kind)
      setView(created)
      return () => {
        setView(undefined)
        created.remove()
      }
    },
    [kind],
  )
  return { view, attach }
}
