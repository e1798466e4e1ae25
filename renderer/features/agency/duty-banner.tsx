import { useTranslation } from 'react-i18next'
import { keyOf } from '../../keys'
import { useNow } from '../../store/now'
import { usePersonName } from '../../store/people'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { dayText } from '../../ui/day-text'
import { HandOverText } from './hand-over-text'
import type { useDuty } from './use-duty'

/**
 * A hand-over that waits, for us to accept it or for the next officer to, with its words; what was just accepted, until it
 * is put away; and what is not done by one press: a duty started a second time, a hand-over taken back.
 */
export function DutyBanner({ duty }: { readonly duty: ReturnType<typeof useDuty> }) {
  const { t, i18n } = useTranslation()
  const now = useNow(60_000)
  const at = (instant: number) => dayText(instant, now, i18n.language)
  const nameOf = usePersonName()
  const { step, asksAgain, outcome, takeStep, letBe } = duty
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
          {summary !== undefined && <HandOverText>{summary}</HandOverText>}
        </Banner>
      )
    }
    case 'waits': {
      const { at: given, summary } = step.handOver
      const takeBack = (
        <Button tone={asksAgain ? 'danger' : 'plain'} size="small" keyCap={key} onClick={takeStep}>
          {t(asksAgain ? 'agency.duty.take-back-sure' : 'agency.duty.take-back')}
        </Button>
      )
      return (
        <Banner
          tone="near"
          live={asksAgain ? 'alert' : 'status'}
          actions={
            <>
              {asksAgain && (
                <Button size="small" onClick={letBe}>
                  {t('agency.duty.let-be')}
                </Button>
              )}
              {takeBack}
            </>
          }
        >
          <strong>{t('agency.duty.waits', { time: at(given) })}</strong>{' '}
          {t(asksAgain ? 'agency.duty.take-back-ask' : 'agency.duty.waits-hint')}
          {summary !== undefined && <HandOverText>{summary}</HandOverText>}
        </Banner>
      )
    }
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
      if (outcome === undefined) return null
      if (outcome.kind === 'taken-back') {
        return (
          <Banner tone="kept" live="status">
            {t('agency.duty.taken-back')}
          </Banner>
        )
      }
      return (
        <Banner
          tone="kept"
          live="status"
          actions={
            <Button size="small" keyCap={key} onClick={takeStep}>
              {t('agency.duty.put-away')}
            </Button>
          }
        >
          <strong>{t('agency.duty.accepted-from', { by: nameOf(outcome.handOver.by) })}</strong>{' '}
          {t('agency.duty.accepted-hint', { key: keyOf('order.hand-over') })}
          {outcome.handOver.summary !== undefined && <HandOverText>{outcome.handOver.summary}</HandOverText>}
        </Banner>
      )
  }
}
