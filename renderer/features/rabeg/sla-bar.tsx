import { useTranslation } from 'react-i18next'
import { HOUR } from '../../../src/domain/kernel/time'
import type { SlaClock } from '../../../src/domain/sla/sla-clock'
import type { LadderRung } from '../../../src/domain/sla/warning'
import { ClockBar } from '../../ui/clock-bar'
import { clockLook } from './clock-look'
import { useHours } from './use-hours'

interface SlaBarProps {
  readonly label: string
  readonly clock: SlaClock
  readonly rung: LadderRung
  /** With its target and where that comes from. */
  readonly full?: boolean
}

/** One promise as a bar, a number and a shape. A warning is said with its step: `≤ 25 %`. */
export function SlaBar({ label, clock, rung, full = false }: SlaBarProps) {
  const { t } = useTranslation()
  const hours = useHours()
  const { saying, state, span, fraction, warning } = clockLook(clock, rung)
  const step = warning === undefined || warning === 0 ? '' : ` ${t('rabeg.clock.step', { step: warning })}`
  return (
    <ClockBar
      label={`${label}${step}`}
      // In a list there is no room for how much is left of what does not run.
      value={
        saying === 'stands' && !full ? t('rabeg.clock.stopped') : t(`rabeg.clock.${saying}`, { span: hours(span) })
      }
      {...(full
        ? {
            target: t('rabeg.clock.target', { hours: Math.round(clock.target / HOUR) }),
            source: t('rabeg.clock.source'),
          }
        : {})}
      fraction={fraction}
      state={state}
      stateLabel={t(`rabeg.clockState.${saying}`)}
    />
  )
}
