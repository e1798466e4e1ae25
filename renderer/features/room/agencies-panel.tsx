import { Bell, BellOff, CircleHelp, MonitorX, PlugZap } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { AgencyPresence } from '../../../src/contract/presence'
import type { Agency } from '../../../src/domain/agency/agency'
import type { Instant } from '../../../src/domain/kernel/time'
import type { TestRounds } from '../../../src/domain/test-round/test-round'
import { Badge } from '../../ui/badge'
import { Panel } from '../../ui/panel'
import { isOpenAt, reachOf, timeOfDay, type AgencyReach } from '../operator'
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
  const { t } = useTranslation()
  const round = testRounds.current
  const heard = agencies.filter((agency) => reachOf(agency, online) === 'heard').length
  return (
    <Panel
      className={styles.panel}
      title={t('room.agencies.title')}
      aside={t('room.agencies.heard', { heard, all: agencies.length })}
      tools={<TestTools agencies={agencies} round={round} />}
    >
      <table className={styles.table}>
        <caption className="visually-hidden">{t('room.agencies.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('room.agencies.agency')}</th>
            <th scope="col">{t('room.agencies.reach')}</th>
            <th scope="col">{t('room.agencies.officers')}</th>
            <th scope="col">
              {round === undefined
                ? t('room.test.column')
                : t('room.test.columnAt', { time: timeOfDay(round.startedAt) })}
            </th>
          </tr>
        </thead>
        <tbody>
          {agencies.map((agency) => {
            const reach = reachOf(agency, online)
            const { tone, icon } = looks[reach]
            const consoles = online?.[agency.id]?.consoles ?? 0
            return (
              <tr key={agency.id}>
                <th scope="row" title={agency.name}>
                  {agency.shortName}
                  <div className={styles.second}>
                    {t(
                      agency.hours === undefined
                        ? 'room.agencies.always'
                        : isOpenAt(agency, now)
                          ? 'room.agencies.open'
                          : 'room.agencies.closed',
                    )}
                  </div>
                </th>
                <td>
                  <Badge look="text" tone={tone} icon={reach === 'heard' ? PlugZap : icon}>
                    {t(`room.reach.${reach}`)}
                  </Badge>
                  {consoles > 0 && (
                    <div className={styles.second}>{t('room.agencies.consoles', { count: consoles })}</div>
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

function Officers({ agency }: { readonly agency: Agency }) {
  const { t } = useTranslation()
  const officers = agency.dutyOfficers ?? []
  return (
    <>
      {officers.map(({ name, phone }) => (
        <div key={name}>
          {name} <span className={styles.second}>{phone ?? t('room.agencies.noPhone')}</span>
        </div>
      ))}
      {officers.length === 0 && <div className={styles.second}>{t('room.agencies.noOfficer')}</div>}
      <div className={styles.second}>
        {agency.phone === undefined ? t('room.agencies.noPhone') : t('room.agencies.phone', { phone: agency.phone })}
      </div>
    </>
  )
}
