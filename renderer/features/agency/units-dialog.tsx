import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import { Checkbox } from '../../ui/checkbox'
import { KeyCap } from '../../ui/key-cap'
import { useSubmission, type Answer } from '../../ui/use-submission'
import { AgencyDialog } from './agency-dialog'
import { capabilityWords } from './capability-words'
import styles from './liaison.module.css'
import type { Order } from './orders'
import { isFree, type OwnUnit } from './own-units'
import { unitTrouble } from './unit-trouble'

interface UnitsDialogProps {
  readonly order: Order
  readonly units: readonly OwnUnit[]
  readonly onClose: () => void
  readonly onAssign: (unitIds: readonly string[]) => Answer<RefusalCode>
}

/** Why the last key chose nothing. */
type Obstacle = { readonly kind: 'none-chosen' } | { readonly kind: 'busy'; readonly name: string }

/** Which of our units go on an order: the number of each on the keyboard, several at once, then Enter. */
export function UnitsDialog({ order, units, onClose, onAssign }: UnitsDialogProps) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [obstacle, setObstacle] = useState<Obstacle>()
  const { state, submit } = useSubmission<RefusalCode>(onClose)
  const [rows] = useState(units)
  const toggle = (row: OwnUnit) => {
    if (!isFree(row)) return setObstacle({ kind: 'busy', name: row.unit.name })
    setObstacle(undefined)
    const next = new Set(chosen)
    if (!next.delete(row.unit.id)) next.add(row.unit.id)
    setChosen(next)
  }
  const send = () => {
    if (chosen.size === 0) setObstacle({ kind: 'none-chosen' })
    else submit(() => onAssign([...chosen]))
  }
  return (
    <AgencyDialog
      title={t('agency.units.choose', { number: order.incident.number })}
      submit={{ label: t('agency.units.assign', { count: chosen.size }), keyCap: 'Enter' }}
      state={state}
      onClose={onClose}
      onSubmit={send}
    >
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
          const row = /^[1-9]$/.test(event.key) ? rows.find(({ digit }) => digit === Number(event.key)) : undefined
          if (row !== undefined) toggle(row)
          else if (event.key === 'Enter') send()
          else return
          event.preventDefault()
        }}
      >
        <p className={styles.second}>{t('agency.units.choose-hint')}</p>
        {rows.map((row) => (
          <div key={row.unit.id} className={styles.unitOption}>
            {row.digit === undefined ? <span /> : <KeyCap>{String(row.digit)}</KeyCap>}
            <Checkbox checked={chosen.has(row.unit.id)} disabled={!isFree(row)} onChange={() => toggle(row)}>
              {row.unit.name}
            </Checkbox>
            <span className={styles.second}>{capabilityWords(row.unit.capabilities, t)}</span>
            <span className={styles.second}>
              {row.commitment === undefined
                ? (unitTrouble(row.unit, t) ?? t(`agency.unit.${row.unit.status}`))
                : t('agency.unit.on', { number: row.commitment.order.incident.number.slice(-4) })}
              {row.commitment !== undefined && unitTrouble(row.unit, t) !== undefined && (
                <strong className={styles.near}> · {unitTrouble(row.unit, t)}</strong>
              )}
            </span>
          </div>
        ))}
        <p role="alert" className={styles.near}>
          {obstacle?.kind === 'none-chosen' && t('agency.units.none-chosen')}
          {obstacle?.kind === 'busy' && t('agency.units.not-free', { unit: obstacle.name })}
        </p>
      </div>
    </AgencyDialog>
  )
}
