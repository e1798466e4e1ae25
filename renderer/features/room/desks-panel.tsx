import { CircleHelp, PlugZap, Unplug, Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { usePersonName } from '../../store/people'
import { Badge } from '../../ui/badge'
import { EmptyState } from '../../ui/empty-state'
import { Panel } from '../../ui/panel'
import { timeOfDay } from '../operator'
import type { Desk } from './room-figures'
import styles from './room.module.css'

interface DesksPanelProps {
  readonly desks: readonly Desk[]
  readonly goneAt: ReadonlyMap<string, number>
}

/** Who is there and how many calls each holds; also a desk that is gone while it holds one. */
export function DesksPanel({ desks, goneAt }: DesksPanelProps) {
  const { t } = useTranslation()
  const nameOf = usePersonName()
  return (
    <Panel className={styles.panel} scrollsByKey title={t('room.desks.title')} aside={desks.length}>
      {desks.length === 0 ? (
        <EmptyState icon={Users} title={t('room.desks.none')} />
      ) : (
        <table className={styles.table}>
          <caption className="visually-hidden">{t('room.desks.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('room.desks.account')}</th>
              <th scope="col">{t('room.desks.state')}</th>
              <th scope="col" className={styles.count}>
                {t('room.desks.live')}
              </th>
              <th scope="col" className={styles.count}>
                {t('room.desks.wrapUp')}
              </th>
            </tr>
          </thead>
          <tbody>
            {desks.map((desk) => (
              <tr key={desk.username}>
                <th scope="row">
                  {nameOf(desk.username)}
                  {desk.role !== undefined && <span className={styles.second}> {t(`role.${desk.role}`)}</span>}
                </th>
                <td>
                  <DeskState desk={desk} goneAt={goneAt.get(desk.username)} />
                </td>
                <td className={styles.count}>{desk.live.length}</td>
                <td className={styles.count}>{desk.wrapUp.length}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}

function DeskState({ desk, goneAt }: { readonly desk: Desk; readonly goneAt: number | undefined }) {
  const { t } = useTranslation()
  if (desk.isPresent === undefined) {
    return (
      <Badge look="text" icon={CircleHelp}>
        {t('room.desks.unknown')}
      </Badge>
    )
  }
  if (desk.isPresent) {
    return (
      <Badge look="text" tone="kept" icon={PlugZap}>
        {t('room.desks.here')}
      </Badge>
    )
  }
  return (
    <Badge look="text" tone="near" icon={Unplug}>
      {goneAt === undefined ? t('room.desks.gone') : t('room.desks.goneSince', { time: timeOfDay(goneAt) })}
    </Badge>
  )
}
