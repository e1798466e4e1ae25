import { useTranslation } from 'react-i18next'
import { keyOf } from '../../keys'
import { Button } from '../../ui/button'
import { classNames } from '../../ui/class-names'
import { KeyCap } from '../../ui/key-cap'
import styles from './liaison.module.css'
import { MOST_DIGITS } from './order-numbers'

interface TestRowProps {
  readonly number: number | undefined
  readonly shown: boolean
  readonly guarded: boolean
  readonly onSelect: () => void
  readonly onAcknowledge: () => void
}

/** A test order among the others, by the same rule and with a number of its own. */
export function TestRow({ number, shown, guarded, onSelect, onAcknowledge }: TestRowProps) {
  const { t } = useTranslation()
  return (
    <li className={classNames(styles.row, styles.testRow, shown && styles.rowShown)}>
      <button type="button" className={styles.rowPick} aria-pressed={shown} onClick={onSelect}>
        <span className={styles.rowMark}>
          {number !== undefined && number <= MOST_DIGITS && <KeyCap>{String(number)}</KeyCap>}
        </span>
        <span className={styles.rowText}>
          <strong>{t('agency.test.title')}</strong>
          <span className={styles.second}>{t('agency.test.not-real')}</span>
        </span>
      </button>
      <span />
      <Button
        tone="main"
        keyCap={shown ? keyOf('order.acknowledge') : undefined}
        disabled={guarded}
        onClick={onAcknowledge}
      >
        {t('agency.action.acknowledge')}
      </Button>
    </li>
  )
}
