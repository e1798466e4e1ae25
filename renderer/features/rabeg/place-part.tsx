import { MapPinOff } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Complaint } from '../../../src/domain/complaint/complaint'
import { EmptyState } from '../../ui/empty-state'
import { InsetMap } from '../map'
import { locationWords } from '../operator'
import styles from './rabeg.module.css'

/** Metres around the point where nothing says how sure it is. */
const AROUND = 700
const WIDE = 100

/** Where it is, from the bundled map. */
export function PlacePart({ complaint }: { readonly complaint: Complaint }) {
  const { t } = useTranslation()
  const { id, location, areaCode, trackingCode } = complaint
  const markers = useMemo(
    () =>
      location === undefined
        ? []
        : [
            {
              id,
              lat: location.lat,
              lon: location.lon,
              shape: 'square' as const,
              letter: '',
              label: '',
              title: trackingCode,
              tone: 'p4' as const,
            },
          ],
    [id, location, trackingCode],
  )
  const discs = useMemo(
    () =>
      location?.radius === undefined
        ? []
        : [
            {
              id,
              lat: location.lat,
              lon: location.lon,
              radius: location.radius,
              // A small disc says by itself that the point is sure.
              label: location.radius < WIDE ? '' : t('rabeg.place.radius', { radius: Math.round(location.radius) }),
            },
          ],
    [id, location, t],
  )
  const words = locationWords(location, areaCode, false)
  if (location === undefined) {
    return (
      <div className={styles.map}>
        <EmptyState icon={MapPinOff} title={words === '' ? t('rabeg.place.none') : words} />
      </div>
    )
  }
  return (
    <div className={styles.map}>
      <InsetMap
        title={words === '' ? t('rabeg.place.title') : words}
        markers={markers}
        discs={discs}
        lat={location.lat}
        lon={location.lon}
        radius={Math.max(AROUND, (location.radius ?? 0) * 1.5)}
      />
    </div>
  )
}
