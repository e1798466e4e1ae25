import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Complaint } from '../../../src/domain/complaint/complaint'
import { keyOf, useKeys } from '../../keys'
import { useFacts } from '../../store/facts'
import { useNow } from '../../store/now'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { locationWords } from '../operator'
import { PromoteDialog } from './promote-dialog'
import { queueOrder } from './queue-order'
import styles from './rabeg.module.css'
import type { ComplaintSign } from './signs'
import { useEvidence } from './use-evidence'
import { usePromotedType, usePromotion } from './use-promotion'
import { useSignReader } from './use-sign-reader'

interface EmergencyBannerProps {
  /** Shows the console with this incident. */
  readonly onIncident: (incidentId: string) => void
  /** Shows the complaint in the queue. */
  readonly onLook: (complaintId: string) => void
}

const EVERY = 30_000
/** As much of the person's own words as one line of the banner holds; the rest is a key away. */
const WORDS = 90
const shortOf = (text: string) => (text.length <= WORDS ? text : `${text.slice(0, WORDS).trimEnd()}…`)

interface Suspected {
  readonly complaint: Complaint
  readonly sign: ComplaintSign
}

/** Complaints that may be emergencies and that nobody has decided on, in the order of the queue. */
export function useSuspected(): readonly Suspected[] {
  const complaints = useFacts(({ board }) => board.complaints)
  const signOf = useSignReader()
  const now = useNow(EVERY)
  return useMemo(
    () =>
      queueOrder(Object.values(complaints), signOf, now).flatMap((complaint): readonly Suspected[] => {
        const sign = complaint.leader === undefined ? signOf(complaint) : undefined
        return sign === undefined ? [] : [{ complaint, sign }]
      }),
    [complaints, signOf, now],
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
  const typeOf = usePromotedType()
  // Held by itself: the first of the queue may be another one while the place is asked for.
  const [asked, setAsked] = useState<Suspected>()
  const [first] = suspected
  const look = () => first !== undefined && onLook(first.complaint.id)
  const take = () => {
    if (first === undefined) return
    setFault(undefined)
    if (first.complaint.location === undefined) setAsked(first)
    else void promote(first.complaint, first.sign)
  }
  useKeys({
    'complaint.promote-first': first === undefined ? undefined : take,
    'complaint.look-first': first === undefined ? undefined : look,
  })
  const dialog = asked !== undefined && (
    <PromoteDialog
      complaint={asked.complaint}
      type={typeOf(asked.complaint, asked.sign)}
      onPlace={(location, number) => {
        setAsked(undefined)
        void promote(asked.complaint, asked.sign, location, number)
      }}
      onClose={() => setAsked(undefined)}
    />
  )
  if (first === undefined) return dialog === false ? null : dialog
  const { complaint, sign } = first
  const place = locationWords(complaint.location, complaint.areaCode, false)
  return (
    <>
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
          {complaint.text !== undefined && ` · “${shortOf(complaint.text)}”`}
          {fault !== undefined && <strong> · {fault}</strong>}
        </span>
      </Banner>
      {dialog}
    </>
  )
}
