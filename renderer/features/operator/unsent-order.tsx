import { useTranslation } from 'react-i18next'
import type { Agency } from '../../../src/domain/agency/agency'
import type { Dispatch } from '../../../src/domain/dispatch/dispatch'
import { useFacts } from '../../store/facts'
import { useNow } from '../../store/now'
import { Banner } from '../../ui/banner'
import styles from './dispatch-parts.module.css'
import { isStuck } from './unsent-orders'

interface UnsentOrderProps {
  readonly dispatch: Dispatch
  readonly agency: Agency | undefined
}

/** In the place of the ladder, which no order climbs before the centre has it: nobody but the telephone tells the agency. */
export function UnsentOrder({ dispatch, agency }: UnsentOrderProps) {
  const { t } = useTranslation()
  const now = useNow()
  const outbox = useFacts((snapshot) => snapshot.outbox)
  const isOnline = useFacts(({ connection }) => connection === 'online')
  if (!isStuck(dispatch, outbox, isOnline, now)) return <p className={styles.line}>{t('operator.sending')}</p>
  return (
    <Banner tone="late" live="alert">
      <strong>{t('dispatch.unsent.title')}</strong>{' '}
      {t('dispatch.unsent.phone', {
        agency: agency?.shortName ?? dispatch.agencyId,
        phone: agency?.phone ?? t('dispatch.reach.noPhone'),
      })}
    </Banner>
  )
}
