import { useTranslation } from 'react-i18next'
import type { Instant } from '../../../src/domain/kernel/time'
import { useNow } from '../../store/now'
import { AgeTicks } from '../../ui/age-ticks'
import { clockText } from './clock'

/** A running clock since an instant; only this text is drawn again each second. */
export function RunningClock({
  since,
  className,
}: {
  readonly since: Instant
  readonly className?: string | undefined
}) {
  const now = useNow()
  return <span className={className}>{clockText(now - since)}</span>
}

/** An age as number and ticks. */
export function Age({ since }: { readonly since: Instant }) {
  const { t } = useTranslation()
  const now = useNow()
  const hint = t('callers.ageHint')
  return <AgeTicks text={clockText(now - since)} minutes={(now - since) / 60_000} hint={hint} />
}
