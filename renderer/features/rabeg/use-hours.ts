import { useTranslation } from 'react-i18next'
import type { Duration } from '../../../src/domain/kernel/time'
import { hoursParts } from './hours-text'

/** `4 j 12 m`, `5 hr 3 j`, `12 m`: a stretch of time as the screen says it. */
export function useHours(): (duration: Duration) => string {
  const { t } = useTranslation()
  return (duration) => {
    const { unit, whole, rest } = hoursParts(duration)
    return t(`rabeg.span.${unit}`, { whole, rest })
  }
}
