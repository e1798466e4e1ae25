import { useTranslation } from 'react-i18next'
import { severities, type Complaint } from '../../../src/domain/complaint/complaint'
import { Select } from '../../ui/select'
import { attentionOf } from './attention'
import { AttentionMark } from './attention-mark'
import { useMoment } from './history-parts'
import styles from './rabeg.module.css'
import { useByName } from './use-by-name'
import { useCategories, useCategoryName } from './use-tables'

interface DetailHeadProps {
  readonly complaint: Complaint
  /** Absent where it may not be changed. */
  readonly onCategory?: (category: string, severity?: (typeof severities)[number]) => void
}

/** What it is, how it came and when; the kind and its weight decide what is promised. */
export function DetailHead({ complaint, onCategory }: DetailHeadProps) {
  const { t } = useTranslation()
  const moment = useMoment()
  const name = useCategoryName()
  const by = useByName()
  const categories = useCategories().filter(({ active, id }) => active || id === complaint.category)
  const { category, severity, channel, submittedAt, submittedBy } = complaint
  return (
    <header className={styles.head}>
      <div className={styles.headLine}>
        <strong className={styles.headCode}>{complaint.trackingCode}</strong>
        <AttentionMark attention={attentionOf(complaint)} />
        {complaint.private && <span className={styles.quiet}>{t('rabeg.private')}</span>}
      </div>
      <p className={styles.quiet}>
        {t(`rabeg.channel.${channel}`)} · {moment(submittedAt)} · {by(submittedBy)}
        {onCategory === undefined && ` · ${name(category)} · ${t(`rabeg.severity.${severity}`)}`}
      </p>
      {onCategory !== undefined && (
        <div className={styles.headFields}>
          <Select
            hideLabel
            label={t('rabeg.category')}
            {...(category === undefined ? { placeholder: t('rabeg.choose') } : {})}
            options={categories.map(({ id }) => ({ value: id, label: name(id) }))}
            value={category ?? ''}
            onChange={(event) => {
              if (event.target.value !== '') onCategory(event.target.value)
            }}
          />
          <Select
            hideLabel
            label={t('rabeg.severity')}
            disabled={category === undefined}
            options={severities.map((value) => ({
              value,
              label: t('rabeg.severity.of', { severity: t(`rabeg.severity.${value}`) }),
            }))}
            value={severity}
            onChange={(event) => {
              const chosen = severities.find((known) => known === event.target.value)
              if (chosen !== undefined && category !== undefined) onCategory(category, chosen)
            }}
          />
        </div>
      )}
    </header>
  )
}
