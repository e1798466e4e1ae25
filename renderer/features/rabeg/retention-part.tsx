import { useTranslation } from 'react-i18next'
import { Banner } from '../../ui/banner'
import { useMoment } from './history-parts'
import styles from './rabeg.module.css'
import { useAnswer } from './use-answer'

/** As many as the hub gives at once. */
const MOST = 500

/** How long what is personal is kept, what is due, and what was erased lately. */
export function RetentionPart() {
  const { t } = useTranslation()
  const moment = useMoment()
  const asked = useAnswer('query:retention', JSON.stringify({ limit: MOST }))
  if (asked.kind === 'asking') return <p role="status">{t('rabeg.loading')}</p>
  if (asked.kind === 'refused') {
    return (
      <Banner tone="late" live="alert">
        {t(`error.${asked.code}`)}
      </Banner>
    )
  }
  const { keepDays, due, erased } = asked.value
  return (
    <div className={styles.records}>
      <p>{t('rabeg.retention.rule', { count: keepDays })}</p>
      <p>{due === 0 ? t('rabeg.retention.noneDue') : t('rabeg.retention.due', { count: due })}</p>
      {erased.length === 0 ? (
        <p className={styles.quiet}>{t('rabeg.retention.none')}</p>
      ) : (
        <table className={styles.figures}>
          <caption>{t('rabeg.retention.erased')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('rabeg.readOut.code')}</th>
              <th scope="col">{t('rabeg.retention.at')}</th>
            </tr>
          </thead>
          <tbody>
            {erased.map(({ complaintId, trackingCode, erasedAt }) => (
              <tr key={complaintId}>
                <td>{trackingCode}</td>
                <td>{moment(erasedAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {erased.length === MOST && <p className={styles.quiet}>{t('rabeg.retention.more', { count: MOST })}</p>}
    </div>
  )
}
