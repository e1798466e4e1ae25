import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { Dialog } from '../../ui/dialog'
import { KeyCap } from '../../ui/key-cap'
import { useSubmission, type Answer } from '../../ui/use-submission'
import styles from './liaison.module.css'
import type { Order } from './orders'
import { isFree, type OwnUnit } from './own-units'

interface UnitsDialogProps {
  readonly order: Order
  readonly units: readonly OwnUnit[]
  readonly onClose: () => void
  readonly onAssign: (unitIds: readonly string[]) => Answer<RefusalCode>
}

/** Which of our units go on an order: the number of each on the keyboard, several at once, then Enter. */
export function UnitsDialog({ order, units, onClose, onAssign }: UnitsDialogProps) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const { state, submit } = useSubmission<RefusalCode>(onClose)
  // Free ones first, so that the first digits are the useful ones.
  const [rows] = useState(() => [...units.filter(isFree), ...units.filter((one) => !isFree(one))])
  const toggle = (unitId: string) => {
    const next = new Set(chosen)
    if (!next.delete(unitId)) next.add(unitId)
    setChosen(next)
  }
  const send = () => {
    if (chosen.size > 0) submit(() => onAssign([...chosen]))
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('agency.units.choose', { number: order.incident.number })}
      closeLabel={t('agency.status.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('agency.status.back')}</Button>
          <Button tone="main" keyCap="Enter" disabled={chosen.size === 0 || state.kind === 'sending'} onClick={send}>
            {t('agency.units.assign', { count: chosen.size })}
          </Button>
        </>
      }
    >
      {state.kind === 'refused' && (
        <Banner tone="late" live="alert">
          {t(`error.${state.code}`)}
        </Banner>
      )}
      {rows.length === 0 && (
        <p>
          {t('agency.units.none')} {t('agency.units.none-hint')}
        </p>
      )}
      <div
        role="group"
        aria-label={t('agency.units.choose-hint')}
        tabIndex={-1}
        ref={(element) => {
          if (element?.contains(document.activeElement) === false) element.focus()
        }}
        className={styles.unitChoice}
        onKeyDown={(event) => {
          const row = /^[1-9]$/.test(event.key) ? rows[Number(event.key) - 1] : undefined
          if (row !== undefined && isFree(row)) toggle(row.unit.id)
          else if (event.key === 'Enter') send()
          else return
          event.preventDefault()
        }}
      >
        <p className={styles.second}>{t('agency.units.choose-hint')}</p>
        {rows.map((row, index) => (
          <div key={row.unit.id} className={styles.unitOption}>
            {index < 9 ? <KeyCap>{String(index + 1)}</KeyCap> : <span />}
            <Checkbox checked={chosen.has(row.unit.id)} disabled={!isFree(row)} onChange={() => toggle(row.unit.id)}>
              {row.unit.name}
            </Checkbox>
            <span className={styles.second}>{row.unit.capabilities.join(', ')}</span>
            <span className={styles.second}>
              {row.commitment === undefined
                ? t(`agency.unit.${row.unit.status}`)
                : t('agency.unit.on', { number: row.commitment.order.incident.number.slice(-4) })}
            </span>
          </div>
        ))}
      </div>
    </Dialog>
  )
}
