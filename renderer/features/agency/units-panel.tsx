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
import { useFreedAt } from './use-freed-at'

interface UnitsPanelProps {
  readonly units: readonly OwnUnit[]
  readonly onChange: () => void
}

/** Our units: which can go, which are where, and for how long. */
export function UnitsPanel({ units, onChange }: UnitsPanelProps) {
  const { t } = useTranslation()
  const now = useNow()
  const freed = useFreedAt()
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
          return (
            <li key={unit.id} className={styles.unitRow}>
              <strong>{unit.name}</strong>
              <span className={classNames(isFree(one) ? styles.kept : styles.second)}>
                {commitment === undefined ? t(`agency.unit.${unit.status}`) : t(`agency.unit.step.${commitment.step}`)}
                {commitment === undefined && unit.statusReason !== undefined && ` · ${unit.statusReason}`}
                {commitment !== undefined && ` · ${commitment.order.incident.number.slice(-4)}`}
              </span>
              {since !== undefined && <span className={styles.second}>{durationText(now - since)}</span>}
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
