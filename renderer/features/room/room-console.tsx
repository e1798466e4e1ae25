import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { roles, type Role } from '../../../src/domain/kernel/actor'
import { useFacts } from '../../store/facts'
import { useNow } from '../../store/now'
import { classNames } from '../../ui/class-names'
import { ACKNOWLEDGE_TARGET, isToCallBack, useAbsences } from '../operator'
import { AgenciesPanel } from './agencies-panel'
import { DesksPanel } from './desks-panel'
import { DisasterSwitch } from './disaster-switch'
import { LiveFigures } from './live-figures'
import { MassEventsPanel } from './mass-events-panel'
import { MeasuresPanel } from './measures-panel'
import { OverduePanel } from './overdue-panel'
import { ProposalsPanel } from './proposals-panel'
import { desksOf, overdueOrders, waitingCalls } from './room-figures'
import styles from './room.module.css'
import { ShiftPanel } from './shift-panel'
import { useAsked } from './use-asked'
import { WaitingPanel } from './waiting-panel'

const accounts = z.array(z.object({ username: z.string(), role: z.enum(roles) }))
const noRoles: ReadonlyMap<string, Role> = new Map()

/** The supervisor's live room: what waits, who is there, what is overdue, and what only a supervisor may sign. */
export function RoomConsole() {
  const { t } = useTranslation()
  const board = useFacts((snapshot) => snapshot.board)
  const agenciesOnline = useFacts((snapshot) => snapshot.agenciesOnline)
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
  const agencies = useMemo(
    () => Object.values(board.agencies.items).filter(({ active, services }) => active && services.includes('112')),
    [board.agencies],
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
        <div className={classNames(styles.column, styles.three)}>
          <WaitingPanel waiting={waiting} toCallBack={toCallBack} now={now} />
          <DesksPanel desks={desks} goneAt={goneAt} />
          <ShiftPanel
            shift={board.shifts['room']}
            incidents={Object.values(board.incidents)}
            waitingCalls={waiting.length + toCallBack.length}
            agencyName={(id) => board.agencies.items[id]?.shortName ?? id}
          />
        </div>
        <div className={classNames(styles.column, styles.middle)}>
          <OverduePanel orders={overdue} agencies={board.agencies.items} />
          <AgenciesPanel agencies={agencies} online={agenciesOnline} testRounds={board.testRounds} now={now} />
        </div>
        <div className={classNames(styles.column, styles.three)}>
          <MassEventsPanel events={massEvents} />
          <ProposalsPanel measures={board.measures} />
          <MeasuresPanel measures={board.measures} />
        </div>
      </div>
    </main>
  )
}
