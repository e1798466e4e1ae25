import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Agency } from '../../../src/domain/agency/agency'
import type { Call } from '../../../src/domain/call/call'
import { isAwaitingAcknowledgement, isDispatchOpen } from '../../../src/domain/dispatch/dispatch'
import type { Incident } from '../../../src/domain/incident/incident'
import type { Location } from '../../../src/domain/kernel/location'
import type { Recommendation } from '../../../src/domain/response-plan/recommendation'
import { keyOf, useKeys } from '../../keys'
import { useFacts } from '../../store/facts'
import { Button } from '../../ui/button'
import { Panel } from '../../ui/panel'
import { Tabs } from '../../ui/tabs'
import { useCommands } from './commands'
import { keysOf, nextForKeys } from './dispatch-steps'
import { HelpPanel } from './help-panel'
import { IncidentCalls } from './incident-calls'
import { IncidentClocks } from './incident-clocks'
import { IncidentDialogs, type IncidentDialog } from './incident-dialogs'
import { IncidentHead } from './incident-head'
import { IncidentOrders, OrderFoot } from './incident-orders'
import { Section } from './incident-section'
import { IncidentTriage } from './incident-triage'
import styles from './incident-view.module.css'
import { MassEventDialog } from './mass-event-part'
import { MergeDialog } from './merge-dialog'
import { DetachDialog, MergedAway } from './merge-parts'
import { Notes } from './notes'
import { RaiseDialog } from './raise-dialog'
import type { ReleaseCall } from './released-call'
import { Timeline } from './timeline'
import { useAbsorbed } from './use-absorbed'
import { useLinkedCalls } from './use-linked-calls'
import { useOrder } from './use-order'
import { useRoomy } from './use-roomy'
import { wholeIncident } from './whole-incident'

interface IncidentViewProps {
  readonly incident: Incident
  readonly agencies: Readonly<Record<string, Agency>>
  /** The operator's own call that may be attached here. */
  readonly attachable: Call | undefined
  /** It was taken out of here before: putting it back is no longer the first thing offered. */
  readonly wasDetached: boolean
  readonly onAttach: () => void
  readonly onDetached: ReleaseCall
  readonly onSelectCall: (callId: string) => void
  readonly onSelectIncident: (incidentId: string) => void
  readonly onComplaint: (complaintId: string) => void
  readonly noteRequest: number
  /** Counts presses of the dispatch key. */
  readonly dispatchRequest: number
  /** A point clicked on the map for this incident. */
  readonly clicked: Location | undefined
  readonly onClickedDone: () => void
}

type Tab = 'dispatches' | 'triage' | 'notes' | 'timeline' | 'calls'

/** The work form of an incident: what it is, its clocks, who is on it, what was said and done. */
export function IncidentView(props: IncidentViewProps) {
  const { incident, agencies, attachable, wasDetached, onAttach, onDetached } = props
  const { onSelectCall, onSelectIncident, onComplaint, noteRequest, dispatchRequest } = props
  const { t } = useTranslation()
  const absorbed = useAbsorbed(incident)
  const whole = useMemo(() => wholeIncident(incident, absorbed), [incident, absorbed])
  const calls = useLinkedCalls(whole)
  const ownCalls = calls.filter(({ id }) => incident.calls.includes(id))
  const { notify } = useCommands()
  const orders = useOrder(whole)
  const { raise } = orders
  const roomy = useRoomy()
  const [tab, setTab] = useState<Tab>('dispatches')
  const [triageByKey, setTriageByKey] = useState(false)
  const [dialog, setDialog] = useState<IncidentDialog>()
  const [joining, setJoining] = useState<'merge' | 'mass-event'>()
  const [detaching, setDetaching] = useState<Call>()
  const [choosing, setChoosing] = useState(false)
  const [pickedId, setPicked] = useState<string>()
  const [raising, setRaising] = useState<Recommendation>()
  const { life } = incident
  const isOpen = life.kind === 'open'
  const hasOther = useFacts(({ board }) =>
    Object.values(board.incidents).some((other) => other.id !== incident.id && other.life.kind === 'open'),
  )
  const chooseAgencies = () => {
    setTab('dispatches')
    setChoosing(true)
  }
  const notOpen = isOpen ? undefined : t('palette.why.notOpen')
  // What the questions do with their keys they do once they are shown; until then their own key leads there.
  const noTriage = notOpen ?? (roomy || tab === 'triage' ? undefined : t('intake.why.openTriage'))
  // The rows of the orders take these keys; here is said why they do not.
  const hasOrder = whole.dispatches.some(isDispatchOpen)
  const noRow =
    notOpen ??
    (!hasOrder ? t('dispatch.why.noOrder') : !roomy && tab !== 'dispatches' ? t('dispatch.why.elsewhere') : undefined)
  const keyed = whole.dispatches.find((dispatch) => keysOf(whole, dispatch, pickedId).voice)
  const hasWaiting = whole.dispatches.some(isAwaitingAcknowledgement)
  const isAnswered = keyed !== undefined && !isAwaitingAcknowledgement(keyed)
  useKeys(
    {
      'incident.close': () => setDialog('close'),
      'incident.reprioritise': () => setDialog('priority'),
      'incident.retype': () => setDialog('type'),
      'incident.relocate': () => setDialog('place'),
      'incident.merge': () => setJoining('merge'),
      // While the questions are shown they take their key themselves.
      'triage.focus': () => {
        setTab('triage')
        setTriageByKey(true)
      },
      'agency.focus': chooseAgencies,
      'call.detach': () => setDetaching(ownCalls.at(-1)),
      'incident.raise': () => setRaising(raise),
      'mass-event.join': () => setJoining('mass-event'),
      'incident.go-merged': () => life.kind === 'merged' && onSelectIncident(life.into),
    },
    {
      'agency.focus': notOpen,
      'incident.close': notOpen,
      'incident.reprioritise': notOpen,
      'incident.retype': notOpen,
      'incident.relocate': notOpen,
      'incident.merge': notOpen ?? (hasOther ? undefined : t('palette.why.noOther')),
      'incident.raise': notOpen ?? (raise === undefined ? t('dispatch.raise.none') : undefined),
      'call.detach': ownCalls.length === 0 ? t('palette.why.noCallHere') : undefined,
      'incident.unmerge':
        life.kind === 'merged' || incident.absorbed.length > 0 ? undefined : t('palette.why.nothingMerged'),
      'mass-event.join': notOpen,
      'dispatch.voice': noRow,
      'dispatch.copy': noRow,
      'dispatch.units': noRow,
      'dispatch.cancel': noRow,
      'dispatch.next': noRow ?? (nextForKeys(whole, pickedId) === undefined ? t('dispatch.why.oneOrder') : undefined),
      'dispatch.decline':
        noRow ??
        (!hasWaiting
          ? t('dispatch.why.allAnswered')
          : isAnswered
            ? t('dispatch.why.thisAnswered', { key: keyOf('dispatch.next') })
            : undefined),
      'incident.go-merged': life.kind === 'merged' ? undefined : t('palette.why.notMerged'),
      'triage.override': noTriage,
      'triage.finish': noTriage,
      'triage.continue': noTriage,
      'triage.advice': noTriage,
    },
  )
  const sendOrder = () => {
    if (orders.order()) return
    setTab('dispatches')
    notify({ id: 'order', tone: 'info', text: `F9: ${t('dispatch.order.noneWhy')}` }, 4_000)
  }
  // Keys arrive as counts; the last one seen is remembered, so that each press acts once.
  const seenNote = useRef(noteRequest)
  const seenDispatch = useRef(dispatchRequest)
  const orderNow = useRef(sendOrder)
  useEffect(() => {
    orderNow.current = sendOrder
  })
  useEffect(() => {
    if (seenNote.current !== noteRequest) setTab('notes')
    seenNote.current = noteRequest
  }, [noteRequest])
  useEffect(() => {
    if (seenDispatch.current !== dispatchRequest) orderNow.current()
    seenDispatch.current = dispatchRequest
  }, [dispatchRequest])

  const dispatches = (
    <IncidentOrders
      incident={incident}
      absorbed={absorbed}
      agencies={agencies}
      calls={calls}
      orders={orders}
      onRaise={setRaising}
      choosing={choosing}
      onChosen={() => setChoosing(false)}
      pickedId={pickedId}
      onPick={setPicked}
    />
  )
  const notes = <Notes key={incident.id} incident={incident} absorbed={absorbed} focusRequest={noteRequest} />
  const triage = <IncidentTriage incident={incident} autoFocus={triageByKey} onFocused={() => setTriageByKey(false)} />
  const timeline = <Timeline incident={incident} agencies={agencies} />
  const linked = (
    <IncidentCalls
      incident={incident}
      absorbed={absorbed}
      calls={calls}
      lastOwn={ownCalls.at(-1)}
      onSelectCall={onSelectCall}
      onSelectIncident={onSelectIncident}
      onDetach={setDetaching}
    />
  )

  return (
    <Panel
      className={styles.panel}
      title={t('operator.incident.title')}
      aside={incident.number === '' ? t('operator.incident.noNumber') : incident.number}
      tools={
        isOpen ? (
          <Button
            size="small"
            keyCap={keyOf('incident.close')}
            aria-label={t('operator.incident.close')}
            onClick={() => setDialog('close')}
          >
            {t('operator.close')}
          </Button>
        ) : life.kind === 'merged' ? undefined : (
          <Button size="small" onClick={() => setDialog('reopen')}>
            {t('operator.incident.reopen')}
          </Button>
        )
      }
      footer={isOpen ? <OrderFoot agencies={agencies} orders={orders} onChoose={chooseAgencies} /> : undefined}
    >
      <MergedAway incident={incident} onGo={onSelectIncident} />
      <IncidentHead
        incident={incident}
        whole={whole}
        hasOther={hasOther}
        attachable={attachable}
        wasDetached={wasDetached}
        onChange={setDialog}
        onJoin={setJoining}
        onAttach={onAttach}
        onSelectIncident={onSelectIncident}
        onComplaint={onComplaint}
      />
      <HelpPanel incident={whole} agencies={agencies} />
      <IncidentClocks incident={whole} calls={calls} />
      {roomy ? (
        <div className={styles.all}>
          <Section title={t('operator.tab.dispatches')}>{dispatches}</Section>
          <Section title={t('intake.triage.label')}>{triage}</Section>
          <div className={styles.columns}>
            <Section title={t('operator.tab.timeline')}>{timeline}</Section>
            <div>
              <Section title={t('operator.tab.notes')}>{notes}</Section>
              <Section title={t('operator.tab.calls')}>{linked}</Section>
            </div>
          </div>
        </div>
      ) : (
        <div className={styles.tabs}>
          <Tabs
            label={t('operator.incident.parts')}
            selected={tab}
            onSelect={(id) => {
              setTab(tabs.find((known) => known === id) ?? 'dispatches')
              setTriageByKey(false)
            }}
            items={[
              {
                id: 'dispatches',
                label: t('operator.tab.dispatches'),
                count: orders.standing.length,
                content: dispatches,
              },
              { id: 'triage', label: t('intake.triage.label'), content: triage },
              { id: 'notes', label: t('operator.tab.notes'), count: incident.notes.length, content: notes },
              { id: 'timeline', label: t('operator.tab.timeline'), content: timeline },
              { id: 'calls', label: t('operator.tab.calls'), count: whole.calls.length, content: linked },
            ]}
          />
        </div>
      )}
      {raising !== undefined && isOpen && (
        <RaiseDialog
          incidentId={incident.id}
          raise={raising}
          from={orders.recommendation.level}
          agencies={agencies}
          onClose={() => setRaising(undefined)}
        />
      )}
      {joining === 'merge' && (
        <MergeDialog incident={incident} onMerged={onSelectIncident} onClose={() => setJoining(undefined)} />
      )}
      {joining === 'mass-event' && <MassEventDialog incident={incident} onClose={() => setJoining(undefined)} />}
      {detaching !== undefined && (
        <DetachDialog
          incidentId={incident.id}
          calls={ownCalls}
          initial={detaching}
          onDetached={onDetached}
          onClose={() => setDetaching(undefined)}
        />
      )}
      <IncidentDialogs
        incident={incident}
        dialog={
          (isOpen || dialog === 'reopen' ? dialog : undefined) ?? (props.clicked === undefined ? undefined : 'place')
        }
        clicked={props.clicked}
        onClose={() => {
          setDialog(undefined)
          props.onClickedDone()
        }}
      />
    </Panel>
  )
}

const tabs: readonly Tab[] = ['dispatches', 'triage', 'notes', 'timeline', 'calls']
