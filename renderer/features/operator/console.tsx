import { Headset } from 'lucide-react'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { callKinds } from '../../../src/domain/call/call'
import { KeySheet, useKeys, type CommandId } from '../../keys'
import { useFacts } from '../../store/facts'
import { useSession } from '../../store/session'
import { EmptyState } from '../../ui/empty-state'
import { Panel } from '../../ui/panel'
import { CityMap } from '../map'
import { CallList } from './call-list'
import { nextToAnswer, sortCalls } from './call-order'
import { useCommands } from './commands'
import styles from './console.module.css'
import { IncidentList } from './incident-list'
import { shortNumber, sortIncidents } from './incident-order'
import { IncidentView } from './incident-view'
import { IntakeForm } from './intake-form'
import { locationOfPoint } from './place-proposal'
import { useCallActions } from './use-call-actions'
import { useIntake } from './use-intake'
import { useMapData } from './use-map-data'
import { useOpenIncident } from './use-open-incident'
import { useSelection } from './use-selection'

/** Three columns: what waits, where it is, what to do. */
export function Console() {
  const { t } = useTranslation()
  const { user } = useSession()
  const { run, notify } = useCommands()
  const board = useFacts((snapshot) => snapshot.board)
  const { selection, call, incident, selectCall, selectIncident, clicked, setClicked } = useSelection()
  const [isSheetOpen, setIsSheetOpen] = useState(false)
  const [noteRequest, setNoteRequest] = useState(0)
  const [dispatchRequest, setDispatchRequest] = useState(0)
  const [missingFor, setMissingFor] = useState<string>()
  const order = useRef<readonly string[]>([])
  const keepOrder = useCallback((ids: readonly string[]) => void (order.current = ids), [])

  const calls = useMemo(() => sortCalls(Object.values(board.calls), user.id), [board.calls, user.id])
  const incidents = useMemo(() => sortIncidents(Object.values(board.incidents)), [board.incidents])
  const agencies = board.agencies.items
  const active = useMemo(
    () => Object.values(agencies).filter((agency) => agency.active && agency.services.includes('112')),
    [agencies],
  )
  const activeIds = useMemo(() => new Set(active.map(({ id }) => id)), [active])
  const incidentOfCall = useMemo(
    () => new Map(incidents.flatMap((one) => one.calls.map((callId) => [callId, one] as const))),
    [incidents],
  )
  const incidentNumbers = useMemo(
    () => new Map([...incidentOfCall].map(([callId, one]) => [callId, shortNumber(one.number)])),
    [incidentOfCall],
  )
  const intake = useIntake(call, activeIds)
  const { answer, receive, end, dispose, undoKind } = useCallActions(selectCall)
  const openIncident = useOpenIncident(selectCall)
  const { markers, discs } = useMapData(incidents, calls, incident?.id)

  const attachable = call !== undefined && !incidentOfCall.has(call.id) ? call : undefined
  const attach = () => {
    if (incident === undefined || attachable === undefined) {
      notify({ id: 'attach', tone: 'info', text: t('operator.incident.attachHow') })
      return
    }
    if (attachable.disposition === undefined) run('call:dispose', { callId: attachable.id, kind: 'emergency' })
    run('incident:attach-call', { incidentId: incident.id, callId: attachable.id })
  }
  const open = () => {
    if (selection !== 'call' || call === undefined) return
    const incidentId = openIncident(call, intake)
    setMissingFor(incidentId === undefined ? call.id : undefined)
    if (incidentId !== undefined) selectIncident(incidentId)
  }
  const { change } = intake
  const place = useCallback(
    (lat: number, lon: number) => {
      const location = locationOfPoint({ lat, lon }, 'map')
      if (selection === 'call') change({ location, placeText: '' })
      else if (selection === 'incident') setClicked(location)
    },
    [selection, change, setClicked],
  )
  const select = useCallback(
    (id: string) => (board.calls[id] === undefined ? selectIncident(id) : selectCall(id)),
    [board.calls, selectCall, selectIncident],
  )
  const byPosition = (at: number) => {
    const id = order.current[at - 1]
    if (id !== undefined) selectCall(id)
  }
  const kinds = Object.fromEntries(
    callKinds.map((kind) => [`kind.${kind}`, () => call !== undefined && selection === 'call' && dispose(call, kind)]),
  )
  const positions = Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 7, 8, 9].map((at) => [`call.select-${at}`, () => byPosition(at)]),
  )
  const handlers: Partial<Record<CommandId, () => void>> = {
    ...kinds,
    ...positions,
    'call.answer-next': () => {
      const next = nextToAnswer(calls)
      if (next === undefined) notify({ id: 'next', tone: 'info', text: t('operator.calls.noneRinging') }, 4_000)
      else answer(next.id)
    },
    'call.new': receive,
    'call.end': () => call !== undefined && end(call.id),
    'call.attach': attach,
    'call.undo-kind': undoKind,
    'incident.open': open,
    'incident.dispatch': () => (selection === 'call' ? open() : setDispatchRequest((count) => count + 1)),
    'incident.note': () => setNoteRequest((count) => count + 1),
    'help.sheet': () => setIsSheetOpen(true),
  }
  useKeys(handlers)

  const linkedIncident = call === undefined ? undefined : incidentOfCall.get(call.id)
  const shownIncident = selection === 'incident' ? incident : linkedIncident
  return (
    <main className={styles.console}>
      <h1 className="visually-hidden">{t('operator.title')}</h1>
      <div className={styles.lists}>
        <CallList
          calls={calls}
          username={user.id}
          selectedId={call?.id}
          incidentNumbers={incidentNumbers}
          onSelect={selectCall}
          onAnswer={answer}
          onNew={receive}
          onOrder={keepOrder}
        />
        <IncidentList
          incidents={incidents}
          agencies={agencies}
          selectedId={shownIncident?.id}
          onSelect={selectIncident}
        />
      </div>
      <div className={styles.map}>
        <CityMap
          markers={markers}
          discs={discs}
          pin={selection === 'call' && linkedIncident === undefined ? intake.view.location : undefined}
          onPlace={place}
          onSelect={select}
        />
      </div>
      <div className={styles.work}>
        {shownIncident !== undefined ? (
          <IncidentView
            key={shownIncident.id}
            incident={shownIncident}
            calls={shownIncident.calls.flatMap((id) => board.calls[id] ?? [])}
            agencies={agencies}
            attachable={selection === 'incident' ? attachable : undefined}
            onAttach={attach}
            onSelectCall={selectCall}
            noteRequest={noteRequest}
            dispatchRequest={dispatchRequest}
            clicked={clicked}
            onClickedDone={() => setClicked(undefined)}
          />
        ) : call !== undefined ? (
          <IntakeForm
            call={call}
            draft={intake.draft}
            view={intake.view}
            agencies={active}
            onChange={change}
            onKind={(kind) => dispose(call, kind)}
            onEnd={() => end(call.id)}
            onOpen={open}
            showMissing={missingFor === call.id}
          />
        ) : (
          <Panel title={t('operator.work.title')} className={styles.fill}>
            <EmptyState icon={Headset} title={t('operator.work.empty')} hint={t('operator.work.emptyHint')} />
          </Panel>
        )}
      </div>
      <KeySheet isOpen={isSheetOpen} onClose={() => setIsSheetOpen(false)} />
    </main>
  )
}
