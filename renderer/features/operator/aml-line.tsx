import { Crosshair } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Call } from '../../../src/domain/call/call'
import type { Location } from '../../../src/domain/kernel/location'
import { keyOf } from '../../keys'
import { useNow } from '../../store/now'
import { Badge } from '../../ui/badge'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { clockText } from './clock'
import styles from './intake.module.css'
import { useMetres } from './metres-text'

interface AmlLineProps {
  readonly aml: NonNullable<Call['aml']>
  /** The place the form has now. */
  readonly location: Location | undefined
  /** The phone's place when it is worth taking. */
  readonly better: Location | undefined
  readonly onTake: (location: Location) => void
}

/** Where the phone says it is, with all that makes it less sure; offered, never forced. */
export function AmlLine({ aml, location, better, onTake }: AmlLineProps) {
  const { t } = useTranslation()
  const metres = useMetres()
  const now = useNow()
  const fix = aml.location
  const isUsed = fix !== undefined && location?.source === 'aml' && location.lat === fix.lat && location.lon === fix.lon
  return (
    <div className={styles.aml} role="group" aria-label={t('intake.aml.label')}>
      <Icon icon={Crosshair} size={14} />
      {fix === undefined ? (
        <span>{t(`intake.aml.${aml.status}`)}</span>
      ) : (
        <>
          <strong>
            {t('intake.aml.short')} {fix.radius === undefined ? t('intake.aml.noRadius') : `±${metres(fix.radius)}`}
          </strong>
          {fix.confidence !== undefined && <span>{t('intake.aml.confidence', { percent: fix.confidence })}</span>}
          <span>
            {fix.at === undefined
              ? t('intake.aml.noTime')
              : t('intake.aml.age', { age: clockText(Math.max(0, now - fix.at)) })}
          </span>
        </>
      )}
      {aml.warnings.map((warning) => (
        <Badge key={warning} tone="near">
          {t(`intake.amlWarning.${warning}`)}
        </Badge>
      ))}
      {isUsed && (
        <Badge look="text" tone="kept">
          {t('intake.aml.used')}
        </Badge>
      )}
      {better !== undefined && (
        <Button size="small" keyCap={keyOf('place.take-aml')} onClick={() => onTake(better)}>
          {t('intake.aml.take')}
        </Button>
      )}
    </div>
  )
}
