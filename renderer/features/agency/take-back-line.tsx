import { useTranslation } from 'react-i18next'
import type { TFunction } from 'i18next'
import type { UnitDirectory } from '../../../src/domain/unit/unit'
import { keyOf } from '../../keys'
import { Button } from '../../ui/button'
import styles from './liaison.module.css'
import { wibTime } from './times'
import type { SentStep } from './use-order-actions'

interface TakeBackLineProps {
  readonly sent: SentStep | undefined
  readonly units: UnitDirectory
  readonly onTakeBack: () => void
}

/** The step just reported, of which unit and order, when, and the key that takes it back: for a moment, where the eye is. */
export function TakeBackLine({ sent, units, onTakeBack }: TakeBackLineProps) {
  const { t } = useTranslation()
  return (
    // Always there, so that a screen reader hears what joins it.
    <div role="status" className={styles.takeBack}>
      {sent !== undefined && (
        <>
          <span>
            <strong>{saidWords(sent, units, t)}</strong> {t('agency.back.wrong')}
          </span>
          <Button size="small" keyCap={keyOf('order.take-back')} onClick={onTakeBack}>
            {t('agency.back.take')}
          </Button>
        </>
      )}
    </div>
  )
}

/** One unit's end is not the order's, and is told so. */
function saidWords({ order, status, reports, isEnd, claimedAt }: SentStep, units: UnitDirectory, t: TFunction): string {
  const { number, priority, type } = order.incident
  const named = reports.flatMap(({ unitId }) => (unitId === undefined ? [] : [units.items[unitId]?.name ?? unitId]))
  const parts = {
    step: t(`agency.action.${status}`),
    number,
    priority,
    type: t(`type.${type}`),
    time: wibTime(claimedAt).slice(0, 5),
  }
  if (named.length === 0) return t('agency.back.said', parts)
  const list = named.join(', ')
  return status === 'cleared' && !isEnd
    ? t('agency.back.released', { ...parts, units: list })
    : t('agency.back.said-units', { ...parts, units: list })
}
