import { MapPinOff } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Incident } from '../../../src/domain/incident/incident'
import { isWholeCity } from '../../../src/domain/place/whole-city'
import { EmptyState } from '../../ui/empty-state'
import { InsetMap } from '../map'
import styles from './liaison.module.css'
import { priorityLook } from '../../ui/priority-look'

/** Metres around the point where nothing says how sure it is. */
const AROUND = 800

/** A close-up of the place with its uncertainty, from the bundled map. */
export function OrderMap({ incident }: { readonly incident: Incident }) {
  const { t } = useTranslation()
  const { location, priority, number, id } = incident
  const label = t(`priority.${priority}`)
  const markers = useMemo(() => {
    // A pin would say a place that nobody knows.
    if (location === undefined || isWholeCity(location)) return []
    const { mark, tone } = priorityLook[priority]
    // No digit in the mark: here a digit in a box is a key.
    const what = { letter: '', label: priority, title: label }
    return [{ id, lat: location.lat, lon: location.lon, shape: mark.shape, tone, ...what }]
  }, [location, priority, id, label])
  const discs = useMemo(() => {
    if (location?.radius === undefined) return []
    const { lat, lon, radius } = location
    return [{ id, lat, lon, radius, label: t('agency.map.radius', { radius: Math.round(radius) }) }]
  }, [location, id, t])
  if (location === undefined) {
    return (
      <div className={styles.map}>
        <EmptyState icon={MapPinOff} title={t('agency.map.none')} hint={t('agency.map.none-hint')} />
      </div>
    )
  }
  const { lat, lon, radius, confidence, source } = location
  return (
    <div className={styles.map}>
      <InsetMap
        title={t('agency.map.title', { number })}
        markers={markers}
        discs={discs}
        lat={lat}
        lon={lon}
        radius={Math.max(AROUND, (radius ?? 0) * 1.5)}
      />
      <p className={styles.mapFoot}>
        {t(`agency.source.${source}`)}
        {radius !== undefined && ` · ${t('agency.map.radius', { radius: Math.round(radius) })}`}
        {confidence !== undefined && ` · ${Math.round(confidence)} %`}
        {isWholeCity(location) ? ` · ${t('agency.map.pointless')}` : ` · ${lat.toFixed(5)}, ${lon.toFixed(5)}`}
      </p>
    </div>
  )
}
