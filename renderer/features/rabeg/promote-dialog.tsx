import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Complaint } from '../../../src/domain/complaint/complaint'
import type { IncidentType } from '../../../src/domain/incident/incident-types'
import type { Location } from '../../../src/domain/kernel/location'
import { useDraft } from '../../store/draft'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { TextField } from '../../ui/text-field'
import { PlaceField, wholeCity } from '../operator'
import styles from './rabeg.module.css'

interface PromoteDialogProps {
  readonly complaint: Complaint
  readonly type: IncidentType
  /** `number`: at which somebody can be reached; empty where it was not asked or not told. */
  readonly onPlace: (location: Location, number: string) => void
  readonly onClose: () => void
}

/** An incident needs a place: a complaint without one is asked for it, and for a number to call where it has none. */
export function PromoteDialog({ complaint, type, onPlace, onClose }: PromoteDialogProps) {
  const { t } = useTranslation()
  const [text, setText, forget] = useDraft(`complaint-place:${complaint.id}`, '')
  const [number, setNumber, forgetNumber] = useDraft(`complaint-number:${complaint.id}`, '')
  const { identity } = complaint
  const asksNumber = identity.kind === 'open' && identity.reporter?.number === undefined
  const [location, setLocation] = useState<Location>()
  const [isMissing, setIsMissing] = useState(false)
  const go = () => {
    if (location === undefined) {
      setIsMissing(true)
      return
    }
    take(location)
  }
  const take = (place: Location) => {
    forget()
    forgetNumber()
    onPlace(place, asksNumber ? number.trim() : '')
  }
  const goWithout = () => take(wholeCity(t('intake.place.wholeCity')).location)
  return (
    <Dialog
      isOpen
      onClose={onClose}
      width="wide"
      title={t('rabeg.promote.placeTitle', { code: complaint.trackingCode, type: t(`type.${type}`) })}
      closeLabel={t('rabeg.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('rabeg.cancel')}</Button>
          <Button keyCap="Alt+Z" onClick={goWithout}>
            {t('intake.place.wholeCity')}
          </Button>
          <Button tone="main" keyCap="Ctrl+Enter" onClick={go}>
            {t('rabeg.promote')}
          </Button>
        </>
      }
    >
      <div
        className={styles.dialog}
        onKeyDown={(event) => {
          if (!event.altKey || event.ctrlKey || event.repeat || event.key.toLowerCase() !== 'z') return
          // The same key takes a place in the operator's intake: here it belongs to the dialog.
          event.preventDefault()
          event.stopPropagation()
          goWithout()
        }}
      >
        <p className={styles.said}>{complaint.text}</p>
        <PlaceField
          autoFocus
          text={text}
          onText={setText}
          location={location}
          onLocation={(found, words) => {
            setLocation(found)
            setText(words)
          }}
        />
        {asksNumber && (
          <TextField
            label={t('rabeg.promote.number')}
            inputMode="tel"
            maxLength={40}
            value={number}
            onChange={(event) => setNumber(event.target.value)}
          />
        )}
        {isMissing && location === undefined && (
          <p className={styles.danger} role="alert">
            {t('rabeg.promote.needsPlace')}
          </p>
        )}
      </div>
    </Dialog>
  )
}
