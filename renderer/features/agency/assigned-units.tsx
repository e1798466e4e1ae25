import { useTranslation } from 'react-i18next'
import { isAssignmentOver } from '../../../src/domain/dispatch/evolve-dispatch'
import type { DispatchStatus } from '../../../src/domain/dispatch/dispatch'
import { isAwaitingAcknowledgement } from '../../../src/domain/dispatch/dispatch'
import type { UnitDirectory } from '../../../src/domain/unit/unit'
import { keyOf } from '../../keys'
import { Button } from '../../ui/button'
import { nextUnitStep } from './actions'
import styles from './liaison.module.css'
import type { Order } from './orders'
import { assignmentStep } from './own-units'
import { wibTime } from './times'
import { unitTrouble } from './unit-trouble'

interface AssignedUnitsProps {
  readonly order: Order
  /** The agency has units at all: without any nothing is missing. */
  readonly hasUnits: boolean
  readonly units: UnitDirectory
  readonly onChoose: () => void
  readonly onReport: (status: DispatchStatus, unitId: string) => void
}

/** The units on one order with their own steps; the next of each is one press. */
export function AssignedUnits({ order, hasUnits, units, onChoose, onReport }: AssignedUnitsProps) {
  const { t } = useTranslation()
  const { assignments } = order.dispatch
  const awaits = isAwaitingAcknowledgement(order.dispatch)
  return (
    <div className={styles.assigned}>
      <Button size="small" keyCap={keyOf('order.units')} onClick={onChoose}>
        {t(assignments.length === 0 ? 'agency.units.open' : 'agency.units.more')}
      </Button>
      {assignments.length === 0 && (
        <strong className={hasUnits ? styles.near : styles.second}>
          {t(hasUnits ? 'agency.units.unassigned-hint' : 'agency.units.unassigned', { cap: keyOf('order.units') })}
        </strong>
      )}
      {assignments.map((assignment) => {
        const name = units.items[assignment.unitId]?.name ?? assignment.unitId
        const { step, since } = assignmentStep(assignment)
        const trouble = isAssignmentOver(assignment) ? undefined : unitTrouble(units.items[assignment.unitId], t)
        const next = awaits || isAssignmentOver(assignment) ? undefined : nextUnitStep(assignment)
        return (
          <span key={assignment.unitId} className={styles.assignedUnit}>
            <strong>{name}</strong> {t(`agency.unit.step.${step}`)}
            {since !== undefined && ` ${wibTime(since).slice(0, 5)}`}
            {trouble !== undefined && <strong className={styles.near}> · {trouble}</strong>}
            {next !== undefined && (
              <Button
                size="small"
                tone="quiet"
                aria-label={t('agency.units.step-of', { step: t(`agency.action.${next}`), unit: name })}
                onClick={() => onReport(next, assignment.unitId)}
              >
                {t(`agency.action.${next}`)}
              </Button>
            )}
          </span>
        )
      })}
    </div>
  )
}
