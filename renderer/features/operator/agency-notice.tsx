import { BellOff, CircleHelp, Clock, MonitorX } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { isOpenAt } from '../../../src/domain/agency/is-open-at'
import type { Agency } from '../../../src/domain/agency/agency'
import { useFacts } from '../../store/facts'
import { useNow } from '../../store/now'
import { Icon } from '../../ui/icon'
import { isUnreachable, reachOf, type AgencyReach } from './agency-reach'
import styles from './dispatch-parts.module.css'

const icons: Readonly<Record<Exclude<AgencyReach, 'heard'>, LucideIcon>> = {
  nobody: MonitorX,
  'no-console': MonitorX,
  silent: BellOff,
  blocked: BellOff,
  unknown: CircleHelp,
}

/** Hours turn over by the minute. */
const LOOK_AGAIN = 30_000

/** What stands between an order and somebody who hears it, one line each; nothing where all is well. */
export function AgencyNotices({ agencies }: { readonly agencies: readonly Agency[] }) {
  const { t } = useTranslation()
  const online = useFacts(({ agenciesOnline }) => agenciesOnline)
  const now = useNow(LOOK_AGAIN)
  // Without a line to the hub the same is unknown of all of them: it is said once.
  if (online === undefined && agencies.length > 0) {
    return (
      <p className={styles.line}>
        <Icon icon={CircleHelp} size={13} /> {t('dispatch.reach.unknown')}
      </p>
    )
  }
  const lines = agencies.flatMap((agency) => {
    const reach = reachOf(agency, online)
    const isClosed = !isOpenAt(agency, now)
    return reach === 'heard' && !isClosed ? [] : [{ agency, reach, isClosed }]
  })
  if (lines.length === 0) return null
  return (
    <ul className={styles.reasons}>
      {lines.map(({ agency, reach, isClosed }) => (
        <li key={agency.id}>
          <Icon icon={reach === 'heard' ? Clock : icons[reach]} size={13} className={styles.gap} />
          <span>
            <strong>{agency.shortName}</strong>{' '}
            {[
              ...(reach === 'heard' ? [] : [t(`dispatch.reach.${reach}`)]),
              ...(isClosed ? [t('dispatch.reach.closed')] : []),
              ...(isUnreachable(reach) || isClosed ? [agency.phone ?? t('dispatch.reach.noPhone')] : []),
            ].join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}
