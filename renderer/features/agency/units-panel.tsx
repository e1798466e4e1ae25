import { useTranslation } from 'react-i18next'
import { keyOf } from '../../keys'
import { useNow } from '../../store/now'
import { Button } from '../../ui/button'
import { classNames } from '../../ui/class-names'
import { Panel } from '../../ui/panel'
import styles from './liaison.module.css'
import { isFree, type OwnUnit } from './own-units'
import { durationText } from './times'
import { unitSince } from './unit-since'
import { unitTrouble } from './unit-trouble'
import { useFreedAt } from './use-freed-at'
import { useUnsent } from './use-unsent'

interface UnitsPanelProps {
  readonly units: readonly OwnUnit[]
  readonly onChange: () => void
}

/** Our units: which can go, which are where, and for how long. */
export function UnitsPanel({ units, onChange }: UnitsPanelProps) {
  const { t } = useTranslation()
  const now = useNow()
  const freed = useFreedAt()
  const unsent = useUnsent()
  return (
    <Panel
      className={styles.units}
      body="fit"
      title={t('agency.units.title')}
      aside={units.length > 0 && t('agency.units.free', { free: units.filter(isFree).length, count: units.length })}
      tools={
        units.length > 0 && (
          <Button tone="quiet" size="small" keyCap={keyOf('order.unit-status')} onClick={onChange}>
            {t('agency.units.change')}
          </Button>
        )
      }
    >
      {units.length === 0 && (
        <p className={styles.none}>
          <strong>{t('agency.units.none')}</strong> {t('agency.units.none-hint')}
        </p>
      )}
      {/* Nothing inside takes the focus: the list does, so that the keys scroll it. */}
      <ul className={styles.unitList} tabIndex={0} aria-label={t('agency.units.title')}>
        {units.map((one) => {
          const { unit, commitment } = one
          const since = unitSince(one, freed)
          const status = unsent.units.get(unit.id)
          const isUnsent = commitment !== undefined && unsent.orders.has(commitment.order.dispatch.id)
          const trouble = unitTrouble(unit, t)
          return (
            <li key={unit.id} className={styles.unitRow}>
              <strong>{unit.name}</strong>
              <span className={classNames(isFree(one) ? styles.kept : styles.second)}>
                {commitment === undefined
                  ? (trouble ?? t(`agency.unit.${unit.status}`))
                  : `${t(`agency.unit.step.${commitment.step}`)} · ${commitment.order.incident.number.slice(-4)}`}
                {/* On a job and unable to go on: both are true, and somebody has to send another. */}
                {commitment !== undefined && trouble !== undefined && (
                  <strong className={styles.near}> · {trouble}</strong>
                )}
                {(isUnsent || status !== undefined) && (
                  <strong className={styles.near}>
                    {' · '}
                    {status === undefined
                      ? t('agency.sent.row')
                      : t('agency.sent.unit', { status: t(`agency.unit.${status}`) })}
                  </strong>
                )}
              </span>
              {since !== undefined && <span className={styles.second}>{durationText(now - since)}</span>}
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
