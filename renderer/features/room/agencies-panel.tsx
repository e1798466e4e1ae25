import { Bell, BellOff, CircleHelp, MonitorX, PlugZap } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { AgencyPresence } from '../../../src/contract/presence'
import { isOpenAt } from '../../../src/domain/agency/is-open-at'
import type { Agency } from '../../../src/domain/agency/agency'
import type { Instant } from '../../../src/domain/kernel/time'
import type { TestRounds } from '../../../src/domain/test-round/test-round'
import { Badge } from '../../ui/badge'
import { classNames } from '../../ui/class-names'
import { dayText } from '../../ui/day-text'
import { Panel } from '../../ui/panel'
import { reachOf, type AgencyReach } from '../operator'
import styles from './room.module.css'
import { TestAnswerCell, TestTools } from './test-round'

interface AgenciesPanelProps {
  readonly agencies: readonly Agency[]
  readonly online: Readonly<Record<string, AgencyPresence>> | undefined
  readonly testRounds: TestRounds
  readonly now: Instant
}

const looks = {
  heard: { tone: 'kept', icon: Bell },
  silent: { tone: 'near', icon: BellOff },
  blocked: { tone: 'near', icon: BellOff },
  nobody: { tone: 'late', icon: MonitorX },
  'no-console': { tone: 'plain', icon: MonitorX },
  unknown: { tone: 'plain', icon: CircleHelp },
} as const satisfies Readonly<Record<AgencyReach, object>>

/** Whether each agency would hear an order now, who answers for it, and what it did with the last test order. */
export function AgenciesPanel({ agencies, online, testRounds, now }: AgenciesPanelProps) {
  const { t, i18n } = useTranslation()
  const round = testRounds.current
  const heard = agencies.filter((agency) => reachOf(agency, online) === 'heard').length
  return (
    <Panel
      className={styles.panel}
      scrollsByKey
      title={t('room.agencies.title')}
      aside={t('room.agencies.heard', { heard, all: agencies.length })}
      tools={<TestTools agencies={agencies} round={round} />}
    >
      <table className={classNames(styles.table, styles.agencies)}>
        <caption className="visually-hidden">{t('room.agencies.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('room.agencies.agency')}</th>
            <th scope="col">{t('room.agencies.reach')}</th>
            <th scope="col">{t('room.agencies.officers')}</th>
            <th scope="col">
              {round === undefined
                ? t('room.test.column')
                : t('room.test.columnAt', { time: dayText(round.startedAt, now, i18n.language) })}
            </th>
          </tr>
        </thead>
        <tbody>
          {agencies.map((agency) => {
            const reach = reachOf(agency, online)
            const { tone, icon } = looks[reach]
            const { consoles = 0, heard: sounding } = online?.[agency.id] ?? {}
            // One that sounds is enough to be heard; whoever sits at the silent one still has to be told.
            const isPartly = reach === 'heard' && sounding !== undefined && sounding < consoles
            return (
              <tr key={agency.id}>
                <th scope="row" title={agency.name}>
                  {agency.shortName}{' '}
                  <span className={styles.second}>
                    {t(
                      agency.hours === undefined
                        ? 'room.agencies.always'
                        : isOpenAt(agency, now)
                          ? 'room.agencies.open'
                          : 'room.agencies.closed',
                    )}
                  </span>
                </th>
                <td>
                  <Badge
                    look="text"
                    tone={isPartly ? 'near' : tone}
                    icon={isPartly ? BellOff : reach === 'heard' ? PlugZap : icon}
                  >
                    {isPartly ? t('room.reach.partly', { heard: sounding, count: consoles }) : t(`room.reach.${reach}`)}
                  </Badge>
                  {consoles > 0 && !isPartly && (
                    <span className={styles.second}> {t('room.agencies.consoles', { count: consoles })}</span>
                  )}
                </td>
                <td>
                  <Officers agency={agency} />
                </td>
                <td>
                  <TestAnswerCell agency={agency} round={round} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Panel>
  )
}

/** One line where nothing was entered: an empty directory must not take the room of a full one. */
function Officers({ agency }: { readonly agency: Agency }) {
  const { t } = useTranslation()
  const officers = agency.dutyOfficers ?? []
  const office = agency.phone === undefined ? undefined : t('room.agencies.phone', { phone: agency.phone })
  if (officers.length === 0) {
    const missing = t(office === undefined ? 'room.agencies.nothing' : 'room.agencies.noOfficer')
    return <span className={styles.second}>{office === undefined ? missing : `${missing} · ${office}`}</span>
  }
  return (
    <>
      {officers.map(({ name, phone }) => (
        <div key={name}>
          {name} <span className={styles.second}>{phone ?? t('room.agencies.noPhone')}</span>
        </div>
      ))}
      <div className={styles.second}>{office ?? t('room.agencies.noOffice')}</div>
    </>
  )
}
