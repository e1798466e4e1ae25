import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { roles, type Role } from '../../../src/domain/kernel/actor'
import { useFacts } from '../../store/facts'
import { useNow } from '../../store/now'
import { ACKNOWLEDGE_TARGET, isToCallBack, useAbsences } from '../operator'
import { DesksPanel } from './desks-panel'
import { DisasterSwitch } from './disaster-switch'
import { LiveFigures } from './live-figures'
import { MassEventsPanel } from './mass-events-panel'
import { MeasuresPanel } from './measures-panel'
import { OverduePanel } from './overdue-panel'
import { ProposalsPanel } from './proposals-panel'
import { desksOf, overdueOrders, waitingCalls } from './room-figures'
import styles from './room.module.css'
import { useAsked } from './use-asked'
import { WaitingPanel } from './waiting-panel'

const accounts = z.array(z.object({ username: z.string(), role: z.enum(roles) }))
const noRoles: ReadonlyMap<string, Role> = new Map()

/** The supervisor's live room: what waits, who is there, what is overdue, and what only a supervisor may sign. */
export function RoomConsole() {
  const { t } = useTranslation()
  const board = useFacts((snapshot) => snapshot.board)
  const { present, goneAt } = useAbsences()
  const now = useNow()
  const { value } = useAsked('query:directory', { kind: 'account' }, '')
  const roleOf = useMemo(() => {
    const read = accounts.safeParse(value?.items)
    return read.success ? new Map(read.data.map(({ username, role }) => [username, role])) : noRoles
  }, [value])
  const calls = useMemo(() => Object.values(board.calls), [board.calls])
  const waiting = useMemo(() => waitingCalls(calls), [calls])
  const toCallBack = useMemo(() => calls.filter(isToCallBack).sort((a, b) => a.receivedAt - b.receivedAt), [calls])
  const desks = useMemo(() => desksOf(calls, present, roleOf), [calls, present, roleOf])
  const massEvents = useMemo(
    () => Object.values(board.massEvents).filter(({ closed }) => closed === undefined),
    [board.massEvents],
  )
  const overdue = overdueOrders(Object.values(board.incidents), ACKNOWLEDGE_TARGET, now)
  return (
    <main className={styles.room}>
      <h1 className="visually-hidden">{t('room.title')}</h1>
      <div className={styles.head}>
        <LiveFigures waiting={waiting} desks={desks} overdue={overdue} toCallBack={toCallBack.length} now={now} />
        <DisasterSwitch measures={board.measures} />
      </div>
      <div className={styles.columns}>
        <div className={styles.column}>
          <WaitingPanel waiting={waiting} toCallBack={toCallBack} now={now} />
          <DesksPanel desks={desks} goneAt={goneAt} />
        </div>
        <div className={styles.column}>
          <OverduePanel orders={overdue} agencies={board.agencies.items} />
          <MassEventsPanel events={massEvents} />
        </div>
        <div className={styles.column}>
          <ProposalsPanel measures={board.measures} />
          <MeasuresPanel measures={board.measures} />
        </div>
      </div>
    </main>
  )
}
