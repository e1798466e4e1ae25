import { useTranslation } from 'react-i18next'
import styles from './liaison.module.css'
import { historyFilters, type HistoryFilter } from './own-outcome'

interface HistoryFilterChoiceProps {
  readonly filter: HistoryFilter
  readonly onFilter: (filter: HistoryFilter) => void
}

/** Which of the own past is shown, by what became of it. The arrows to the side change it from anywhere in the history. */
export function HistoryFilterChoice({ filter, onFilter }: HistoryFilterChoiceProps) {
  const { t } = useTranslation()
  return (
    <div role="radiogroup" aria-label={t('agency.history.filter.label')} className={styles.historyFilter}>
      {historyFilters.map((one) => (
        <button
          key={one}
          type="button"
          role="radio"
          aria-checked={one === filter}
          tabIndex={one === filter ? 0 : -1}
          onClick={() => onFilter(one)}
        >
          {t(`agency.history.filter.${one}`)}
        </button>
      ))}
      <span aria-hidden className={styles.second}>
        ← →
      </span>
    </div>
  )
}
