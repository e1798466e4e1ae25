import { useTranslation } from 'react-i18next'
import { useFacts } from '../../store/facts'
import { usePersonName } from '../../store/people'
import { Banner } from '../../ui/banner'
import { dayText } from '../../ui/day-text'

/** Stands over every screen of the room while the disaster mode is on. An agency's board does not know of it. */
export function DisasterBanner() {
  const { t, i18n } = useTranslation()
  const nameOf = usePersonName()
  const mode = useFacts(({ board }) => board.measures.disasterMode)
  if (mode === undefined) return null
  return (
    <Banner tone="near" live="alert">
      <strong>{t('room.disaster.standing')}</strong>{' '}
      {t('room.disaster.since', { time: dayText(mode.at, Date.now(), i18n.language), by: nameOf(mode.by) })}
      {mode.reason !== undefined && ` ${mode.reason}`}
    </Banner>
  )
}
