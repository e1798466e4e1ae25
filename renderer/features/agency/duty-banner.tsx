import { useTranslation } from 'react-i18next'
import { keyOf } from '../../keys'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import type { DutyStep } from './duty'
import styles from './liaison.module.css'
import { wibTime } from './times'

interface DutyBannerProps {
  readonly step: DutyStep
  readonly onStep: () => void
}

/** A hand-over that waits: for us to accept it, or for the next officer to. */
export function DutyBanner({ step, onStep }: DutyBannerProps) {
  const { t } = useTranslation()
  if (step.kind !== 'accept' && step.kind !== 'waits') return null
  const { by, at, summary } = step.handOver
  const accept = (
    <Button tone="main" size="small" keyCap={keyOf('order.duty')} onClick={onStep}>
      {t('agency.duty.accept')}
    </Button>
  )
  return (
    <Banner tone="near" live="status" actions={step.kind === 'accept' && accept}>
      <strong>
        {step.kind === 'accept'
          ? t('agency.duty.waits-for-you', { by, time: wibTime(at) })
          : t('agency.duty.waits', { time: wibTime(at) })}
      </strong>
      {step.kind === 'accept' && summary !== undefined && <p className={styles.handOver}>{summary}</p>}
    </Banner>
  )
}
