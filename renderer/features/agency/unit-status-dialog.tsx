import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import { unitStatuses, type UnitStatus } from '../../../src/domain/unit/unit'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { KeyCap } from '../../ui/key-cap'
import { TextField } from '../../ui/text-field'
import { useSubmission, type Answer } from '../../ui/use-submission'
import styles from './liaison.module.css'
import type { OwnUnit } from './own-units'

interface UnitStatusDialogProps {
  readonly units: readonly OwnUnit[]
  readonly onClose: () => void
  readonly onSet: (unitId: string, status: UnitStatus, reason: string | undefined) => Answer<RefusalCode>
}

/** The letter that picks a status, first of the Indonesian word where it is free. */
const letters: Readonly<Record<UnitStatus, string>> = { available: 'S', unavailable: 'T', 'off-duty': 'L' }

/** Says whether a unit can go: a digit for the unit, a letter for its status, a reason where it can't, Enter. */
export function UnitStatusDialog({ units, onClose, onSet }: UnitStatusDialogProps) {
  const { t } = useTranslation()
  const [rows] = useState(units)
  const [unitId, setUnitId] = useState(rows[0]?.unit.id ?? '')
  const [status, setStatus] = useState<UnitStatus>()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { state, submit } = useSubmission<RefusalCode>(onClose)
  const isReasonMissing = status === 'unavailable' && reason.trim() === ''
  const send = () => {
    setTried(true)
    if (status === undefined || isReasonMissing) return
    submit(() => onSet(unitId, status, reason.trim() === '' ? undefined : reason.trim()))
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('agency.unit.title')}
      closeLabel={t('agency.status.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('agency.status.back')}</Button>
          <Button tone="main" keyCap="Enter" disabled={state.kind === 'sending'} onClick={send}>
            {t('agency.unit.save')}
          </Button>
        </>
      }
    >
      {state.kind === 'refused' && (
        <Banner tone="late" live="alert">
          {t(`error.${state.code}`)}
        </Banner>
      )}
      <div
        role="group"
        aria-label={t('agency.unit.title')}
        tabIndex={-1}
        ref={(element) => {
          if (element?.contains(document.activeElement) === false) element.focus()
        }}
        className={styles.unitChoice}
        onKeyDown={(event) => {
          const isTyping = event.target instanceof HTMLInputElement && event.target.type === 'text'
          if (event.key === 'Enter') send()
          else if (isTyping || event.ctrlKey || event.altKey) return
          else {
            const row = /^[1-9]$/.test(event.key) ? rows[Number(event.key) - 1] : undefined
            const letter = unitStatuses.find((one) => letters[one] === event.key.toUpperCase())
            if (row !== undefined) setUnitId(row.unit.id)
            else if (letter !== undefined) setStatus(letter)
            else return
          }
          event.preventDefault()
        }}
      >
        <fieldset className={styles.unitRadios}>
          <legend>{t('agency.unit.which')}</legend>
          {rows.map(({ unit }, index) => (
            <label key={unit.id}>
              <input type="radio" name="unit" checked={unit.id === unitId} onChange={() => setUnitId(unit.id)} />
              {index < 9 && <KeyCap>{String(index + 1)}</KeyCap>} {unit.name}
            </label>
          ))}
        </fieldset>
        <fieldset className={styles.unitRadios}>
          <legend>{t('agency.unit.status')}</legend>
          {unitStatuses.map((one) => (
            <label key={one}>
              <input type="radio" name="status" checked={one === status} onChange={() => setStatus(one)} />
              <KeyCap>{letters[one]}</KeyCap> {t(`agency.unit.${one}`)}
            </label>
          ))}
        </fieldset>
        {tried && status === undefined && <p className={styles.late}>{t('agency.unit.missing')}</p>}
        <TextField
          label={t('agency.unit.reason')}
          error={tried && isReasonMissing ? t('agency.unit.reason-missing') : undefined}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
    </Dialog>
  )
}
