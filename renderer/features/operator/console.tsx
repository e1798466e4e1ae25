import { Headset } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  callKinds,
  isCallLive,
  isLeftUnheard,
  isOwedCallBack,
  type Call,
  type CallKind,
} from '../../../src/domain/call/call'
import type { Location } from '../../../src/domain/kernel/location'
import { isWholeCity } from '../../../src/domain/place/whole-city'
import { keyOf, useFinder, useKeys, type CommandId } from '../../keys'
import { useFacts } from '../../store/facts'
import { useFoundIncidents } from '../../store/incidents-by-id'
import { useSession } from '../../store/session'
import { EmptyState } from '../../ui/empty-state'
import { Panel } from '../../ui/panel'
import { Split } from '../../ui/split'
import { findIncidents } from '../command-line'
import { CityMap } from '../map'
import { attachDoubts } from './attach-doubt'
import { CallBackPanel } from './call-back-panel'
import { isPutAway } from './call-closed'
import { endAsks, endsUnsent } from './call-end'
import { CallEndDialog } from './call-end-dialog'
import { CallList } from './call-list'
import { callOfNumber } from './call-numbers'
import { nextToAnswer, sortCalls } from './call-order'
import { useCommands } from './commands'
import { ConsoleLine } from './console-line'
import styles from './console.module.css'
import { IncidentList } from './incident-list'
import { shortNumber, sortIncidents } from './incident-order'
import { IncidentView } from './incident-view'
import { IntakeForm } from './intake-form'
import { forgetUndo, takeUndo } from './last-undo'
import { MassEventList } from './mass-event-list'
import { callsOfIncidents } from './merge-known'
import { locationOfPoint } from './place-proposal'
import { isCoarse } from './place-words'
import { ReleaseContext } from './released-call'
import { linesOf, talkingCall } from './talking-call'
import { UnsentEndDialog } from './unsent-end-dialog'
import { useAttach } from './use-attach'
import { useColumns } from './use-columns'
import { useCallActions } from './use-call-actions'
import { useCallBack } from './use-call-back'
import { useCallNumbers } from './use-call-numbers'
import { useGuard } from './use-guard'
import { useIntake } from './use-intake'
import { useLostCalls } from './use-lost-calls'
import { useMapData } from './use-map-data'
import { useOpenIncident } from './use-open-incident'
import { usePlaceText } from './use-place-text'
import { useReleased } from './use-released'
import { useSelection } from './use-selection'
import { useUnitMap } from './use-unit-map'
import { changeWork, useWork } from './work-memory'

export interface ConsoleProps {
  /** Makes a call a complaint, with the words and the place its form has. */
  readonly onToComplaint: (offer: {
    readonly call: Call
    readonly text: string
    readonly location: Location | undefined
    readonly clear: () => void
  }) => void
  /** Shows a complaint where complaints are worked on. */
  readonly onComplaint: (complaintId: string) => void
}

/** Three columns: what waits, where it is, what to do. */
export function Console({ onToComplaint, onComplaint }: ConsoleProps) {
  const { t } = useTranslation()
  const { user, owner } = useSession()
  const { run, notify, withdraw, closeOffers } = useCommands()
  const board = useFacts((snapshot) => snapshot.board)
  const { selection, call, incident, selectCall, selectIncident, clicked, setClicked } = useSelection()
  const { columns, setLists, setWork } = useColumns()
  const [noteRequest, setNoteRequest] = useState(0)
  const [dispatchRequest, setDispatchRequest] = useState(0)
  const [missingFor, setMissingFor] = useState<string>()
  const [lookedUp, setLookedUp] = useState<string>()
  const [ending, setEnding] = useState<string>()
  const found = useFoundIncidents(lookedUp === undefined ? none : [lookedUp])
  const { fault } = found
  const [fromLog] = found.incidents
  useEffect(() => {
    if (fault !== undefined) notify({ id: 'looked-up', tone: 'late', text: t(`error.${fault}`) }, 20_000)
  }, [fault, lookedUp, notify, t])

  const calls = useMemo(() => sortCalls(Object.values(board.calls), user.id), [board.calls, user.id])
  const numbers = useCallNumbers(calls)
  useLostCalls(calls)
  const incidents = useMemo(() => sortIncidents(Object.values(board.incidents)), [board.incidents])
  const agencies = board.agencies.items
  const active = useMemo(
    () => Object.values(agencies).filter((agency) => agency.active && agency.services.includes('112')),
    [agencies],
  )
  const activeIds = useMemo(() => new Set(active.map(({ id }) => id)), [active])
  const facts = useFacts((snapshot) => snapshot.facts)
  const incidentOfCall = useMemo(() => callsOfIncidents(incidents, facts), [incidents, facts])
  const incidentNumbers = useMemo(
    () => new Map([...incidentOfCall].map(([callId, one]) => [callId, shortNumber(one.number)])),
    [incidentOfCall],
  )
  const intake = useIntake(call, activeIds)
  const [reportRequest, setReportRequest] = useState(0)
  const toReport = useCallback(() => setReportRequest((count) => count + 1), [])
  const {
    answer,
    receive,
    end: endAtOnce,
    dispose: giveKind,
    undoKind,
    keepKind,
  } = useCallActions(selectCall, toReport)
  const tried = useCallBack()
  const isGuarded = useGuard()
  const end = useCallback(
    (id: string) => {
      const one = board.calls[id]
      if (one === undefined) return endAtOnce(id)
      if (isGuarded(one)) return
      const incidentOf = incidentOfCall.get(id)
      if (endAsks(one, incidentOf !== undefined) || endsUnsent(one, incidentOf)) {
        if (incidentOf === undefined) selectCall(id)
        setEnding(id)
      } else endAtOnce(id)
    },
    [board.calls, incidentOfCall, selectCall, endAtOnce, isGuarded],
  )
  const dispose = useCallback(
    (one: Call, kind: CallKind) => {
      if (isGuarded(one)) return
      // Said a second time: they know that nobody has called back. Why, is asked.
      if (kind === 'dropped' && isLeftUnheard(one)) return setEnding(one.id)
      forgetUndo()
      giveKind(one, kind)
    },
    [giveKind, isGuarded],
  )
  const { release, detachedFrom } = useReleased(selectCall)
  const { attach: attachCall } = useAttach(selectIncident, release)
  const openIncident = useOpenIncident(selectCall)

  const attachable = call !== undefined && !incidentOfCall.has(call.id) && !isPutAway(call) ? call : undefined
  /** The call and incident that were asked about: the second press is the answer. */
  const doubted = useRef<string>(undefined)
  const attach = () => {
    if (selection !== 'incident' || incident === undefined || attachable === undefined) {
      notify({ id: 'attach', tone: 'info', text: t('operator.incident.attachHow') })
      return
    }
    const { draft, settle, clear } = intake
    const doubts = attachDoubts(settle(), incident)
    const pair = `${attachable.id} ${incident.id}`
    if (doubts.length > 0 && doubted.current !== pair) {
      doubted.current = pair
      const what = doubts.map((doubt) => t(`incident.attach.doubt.${doubt}`)).join(', ')
      notify({ id: 'attach', tone: 'near', text: t('incident.attach.sure', { number: incident.number, what }) })
      return
    }
    const to = { incidentId: incident.id, number: incident.number }
    attachCall(attachable, to, { text: draft.text, location: settle().location, clear })
  }
  const open = () => {
    if (selection !== 'call' || call === undefined) return
    if (isPutAway(call)) return notify({ id: 'open', tone: 'info', text: t('callers.closed.reopen') }, 8_000)
    const incidentId = openIncident(call, intake)
    setMissingFor(incidentId === undefined ? call.id : undefined)
    if (incidentId !== undefined) selectIncident(incidentId)
  }
  const toComplaint = () => {
    if (selection !== 'call' || call === undefined) return
    onToComplaint({ call, text: intake.draft.text, location: intake.settle().location, clear: intake.clear })
  }
  const { change } = intake
  const { areas } = board.boundaries
  const callId = call?.id
  const place = useCallback(
    (lat: number, lon: number) => {
      const location = { ...locationOfPoint({ lat, lon }, 'map', areas), at: Date.now() }
      if (selection === 'call' && callId !== undefined) {
        change({ location, placeText: '' })
        run('call:locate', { callId, location })
      }
      if (selection === 'incident') setClicked(location)
    },
    [selection, callId, change, run, setClicked, areas],
  )
  const select = useCallback(
    (id: string) => (board.calls[id] === undefined ? selectIncident(id) : selectCall(id)),
    [board.calls, selectCall, selectIncident],
  )
  const byNumber = (at: number) => {
    const id = callOfNumber(numbers, at)
    if (id !== undefined) selectCall(id)
  }
  const showsCall = call !== undefined && selection === 'call'
  const lines = useMemo(() => linesOf(calls, user.id), [calls, user.id])
  const talking = talkingCall(lines, useWork(owner).talking)
  const kinds = Object.fromEntries(
    callKinds.map((kind) => [`kind.${kind}`, () => call !== undefined && selection === 'call' && dispose(call, kind)]),
  )
  const positions = Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 7, 8, 9].map((at) => [`call.select-${at}`, () => byNumber(at)]),
  )
  const linkedIncident = call === undefined ? undefined : incidentOfCall.get(call.id)
  /** The sheet in front is this call's own, or that of the incident it is in. */
  const isInFront = showsCall || (linkedIncident !== undefined && linkedIncident.id === incident?.id)
  const inFront = showsCall ? call.id : undefined
  const endable = call !== undefined && isInFront && (isCallLive(call) || call.unserved === true) ? call : undefined
  const whoOf = ({ number }: Call) => number ?? t('operator.calls.noNumber')
  const elsewhere = lines.find(({ id }) => id === talking) ?? lines[0]
  const whyNotEnd = () => {
    if (endable !== undefined) return endable.state.kind === 'ringing' ? t('callers.guard.ringing') : undefined
    if (elsewhere === undefined) return t('palette.why.notLive')
    const number = numbers.byId.get(elsewhere.id)
    const who = whoOf(elsewhere)
    return number === undefined
      ? t('callers.end.elsewhereList', { who })
      : t('callers.end.elsewhere', { who, key: `Alt+${number}` })
  }
  const isRinging = showsCall && call.state.kind === 'ringing'
  const whyNoKind = isRinging ? t('callers.guard.ringing') : showsCall ? undefined : t('palette.why.noCall')
  const handlers: Partial<Record<CommandId, () => void>> = {
    ...kinds,
    ...positions,
    'call.answer-next': () => {
      const next = nextToAnswer(calls, inFront)
      if (next === undefined) notify({ id: 'next', tone: 'info', text: t('operator.calls.noneRinging') }, 4_000)
      else answer(next.id)
    },
    'call.new': receive,
    'call.end': () => {
      if (endable !== undefined) end(endable.id)
    },
    'call.talk': () => {
      if (endable === undefined) return
      changeWork(owner, { talking: endable.id })
      notify({ id: 'talk', tone: 'kept', text: t('callers.talk.now', { who: whoOf(endable) }) }, 4_000)
    },
    'call.attach': attach,
    'call.undo-kind': () => {
      closeOffers(keyOf('call.undo-kind'))
      if (!takeUndo(Date.now())) undoKind()
    },
    'call.to-complaint': toComplaint,
    'call.tried-reached': () => tried(showsCall ? call : undefined, 'reached'),
    'call.tried-no-answer': () => tried(showsCall ? call : undefined, 'no-answer'),
    'call.tried-unreachable': () => tried(showsCall ? call : undefined, 'unreachable'),
    'incident.open': open,
    'incident.dispatch': () => (selection === 'call' ? open() : setDispatchRequest((count) => count + 1)),
    'incident.note': () => setNoteRequest((count) => count + 1),
  }
  const shownIncident = selection === 'incident' ? (incident ?? fromLog) : linkedIncident
  const { markers, discs } = useMapData(incidents, calls, shownIncident?.id)
  const { points, incidentOf } = useUnitMap(incidents)
  const nextId = nextToAnswer(calls, inFront)?.id
  const hasRinging = nextId !== undefined
  const isLive = call !== undefined && isCallLive(call)
  const endingCall = call !== undefined && call.id === ending ? call : undefined
  const unsentTo = endingCall !== undefined && endsUnsent(endingCall, linkedIncident) ? linkedIncident : undefined
  const linkedId = linkedIncident?.id
  useEffect(() => {
    if (callId !== undefined && linkedId !== undefined) keepKind(callId)
  }, [callId, linkedId, keepKind])
  useEffect(() => {
    // It was said that no call rings.
    if (hasRinging) withdraw('next')
  }, [hasRinging, withdraw])
  useKeys(handlers, {
    ...Object.fromEntries(callKinds.map((kind) => [`kind.${kind}`, whyNoKind])),
    ...Object.fromEntries(
      [1, 2, 3, 4, 5, 6, 7, 8, 9]
        .filter((at) => callOfNumber(numbers, at) === undefined)
        .map((at) => [`call.select-${at}`, t('palette.why.noSuchCall')]),
    ),
    'call.answer-next': hasRinging ? undefined : t('palette.why.noRinging'),
    'call.end': whyNotEnd(),
    'call.talk': lines.some(({ id }) => id === endable?.id) ? undefined : t('callers.talk.notMine'),
    'call.attach': attachable === undefined || selection !== 'incident' ? t('palette.why.nothingToAttach') : undefined,
    'call.to-complaint': showsCall ? undefined : t('palette.why.noCall'),
    'incident.open': showsCall ? undefined : t('palette.why.noCall'),
    'incident.dispatch': showsCall || shownIncident !== undefined ? undefined : t('palette.why.noIncident'),
    'incident.note': shownIncident === undefined ? t('palette.why.noIncident') : undefined,
  })
  const placeText = usePlaceText()
  const { location: at } = intake.view
  useFinder((text) =>
    findIncidents(text, incidents).map((one) => {
      const place = placeText(one.location, one.areaCode, isCoarse(one.type))
      return {
        id: one.id,
        name: `${shortNumber(one.number)} · ${t(`type.${one.type}`)} ${one.priority}`,
        detail: place === '' ? t('operator.place.unknown') : place,
        run: () => selectIncident(one.id),
      }
    }),
  )
  const showIncident = useCallback(
    (incidentId: string) => {
      setLookedUp(incidentId)
      selectIncident(incidentId)
    },
    [selectIncident],
  )
  /** The incident whose notes are asked for before it is on the sheet. */
  const [noteFor, setNoteFor] = useState<string>()
  const noteIncident = (incidentId: string) => {
    showIncident(incidentId)
    setNoteFor(incidentId)
  }
  const shownId = shownIncident?.id
  useEffect(() => {
    if (noteFor === undefined || noteFor !== shownId) return
    setNoteFor(undefined)
    setNoteRequest((count) => count + 1)
  }, [noteFor, shownId])
  return (
    <main
      className={styles.console}
      style={{
        gridTemplateColumns: `${columns.lists.size}px 1px minmax(0, 1fr) 1px ${columns.work.size}px`,
        gridTemplateRows: 'minmax(0, 1fr) auto',
      }}
    >
      <h1 className="visually-hidden">{t('operator.title')}</h1>
      <div className={styles.lists} id="column-lists">
        <CallList
          calls={calls}
          username={user.id}
          selectedId={call?.id}
          incidentNumbers={incidentNumbers}
          onSelect={selectCall}
          onAnswer={answer}
          onNew={receive}
          numbers={numbers}
          nextId={nextId}
          talking={talking}
        />
        <MassEventList selectedId={shownIncident?.id} onSelect={selectIncident} />
        <IncidentList
          incidents={incidents}
          agencies={agencies}
          selectedId={shownIncident?.id}
          onSelect={selectIncident}
        />
      </div>
      <Split
        label={t('operator.split.lists')}
        controls="column-lists"
        side="left"
        {...columns.lists}
        onSize={setLists}
        onReset={() => setLists(undefined)}
      />
      <div className={styles.map}>
        <CityMap
          markers={markers}
          discs={discs}
          points={points}
          pin={selection === 'call' && linkedIncident === undefined && !isWholeCity(at) ? at : undefined}
          onPlace={place}
          onSelect={(id) => {
            // A unit stands for what it works on; one that is free leads nowhere.
            const target = incidentOf.has(id) ? incidentOf.get(id) : id
            if (target !== undefined) select(target)
          }}
        />
      </div>
      <Split
        label={t('operator.split.work')}
        controls="column-work"
        side="right"
        {...columns.work}
        onSize={setWork}
        onReset={() => setWork(undefined)}
      />
      <div className={styles.work} id="column-work">
        {showsCall && linkedIncident !== undefined && isOwedCallBack(call) && (
          <CallBackPanel call={call} isMine={false} needs="call-back" />
        )}
        {shownIncident !== undefined ? (
          <IncidentView
            key={shownIncident.id}
            incident={shownIncident}
            agencies={agencies}
            attachable={selection === 'incident' ? attachable : undefined}
            wasDetached={detachedFrom(attachable?.id).has(shownIncident.id)}
            onAttach={attach}
            onDetached={release}
            onSelectCall={selectCall}
            onSelectIncident={showIncident}
            onComplaint={onComplaint}
            noteRequest={noteRequest}
            dispatchRequest={dispatchRequest}
            clicked={clicked}
            onClickedDone={() => setClicked(undefined)}
          />
        ) : call !== undefined ? (
          <ReleaseContext value={release}>
            <IntakeForm
              call={call}
              intake={intake}
              agencies={active}
              onKind={(kind) => dispose(call, kind)}
              onEnd={() => end(call.id)}
              onAnswer={() => answer(call.id)}
              waiting={
                talking !== call.id && lines.some(({ id }) => id === call.id)
                  ? {
                      other: elsewhere?.id === call.id ? undefined : lines.find(({ id }) => id === talking),
                      onTalk: () => handlers['call.talk']?.(),
                    }
                  : undefined
              }
              onOpen={open}
              onToComplaint={toComplaint}
              onAttached={selectIncident}
              showMissing={missingFor === call.id}
              reportRequest={reportRequest}
              detachedFrom={detachedFrom(call.id)}
            />
          </ReleaseContext>
        ) : (
          <Panel title={t('operator.work.title')} className={styles.fill}>
            <EmptyState icon={Headset} title={t('operator.work.empty')} hint={t('operator.work.emptyHint')} />
          </Panel>
        )}
      </div>
      <ConsoleLine
        call={call}
        showsCall={showsCall}
        isAttached={linkedIncident !== undefined}
        intake={intake}
        incident={shownIncident}
        open={incidents}
        hasRinging={hasRinging}
        agencies={active}
        openIncident={openIncident}
        dispose={dispose}
        undoKind={undoKind}
        answerNext={() => handlers['call.answer-next']?.()}
        end={end}
        onIncident={showIncident}
        onNote={noteIncident}
        onCall={selectCall}
      />
      {endingCall !== undefined && unsentTo !== undefined && (
        <UnsentEndDialog
          call={endingCall}
          incident={unsentTo}
          onEnd={() => {
            setEnding(undefined)
            endAtOnce(endingCall.id)
          }}
          onDispatch={() => {
            setEnding(undefined)
            selectIncident(unsentTo.id)
            setDispatchRequest((count) => count + 1)
          }}
          onClose={() => setEnding(undefined)}
        />
      )}
      {endingCall !== undefined && unsentTo === undefined && (
        <CallEndDialog
          call={endingCall}
          onOpen={() => {
            setEnding(undefined)
            open()
          }}
          onEnd={(note) => {
            setEnding(undefined)
            const kind = endingCall.disposition?.kind ?? 'emergency'
            if (note !== undefined) run('call:dispose', { callId: endingCall.id, kind, note })
            if (isLive) endAtOnce(endingCall.id)
            if (note === undefined) {
              const text = t('callers.end.kept')
              notify({ id: 'unserved', tone: 'near', text, callId: endingCall.id }, 10_000)
            }
          }}
          onClose={() => setEnding(undefined)}
        />
      )}
    </main>
  )
}

const none: readonly string[] = []
