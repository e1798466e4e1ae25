import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import { keyOf } from '../../keys'
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
  /** Puts the first on the order and takes the second off it. */
  readonly onSend: (unitIds: readonly string[], released: readonly string[]) => Answer<RefusalCode>
}

/** Why the last key chose nothing. */
type Obstacle =
  { readonly kind: 'none-chosen' } | { readonly kind: 'last' } | { readonly kind: 'busy'; readonly name: string }

/**
 * Which of our units go on an order: the number of each on the keyboard, several at once, then Enter. The
 * number of one that is on it takes it off again: said in words before Enter does it, and only where another stays.
 */
export function UnitsDialog({ order, units, onClose, onSend }: UnitsDialogProps) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [obstacle, setObstacle] = useState<Obstacle>()
  const { state, submit } = useSubmission<RefusalCode>(onClose)
  const [rows] = useState(units)
  const isOnIt = ({ commitment }: OwnUnit) => commitment?.order.dispatch.id === order.dispatch.id
  const onIt = rows.filter(isOnIt)
  const released = onIt.filter(({ unit }) => chosen.has(unit.id))
  const added = [...chosen].filter((id) => onIt.every(({ unit }) => unit.id !== id))
  const names = released.map(({ unit }) => unit.name).join(', ')
  const toggle = (row: OwnUnit) => {
    if (!isOnIt(row) && !isFree(row)) return setObstacle({ kind: 'busy', name: row.unit.name })
    setObstacle(undefined)
    const next = new Set(chosen)
    if (!next.delete(row.unit.id)) next.add(row.unit.id)
    setChosen(next)
  }
  const send = () => {
    if (chosen.size === 0) setObstacle({ kind: 'none-chosen' })
    else if (released.length === onIt.length && added.length === 0) setObstacle({ kind: 'last' })
    else {
      submit(() =>
        onSend(
          added,
          released.map(({ unit }) => unit.id),
        ),
      )
    }
  }
  const parts = [
    ...(added.length > 0 || released.length === 0 ? [t('agency.units.assign', { count: added.length })] : []),
    ...(released.length === 0 ? [] : [t('agency.units.release', { count: released.length })]),
  ]
  const submitLabel = parts.join(' · ')
  return (
    <AgencyDialog
      title={t('agency.units.choose', { number: order.incident.number })}
      submit={{ label: submitLabel, keyCap: 'Enter' }}
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
        <p className={styles.second}>
          {t('agency.units.choose-hint')} {onIt.length > 0 && t('agency.units.release-hint')}
        </p>
        {rows.map((row) => (
          <div key={row.unit.id} className={styles.unitOption}>
            {row.digit === undefined ? <span /> : <KeyCap>{String(row.digit)}</KeyCap>}
            <Checkbox
              checked={chosen.has(row.unit.id) !== isOnIt(row)}
              disabled={!isFree(row) && !isOnIt(row)}
              onChange={() => toggle(row)}
            >
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
        <p role="status" className={styles.near}>
          {released.length > 0 && t('agency.units.release-ask', { units: names })}
        </p>
        <p role="alert" className={styles.near}>
          {obstacle?.kind === 'last' && t('agency.units.release-last', { cap: keyOf('order.decline') })}
          {obstacle?.kind === 'none-chosen' && t('agency.units.none-chosen')}
          {obstacle?.kind === 'busy' && t('agency.units.not-free', { unit: obstacle.name })}
        </p>
      </div>
    </AgencyDialog>
  )
}
