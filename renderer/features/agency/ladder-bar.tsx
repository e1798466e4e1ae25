import { useTranslation } from 'react-i18next'
import type { Duration } from '../../../src/domain/kernel/time'
import { ladderRungs } from './order-clocks'
import styles from './liaison.module.css'
import { durationText } from './times'

/** The default ladder to scale, with the wait on it. Only a scale: who is told is not claimed here. */
export function LadderBar({ elapsed }: { readonly elapsed: Duration }) {
  const { t } = useTranslation()
  return (
    <ol className={styles.ladder} aria-label={t('agency.ladder.label')}>
      {ladderRungs.map(({ id, at }, index) => {
        const from = ladderRungs[index - 1]?.at ?? 0
        const share = Math.min(1, Math.max(0, (elapsed - from) / (at - from)))
        return (
          <li key={id} style={{ flexGrow: at - from }}>
            <span className={styles.ladderTrack} aria-hidden>
              <span className={styles.ladderFill} style={{ width: `${share * 100}%` }} />
            </span>
            <span>
              {durationText(at)} {t(`agency.ladder.${id}`)}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
