import { useTranslation } from 'react-i18next'
import type { Incident } from '../../../src/domain/incident/incident'
import { dangersOf } from '../../../src/domain/triage/dangers'
import { useFacts } from '../../store/facts'
import { Banner } from '../../ui/banner'

/** What the caller’s answers say of danger to whoever goes there: before everything else on the order. */
export function OrderDangers({ incident }: { readonly incident: Incident }) {
  const { t, i18n } = useTranslation()
  const protocols = useFacts(({ board }) => board.protocols)
  const dangers = dangersOf(incident.triage, protocols)
  if (dangers.length === 0) return null
  return (
    <Banner tone="late">
      <strong>{t('intake.triage.dangers')}</strong>{' '}
      {dangers.map((danger) => (i18n.language === 'en' ? danger.en : danger.id)).join(' ')}
    </Banner>
  )
}
