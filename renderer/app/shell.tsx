import { CircleHelp, LogOut } from 'lucide-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { AdminConsole } from '../features/admin'
import {
  ComplaintDesk,
  ComplaintDialogs,
  DeskNotice,
  EmergencyBanner,
  RabegQueue,
  useCallToComplaint,
  useChosenComplaint,
} from '../features/rabeg'
import { OperatorConsole } from '../features/operator'
import { IncidentLog } from '../features/review'
import { DisasterBanner, EscalatedBanner, RoomConsole } from '../features/room'
import { keyOf, KeySheet, useKeys, type CommandId, type KeyGroup } from '../keys'
import { useSession } from '../store/session'
import { useUi } from '../store/ui'
import { Button } from '../ui/button'
import { KeyCap } from '../ui/key-cap'
import { classNames } from '../ui/class-names'
import { ErrorBoundary } from './error-boundary'
import { InsecureBanner } from './insecure-banner'
import { OfflineBanner } from './offline-banner'
import { Orders } from './orders'
import styles from './shell.module.css'
import { isAnythingLeft } from './left-orders'
import { SignOutQuestion, useLeftBehind } from './sign-out-question'
import { StatusBar } from './status-bar'
import { TabCount } from './tab-count'
import { tabsOf, type ShellTab } from './tabs-of-role'
import { TrainingRibbon } from './training-ribbon'

const keyGroups: Readonly<Record<ShellTab, readonly KeyGroup[]>> = {
  console: ['calls', 'incidents', 'lists', 'help'],
  orders: ['orders', 'dialogs', 'lists', 'help'],
  room: ['room', 'lists', 'help'],
  log: ['lists', 'help'],
  rabeg: ['complaints', 'desk', 'lists', 'help'],
  complaints: ['desk', 'lists', 'help'],
  admin: ['lists', 'help'],
}

/** Of the screens that stand beside others; a role with one screen has nothing to switch. */
const tabKeys: Partial<Record<ShellTab, CommandId>> = {
  console: 'tab.console',
  orders: 'tab.console',
  room: 'tab.room',
  log: 'tab.log',
  rabeg: 'tab.rabeg',
  complaints: 'tab.rabeg',
}

/** The frame around a person's console: what mode, which tab, how the hub is. */
export function Shell() {
  const { t } = useTranslation()
  const { user, mode, hubUrl, signOut } = useSession()
  const tabs = tabsOf(user.role)
  const [tab, setTab] = useState<ShellTab>(tabs[0])
  const [help, setHelp] = useState(false)
  const selectIncident = useUi((ui) => ui.selectIncident)
  const selectCall = useUi((ui) => ui.selectCall)
  const choose = useChosenComplaint((chosen) => chosen.choose)
  const toComplaint = useCallToComplaint()
  const [leaving, setLeaving] = useState(false)
  const left = useLeftBehind()
  const leave = () => {
    if (isAnythingLeft(left)) setLeaving(true)
    else void signOut()
  }
  const toTab = (id: ShellTab) => (tabs.includes(id) ? () => setTab(id) : undefined)
  useKeys({
    'help.sheet': () => setHelp(true),
    'session.sign-out': leave,
    'tab.console': toTab('console') ?? toTab('orders'),
    'tab.room': toTab('room'),
    'tab.log': toTab('log'),
    'tab.rabeg': toTab('rabeg') ?? toTab('complaints'),
  })
  const showIncident = (incidentId: string) => {
    selectIncident(incidentId)
    setTab('console')
  }
  const showCall = (callId: string) => {
    selectCall(callId)
    setTab('console')
  }
  const showComplaint = (complaintId: string) => {
    choose(complaintId)
    setTab('rabeg')
  }
  const isRoom = user.role === 'operator' || user.role === 'supervisor'
  const groups: readonly KeyGroup[] = tabs.length > 1 ? [...keyGroups[tab], 'tabs'] : keyGroups[tab]
  return (
    <div className={styles.shell}>
      {mode === 'training' && <TrainingRibbon />}
      <header className={styles.top}>
        <strong className={styles.brand}>
          {t('app.brand')} <span>{t('app.city')}</span>
        </strong>
        <nav className={styles.tabs} aria-label={t('app.tabs')}>
          {tabs.map((id) => {
            const command = tabs.length > 1 ? tabKeys[id] : undefined
            return (
              <button
                key={id}
                type="button"
                className={classNames(styles.tab, id === tab && styles.current)}
                aria-current={id === tab ? 'page' : undefined}
                aria-keyshortcuts={command === undefined ? undefined : keyOf(command)}
                onClick={() => setTab(id)}
              >
                {t(`app.tab.${id}`)}
                {(id === 'rabeg' || id === 'complaints') && <TabCount />}
                {command !== undefined && (
                  <span aria-hidden className={styles.tabKey}>
                    <KeyCap>{keyOf(command)}</KeyCap>
                  </span>
                )}
              </button>
            )
          })}
        </nav>
        <span className={styles.gap} />
        <Button size="small" icon={CircleHelp} keyCap={keyOf('help.sheet')} onClick={() => setHelp(true)}>
          {t('app.help')}
        </Button>
        <Button size="small" tone="quiet" icon={LogOut} keyCap={keyOf('session.sign-out')} onClick={leave}>
          {t('app.signOut')}
        </Button>
      </header>
      <InsecureBanner hubUrl={hubUrl} />
      <OfflineBanner />
      <DisasterBanner />
      {user.role === 'supervisor' && <EscalatedBanner onOpen={showIncident} />}
      {isRoom && tab !== 'rabeg' && <EmergencyBanner onIncident={showIncident} onLook={showComplaint} />}
      {tab === 'orders' && <DeskNotice onOpen={() => setTab('complaints')} />}
      <div className={styles.body}>
        {user.role === 'liaison' && <Orders isShown={tab === 'orders'} onAlarm={() => setTab('orders')} />}
        {tab !== 'orders' && (
          <ErrorBoundary key={tab}>
            {screenOf(tab, { showIncident, showCall, showComplaint, toComplaint })}
          </ErrorBoundary>
        )}
      </div>
      {isRoom && <ComplaintDialogs onIncident={showIncident} />}
      <StatusBar />
      <SignOutQuestion isOpen={leaving} onClose={() => setLeaving(false)} />
      <KeySheet groups={groups} isOpen={help} onClose={() => setHelp(false)} />
    </div>
  )
}

/** From one screen to another. */
interface Ways {
  readonly showIncident: (incidentId: string) => void
  readonly showCall: (callId: string) => void
  readonly showComplaint: (complaintId: string) => void
  readonly toComplaint: ReturnType<typeof useCallToComplaint>
}

function screenOf(tab: Exclude<ShellTab, 'orders'>, to: Ways): ReactNode {
  switch (tab) {
    case 'console':
      return <OperatorConsole onToComplaint={to.toComplaint} onComplaint={to.showComplaint} />
    case 'rabeg':
      return <RabegQueue onIncident={to.showIncident} onCall={to.showCall} />
    case 'complaints':
      return <ComplaintDesk />
    case 'room':
      return <RoomConsole />
    case 'log':
      return <IncidentLog />
    case 'admin':
      return <AdminConsole />
  }
}
