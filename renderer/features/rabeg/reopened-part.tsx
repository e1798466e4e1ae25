import { useTranslation } from 'react-i18next'
import type { Complaint } from '../../../src/domain/complaint/complaint'
import { Banner } from '../../ui/banner'
import { useMoment } from './history-parts'
import { reopeningOf } from './reopening'
import { useByName } from './use-by-name'

/** First of all what is still wrong, in the words of whoever opened it again. */
export function ReopenedPart({ complaint }: { readonly complaint: Complaint }) {
  const { t } = useTranslation()
  const moment = useMoment()
  const by = useByName()
  const reopening = reopeningOf(complaint)
  if (reopening === undefined) return null
  const { reason } = reopening
  return (
    <Banner tone="late">
      <strong>{t('rabeg.reopened.title')}</strong> {reason === undefined ? t('rabeg.reopened.noReason') : `“${reason}”`}{' '}
      {t('rabeg.reopened.by', { by: by(reopening.by), at: moment(reopening.at) })}
    </Banner>
  )
}
