import { FlaskConical } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { TestRound } from '../../../src/domain/test-round/test-round'
import { keyOf } from '../../keys'
import { useNow } from '../../store/now'
import { usePersonName } from '../../store/people'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import styles from './liaison.module.css'
import { durationText, wibTime } from './times'

interface TestCardProps {
  readonly round: TestRound
  /** It came to the front a moment ago: accepting waits until it can have been read. */
  readonly guarded: boolean
  readonly onAcknowledge: () => void
}

/** A test order: asks for the same one key as a real one, and can't be taken for it. */
export function TestCard({ round, guarded, onAcknowledge }: TestCardProps) {
  const { t } = useTranslation()
  const now = useNow()
  const nameOf = usePersonName()
  return (
    <section className={styles.testCard} aria-label={t('agency.test.title')}>
      <header className={styles.testHead}>
        <Icon icon={FlaskConical} />
        <strong className={styles.cardState}>{t('agency.test.title')}</strong>
        <span className={styles.cardSent}>{t('agency.card.sent', { time: wibTime(round.startedAt) })}</span>
        <span className={styles.cardClock} role="timer" aria-label={t('agency.card.since')}>
          {durationText(now - round.startedAt)}
        </span>
      </header>
      <div className={styles.testBody}>
        <p className={styles.cardType}>{t('agency.test.not-real')}</p>
        <p>{t('agency.test.what')}</p>
        <p className={styles.second}>{t('agency.test.by', { by: nameOf(round.startedBy) })}</p>
      </div>
      <div className={styles.testActions}>
        <Button
          size="large"
          tone="main"
          keyCap={keyOf('order.acknowledge')}
          disabled={guarded}
          title={guarded ? t('agency.why.just-came') : undefined}
          onClick={onAcknowledge}
        >
          {t('agency.test.acknowledge')}
        </Button>
      </div>
    </section>
  )
}
