import { HandHelping, PhoneIncoming } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Call } from '../../../src/domain/call/call'
import { keyOf } from '../../keys'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import styles from './call-back.module.css'

/** In the head of a call that still rings: nobody talks with this caller, whatever the form below looks like. */
export function UnansweredLine({ onAnswer }: { readonly onAnswer: () => void }) {
  const { t } = useTranslation()
  return (
    <section className={styles.unanswered} aria-label={t('callers.unanswered.title')}>
      <Icon icon={PhoneIncoming} />
      <strong role="status">{t('callers.unanswered.title')}</strong>
      <Button size="small" tone="main" keyCap={keyOf('call.answer-next')} onClick={onAnswer}>
        {t('operator.calls.answer')}
      </Button>
    </section>
  )
}

interface WaitingLineProps {
  /** Whom the operator talks with instead; nobody once that call is over. */
  readonly other: Call | undefined
  readonly onTalk: () => void
}

/**
 * In the head of an open line of mine that I do not talk on. The exchange takes no orders for holding a line: the operator
 * switches on the telephone, and says so here.
 */
export function WaitingLine({ other, onTalk }: WaitingLineProps) {
  const { t } = useTranslation()
  return (
    <section className={styles.claim} aria-label={t('callers.talk.waiting')}>
      <Icon icon={HandHelping} />
      <span className={styles.claimWords} role="status">
        {other === undefined
          ? t('callers.talk.waitsAlone')
          : t('callers.talk.waits', { who: other.number ?? t('operator.calls.noNumber') })}
      </span>
      <Button size="small" keyCap={keyOf('call.talk')} onClick={onTalk}>
        {t('callers.talk.here')}
      </Button>
    </section>
  )
}
