import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import { unitStatuses, type UnitStatus } from '../../../src/domain/unit/unit'
import { KeyCap } from '../../ui/key-cap'
import { TextField } from '../../ui/text-field'
import { useSubmission, type Answer } from '../../ui/use-submission'
import { AgencyDialog } from './agency-dialog'
import styles from './liaison.module.css'
import type { OwnUnit } from './own-units'

interface UnitStatusDialogProps {
  readonly units: readonly OwnUnit[]
  readonly onClose: () => void
  readonly onSet: (unitId: string, status: UnitStatus, reason: string | undefined) => Answer<RefusalCode>
}

/** The letter that picks a status, first of the Indonesian word where it is free. */
const letters: Readonly<Record<UnitStatus, string>> = { available: 'S', unavailable: 'T', 'off-duty': 'L' }

/**
 * Says whether a unit can go: a digit for the unit, a letter for its status, a reason where it can't, Enter. In the reason
 * every key is a letter of the reason; picking a status that can have one leads there.
 */
export function UnitStatusDialog({ units, onClose, onSet }: UnitStatusDialogProps) {
  const { t } = useTranslation()
  const [rows] = useState(units)
  const [unitId, setUnitId] = useState(rows[0]?.unit.id ?? '')
  const [status, setStatus] = useState<UnitStatus>()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const statusField = useRef<HTMLInputElement>(null)
  const reasonField = useRef<HTMLInputElement>(null)
  /** Arrow keys walk through the statuses and must not be led away half-way. */
  const byPointer = useRef(false)
  const { state, submit } = useSubmission<RefusalCode>(onClose)
  const isReasonMissing = status === 'unavailable' && reason.trim() === ''
  const pick = (one: UnitStatus) => {
    setStatus(one)
    // What is typed next is the reason; left where it is, its letters would pick another status.
    if (one !== 'available') reasonField.current?.focus()
  }
  const send = () => {
    setTried(true)
    if (status === undefined) statusField.current?.focus()
    else if (isReasonMissing) reasonField.current?.focus()
    else submit(() => onSet(unitId, status, reason.trim() === '' ? undefined : reason.trim()))
  }
  return (
    <AgencyDialog
      title={t('agency.unit.title')}
      submit={{ label: t('agency.unit.save'), keyCap: 'Enter' }}
      state={state}
      onClose={onClose}
      onSubmit={send}
    >
      <div
        role="group"
        aria-label={t('agency.unit.title')}
        tabIndex={-1}
        ref={(element) => {
          if (element?.contains(document.activeElement) === false) element.focus()
        }}
        className={styles.unitChoice}
        onPointerDown={() => (byPointer.current = true)}
        onKeyDown={(event) => {
          byPointer.current = false
          if (event.nativeEvent.isComposing) return
          const isTyping = event.target === reasonField.current
          if (event.key === 'Enter') send()
          else if (isTyping || event.ctrlKey || event.altKey) return
          else {
            const row = /^[1-9]$/.test(event.key) ? rows.find(({ digit }) => digit === Number(event.key)) : undefined
            const letter = unitStatuses.find((one) => letters[one] === event.key.toUpperCase())
            if (row !== undefined) setUnitId(row.unit.id)
            else if (letter !== undefined) pick(letter)
            else return
          }
          event.preventDefault()
        }}
      >
        <fieldset className={styles.unitRadios}>
          <legend>{t('agency.unit.which')}</legend>
          {rows.map(({ unit, digit }) => (
            <label key={unit.id}>
              <input type="radio" name="unit" checked={unit.id === unitId} onChange={() => setUnitId(unit.id)} />
              {digit !== undefined && <KeyCap>{String(digit)}</KeyCap>} {unit.name}
            </label>
          ))}
        </fieldset>
        <fieldset className={styles.unitRadios}>
          <legend>{t('agency.unit.status')}</legend>
          {unitStatuses.map((one, index) => (
            <label key={one}>
              <input
                ref={index === 0 ? statusField : undefined}
                type="radio"
                name="status"
                checked={one === status}
                onChange={() => (byPointer.current ? pick(one) : setStatus(one))}
              />
              <KeyCap>{letters[one]}</KeyCap> {t(`agency.unit.${one}`)}
            </label>
          ))}
        </fieldset>
        {tried && status === undefined && (
          <p role="alert" className={styles.late}>
            {t('agency.unit.missing')}
          </p>
        )}
        <TextField
          ref={reasonField}
          label={t('agency.unit.reason')}
          hint={t('agency.unit.reason-hint')}
          error={tried && isReasonMissing ? t('agency.unit.reason-missing') : undefined}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
    </AgencyDialog>
  )
}
