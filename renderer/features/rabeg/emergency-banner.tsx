import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Complaint } from '../../../src/domain/complaint/complaint'
import { keyOf, useKeys } from '../../keys'
import { useFacts } from '../../store/facts'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { locationWords } from '../operator'
import styles from './rabeg.module.css'
import type { ComplaintSign } from './signs'
import { useEvidence } from './use-evidence'
import { usePromotion } from './use-promotion'
import { useSignReader } from './use-sign-reader'

interface EmergencyBannerProps {
  /** Shows the console with this incident. */
  readonly onIncident: (incidentId: string) => void
  /** Shows the complaint in the queue. */
  readonly onLook: (complaintId: string) => void
}

interface Suspected {
  readonly complaint: Complaint
  readonly sign: ComplaintSign
}

/** Complaints that may be emergencies and that nobody has decided on; the gravest and oldest first. */
export function useSuspected(): readonly Suspected[] {
  const complaints = useFacts(({ board }) => board.complaints)
  const signOf = useSignReader()
  return useMemo(
    () =>
      Object.values(complaints)
        .flatMap((complaint): readonly Suspected[] => {
          const sign = complaint.leader === undefined ? signOf(complaint) : undefined
          return sign === undefined ? [] : [{ complaint, sign }]
        })
        .sort(
          (a, b) =>
            Number(b.sign.level === 'danger') - Number(a.sign.level === 'danger') ||
            a.complaint.submittedAt - b.complaint.submittedAt,
        ),
    [complaints, signOf],
  )
}

/**
 * Over every other screen of the room: a complaint that may be an emergency, why, and the key that makes it one. It has no sound
 * and takes no focus, and it stays until a person has decided; nothing is decided by itself.
 */
export function EmergencyBanner({ onIncident, onLook }: EmergencyBannerProps) {
  const { t } = useTranslation()
  const suspected = useSuspected()
  const evidence = useEvidence()
  const [fault, setFault] = useState<string>()
  const promote = usePromotion(({ text }) => setFault(text), onIncident)
  const [first] = suspected
  const look = () => first !== undefined && onLook(first.complaint.id)
  const take = () => {
    if (first === undefined) return
    setFault(undefined)
    if (first.complaint.location === undefined) onLook(first.complaint.id)
    else void promote(first.complaint, first.sign)
  }
  useKeys({
    'complaint.promote-first': first === undefined ? undefined : take,
    'complaint.look-first': first === undefined ? undefined : look,
  })
  if (first === undefined) return null
  const { complaint, sign } = first
  const place = locationWords(complaint.location, complaint.areaCode, false)
  return (
    <Banner
      tone={sign.level === 'danger' ? 'late' : 'near'}
      live="status"
      actions={
        <>
          <Button size="small" tone="main" keyCap={keyOf('complaint.promote-first')} onClick={take}>
            {t('rabeg.promote')}
          </Button>
          <Button size="small" keyCap={keyOf('complaint.look-first')} onClick={look}>
            {t('rabeg.banner.look')}
          </Button>
        </>
      }
    >
      <span className={styles.bannerLine}>
        <strong>{t(`rabeg.banner.${sign.level}`, { type: t(`type.${sign.type}`) })}</strong>
        {suspected.length > 1 && ` (${t('rabeg.banner.more', { count: suspected.length - 1 })})`}{' '}
        {complaint.trackingCode}
        {place !== '' && ` · ${place}`} · {evidence(sign, complaint)}
        {fault !== undefined && <strong> · {fault}</strong>}
      </span>
    </Banner>
  )
}
