import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Call } from '../../../src/domain/call/call'
import type { Incident } from '../../../src/domain/incident/incident'
import type { MapDisc, MapMarker } from '../map'
import { shortNumber } from './incident-order'
import { useMetres } from './metres-text'
import { isCoarse, shownPoint } from './place-words'
import { usePlaceText } from './use-place-text'
import { priorityLook } from '../../ui/priority-look'

/** Incidents as markers, and where the callers' phones say they are as discs; a phone without a fix has none. */
export function useMapData(incidents: readonly Incident[], calls: readonly Call[], selectedId: string | undefined) {
  const { t } = useTranslation()
  const placeText = usePlaceText()
  const markers = useMemo<readonly MapMarker[]>(
    () =>
      incidents.flatMap((incident) => {
        const point = shownPoint(incident.type, incident.location, incident.areaCode)
        if (point === undefined) return []
        const { mark, tone } = priorityLook[incident.priority]
        const place = placeText(incident.location, incident.areaCode, isCoarse(incident.type))
        const label = shortNumber(incident.number)
        const title = `${incident.priority} ${t(`type.${incident.type}`)} ${label}, ${place}`
        const at = { lat: point.lat, lon: point.lon }
        return [
          {
            id: incident.id,
            ...at,
            shape: mark.shape,
            letter: String(mark.rank),
            label,
            tone,
            title,
            selected: incident.id === selectedId,
          },
        ]
      }),
    [incidents, selectedId, t, placeText],
  )
  const metres = useMetres()
  // Shown coarsely or not at all: the phone of somebody beaten at home says where they are.
  const hidden = useMemo(
    () => new Set(incidents.flatMap((incident) => (isCoarse(incident.type) ? incident.calls : []))),
    [incidents],
  )
  const discs = useMemo<readonly MapDisc[]>(
    () =>
      calls.flatMap(({ id, aml, state, number }) => {
        const fix = aml?.location
        if (fix?.radius === undefined || hidden.has(id)) return []
        const sure = fix.confidence === undefined ? '' : ` · ${fix.confidence} %`
        const label = `${number?.slice(-4) ?? t('intake.aml.short')} ±${metres(fix.radius)}${sure}`
        const look = state.kind === 'ringing' ? 'waiting' : 'solid'
        return [{ id, lat: fix.lat, lon: fix.lon, radius: fix.radius, label, look }]
      }),
    [calls, hidden, metres, t],
  )
  return { markers, discs }
}
