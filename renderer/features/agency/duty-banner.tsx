import { useTranslation } from 'react-i18next'
import { keyOf } from '../../keys'
import { useNow } from '../../store/now'
import { usePersonName } from '../../store/people'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { dayText } from '../../ui/day-text'
import styles from './liaison.module.css'
import type { useDuty } from './use-duty'

/** A hand-over that waits, for us to accept it or for the next officer to; and a duty about to be started a second time. */
export function DutyBanner({ duty }: { readonly duty: ReturnType<typeof useDuty> }) {
  const { t, i18n } = useTranslation()
  const now = useNow(60_000)
  const at = (instant: number) => dayText(instant, now, i18n.language)
  const nameOf = usePersonName()
  const { step, asksAgain, takeStep, letBe } = duty
  const key = keyOf('order.duty')
  switch (step.kind) {
    case 'accept': {
      const { by, at: given, summary } = step.handOver
      return (
        <Banner
          tone="near"
          live="status"
          actions={
            <Button tone="main" size="small" keyCap={key} onClick={takeStep}>
              {t('agency.duty.accept')}
            </Button>
          }
        >
          <strong>{t('agency.duty.waits-for-you', { by: nameOf(by), time: at(given) })}</strong>
          {summary !== undefined && <p className={styles.handOver}>{summary}</p>}
        </Banner>
      )
    }
    case 'waits':
      return (
        <Banner
          tone="near"
          live="status"
          actions={
            <Button size="small" keyCap={key} onClick={takeStep}>
              {t('agency.duty.take-back')}
            </Button>
          }
        >
          <strong>{t('agency.duty.waits', { time: at(step.handOver.at) })}</strong> {t('agency.duty.waits-hint')}
        </Banner>
      )
    case 'start': {
      const accepted = step.after?.accepted
      if (!asksAgain || accepted === undefined) return null
      return (
        <Banner
          tone="near"
          live="alert"
          actions={
            <>
              <Button size="small" onClick={letBe}>
                {t('agency.duty.let-be')}
              </Button>
              <Button tone="main" size="small" keyCap={key} onClick={takeStep}>
                {t('agency.duty.start-again')}
              </Button>
            </>
          }
        >
          {t('agency.duty.was-accepted', { by: nameOf(accepted.by), time: at(accepted.at) })}
        </Banner>
      )
    }
    case 'on-duty':
      return null
  }
}
