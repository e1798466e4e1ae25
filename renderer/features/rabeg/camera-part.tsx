import { useTranslation } from 'react-i18next'
import type { Complaint } from '../../../src/domain/complaint/complaint'
import { metresBetween } from '../../../src/domain/place/distance'
import styles from './rabeg.module.css'
import { useAnswer } from './use-answer'

/** Degrees to a metre or so: a camera is no surer. */
const DIGITS = 5

/** Where the camera says each photo was taken, and how far that is from the place of the complaint: for the staff alone. */
export function CameraPart({ complaint }: { readonly complaint: Complaint }) {
  const { photoIds, answers, additions } = complaint
  const many = [...answers, ...additions].reduce((sum, one) => sum + one.photoIds.length, photoIds.length)
  // Asked anew when there are more of them.
  return many === 0 ? null : <Cameras key={`${complaint.id} ${many}`} complaint={complaint} />
}

function Cameras({ complaint }: { readonly complaint: Complaint }) {
  const { t } = useTranslation()
  const { id: complaintId, location } = complaint
  const asked = useAnswer('query:complaint-photos', JSON.stringify({ complaintId }))
  if (asked.kind === 'asking') return null
  if (asked.kind === 'refused') return <p className={styles.quiet}>{t(`error.${asked.code}`)}</p>
  const placed = asked.value.items.flatMap(({ photoId, use, position }, index) =>
    position === undefined ? [] : [{ photoId, use, position, number: index + 1 }],
  )
  if (placed.length === 0) return <p className={styles.quiet}>{t('rabeg.camera.none')}</p>
  return (
    <ul className={styles.quiet} aria-label={t('rabeg.camera.title')}>
      {placed.map(({ photoId, use, position, number }) => (
        <li key={`${photoId} ${use}`}>
          {t(`rabeg.camera.${use}`, {
            number,
            at: `${position.lat.toFixed(DIGITS)}, ${position.lon.toFixed(DIGITS)}`,
          })}
          {location !== undefined &&
            ` · ${t('rabeg.camera.away', { metres: Math.round(metresBetween(position, location)) })}`}
        </li>
      ))}
    </ul>
  )
}
