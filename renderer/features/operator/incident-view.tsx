import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Agency } from '../../../src/domain/agency/agency'
import { isCallClosed, type Call } from '../../../src/domain/call/call'
import { incidentPhase, type Incident } from '../../../src/domain/incident/incident'
import type { Location } from '../../../src/domain/kernel/location'
import type { Recommendation } from '../../../src/domain/response-plan/recommendation'
import { keyOf, useKeys } from '../../keys'
import { useFacts } from '../../store/facts'
import { Badge } from '../../ui/badge'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Panel } from '../../ui/panel'
import { PriorityMark } from '../../ui/priority-mark'
import { Tabs } from '../../ui/tabs'
import { Send, Unlink } from 'lucide-react'
import { timeOfDay } from './clock'
import { Age } from './clock-text'
import { DispatchRow } from './dispatch-row'
import { HelpPanel } from './help-panel'
import { IncidentClocks } from './incident-clocks'
import { IncidentDialogs, type IncidentDialog } from './incident-dialogs'
import { shortNumber } from './incident-order'
import { IncidentTriage } from './incident-triage'
import styles from './incident-view.module.css'
import { MassEventDialog, MassEventsOf } from './mass-event-part'
import { MergeDialog } from './merge-dialog'
import { Absorbed, DetachDialog, Includes, MergedAway } from './merge-parts'
import { Notes } from './notes'
import { OrderChoice } from './order-choice'
import { isCoarse, locationWords } from './place-words'
import { priorityLook } from './priority-look'
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
  const { onSelectCall, onSelectIncident, noteRequest, dispatchRequest } = props
  const { t } = useTranslation()
  const calls = useLinkedCalls(incident)
  const absorbed = useAbsorbed(incident)
  const whole = wholeIncident(incident, absorbed)
  const orders = useOrder(whole)
  const { raise } = orders
  const roomy = useRoomy()
  const [tab, setTab] = useState<Tab>('dispatches')
  const [triageByKey, setTriageByKey] = useState(false)
  const [dialog, setDialog] = useState<IncidentDialog>()
  const [joining, setJoining] = useState<'merge' | 'mass-event'>()
  const [detaching, setDetaching] = useState<Call>()
  const [raising, setRaising] = useState<Recommendation>()
  const { life } = incident
  const isOpen = life.kind === 'open'
  const hasOther = useFacts(({ board }) =>
    Object.values(board.incidents).some((other) => other.id !== incident.id && other.life.kind === 'open'),
  )
  const notOpen = isOpen ? undefined : t('palette.why.notOpen')
  useKeys(
    {
      'incident.close': () => setDialog('close'),
      'incident.reprioritise': () => setDialog('priority'),
      'incident.retype': () => setDialog('type'),
      'incident.relocate': () => setDialog('place'),
      'incident.merge': () => setJoining('merge'),
      'incident.raise': () => setRaising(raise),
      // While the questions are shown they take their key themselves.
      'triage.focus': () => {
        setTab('triage')
        setTriageByKey(true)
      },
      'call.detach': () => setDetaching(calls.at(-1)),
      'mass-event.join': () => setJoining('mass-event'),
      'incident.go-merged': () => life.kind === 'merged' && onSelectIncident(life.into),
    },
    {
      'incident.close': notOpen,
      'incident.reprioritise': notOpen,
      'incident.retype': notOpen,
      'incident.relocate': notOpen,
      'incident.merge': notOpen ?? (hasOther ? undefined : t('palette.why.noOther')),
      'incident.raise': notOpen ?? (raise === undefined ? t('dispatch.raise.none') : undefined),
      'call.detach': calls.length === 0 ? t('palette.why.noCallHere') : undefined,
      'incident.unmerge':
        life.kind === 'merged' || incident.absorbed.length > 0 ? undefined : t('palette.why.nothingMerged'),
      'mass-event.join': notOpen,
      'incident.go-merged': life.kind === 'merged' ? undefined : t('palette.why.notMerged'),
    },
  )
  const { shape, rank } = priorityLook[incident.priority]
  const place = locationWords(incident.location, incident.areaCode, false)
  const { standing, wanted } = orders
  const order = () => {
    if (wanted.length === 0) return setTab('dispatches')
    orders.order()
  }
  // Keys arrive as counts; the last one seen is remembered, so that each press acts once.
  const seenNote = useRef(noteRequest)
  const seenDispatch = useRef(dispatchRequest)
  const orderNow = useRef(order)
  useEffect(() => {
    orderNow.current = order
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
    <>
      {whole.dispatches.length === 0 ? (
        <EmptyState icon={Send} title={t('operator.dispatch.empty')} hint={t('operator.dispatch.emptyHint')} />
      ) : (
        <ul>
          {incident.dispatches.map((dispatch) => (
            <DispatchRow
              key={dispatch.id}
              incident={incident}
              dispatch={dispatch}
              agency={agencies[dispatch.agencyId]}
              calls={calls}
            />
          ))}
        </ul>
      )}
      {absorbed
        .filter((one) => one.dispatches.length > 0)
        .map((one) => (
          <Section key={one.id} title={t('merge.ordersOf', { number: shortNumber(one.number) })}>
            <ul>
              {one.dispatches.map((dispatch) => (
                <DispatchRow
                  key={dispatch.id}
                  incident={one}
                  dispatch={dispatch}
                  agency={agencies[dispatch.agencyId]}
                  calls={calls}
                />
              ))}
            </ul>
          </Section>
        ))}
      {isOpen && (
        <div className={styles.order}>
          <OrderChoice
            agencies={Object.values(agencies).filter(({ active, services }) => active && services.includes('112'))}
            byId={agencies}
            recommendation={orders.recommendation}
            recommended={orders.recommended}
            chosen={orders.chosen}
            standing={standing}
            departs={orders.departs}
            reason={orders.reason}
            onReason={orders.setReason}
            onChange={orders.setTicked}
            tools={
              raise !== undefined && (
                <Button size="small" keyCap={keyOf('incident.raise')} onClick={() => setRaising(raise)}>
                  {t('dispatch.raise.button', { level: raise.level })}
                </Button>
              )
            }
          />
          <Button tone="main" keyCap="F9" disabled={wanted.length === 0} onClick={order}>
            {t('operator.dispatch.order', { count: wanted.length })}
          </Button>
        </div>
      )}
    </>
  )
  const notes = <Notes key={incident.id} incident={incident} focusRequest={noteRequest} />
  const triage = <IncidentTriage incident={incident} autoFocus={triageByKey} onFocused={() => setTriageByKey(false)} />
  const timeline = <Timeline incident={incident} agencies={agencies} />
  const linked = (
    <>
      <Absorbed incident={incident} onGo={onSelectIncident} />
      <ul className={styles.linked}>
        {calls.length === 0 && <li className={styles.detail}>{t('operator.linked.empty')}</li>}
        {calls.map((call) => (
          <li key={call.id}>
            {isCallClosed(call) ? (
              <strong>{call.number ?? t('operator.calls.noNumber')}</strong>
            ) : (
              <Button size="small" onClick={() => onSelectCall(call.id)}>
                {call.number ?? t('operator.calls.noNumber')}
              </Button>
            )}
            <span>{call.name}</span>
            <span className={styles.detail}>
              {t(`operator.call.state.${call.state.kind}`)}
              {isCallClosed(call) && ` · ${t('operator.linked.closed')}`}
            </span>
            <span className={styles.detail}>{timeOfDay(call.receivedAt)}</span>
            <Button
              size="small"
              tone="quiet"
              icon={Unlink}
              aria-label={t('merge.detachTitle', { number: call.number ?? t('operator.calls.noNumber') })}
              keyCap={call.id === calls.at(-1)?.id ? keyOf('call.detach') : undefined}
              onClick={() => setDetaching(call)}
            >
              {t('merge.detach')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )

  return (
    <Panel
      className={styles.panel}
      title={t('operator.incident.title')}
      aside={incident.number}
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
    >
      <MergedAway incident={incident} onGo={onSelectIncident} />
      <header className={styles.head}>
        <h3 className={styles.title}>
          <PriorityMark shape={shape} rank={rank} text={incident.priority} size={20} />
          <span>{t(`type.${incident.type}`)}</span>
          <Badge tone="accent">{t(`phase.${incidentPhase(whole)}`)}</Badge>
          <Age since={incident.openedAt} />
        </h3>
        <Includes incident={incident} onGo={onSelectIncident} />
        <p className={styles.place}>{place === '' ? t('operator.place.unknown') : place}</p>
        {isCoarse(incident.type) && <p className={styles.detail}>{t('operator.incident.coarseNote')}</p>}
        {incident.narrative !== undefined && <p className={styles.narrative}>{incident.narrative}</p>}
        {isOpen && (
          <div className={styles.actions}>
            {changes.map(({ dialog: change, id, name }) => (
              <Button
                key={change}
                size="small"
                keyCap={keyOf(id)}
                aria-label={t(`operator.incident.${name}`)}
                onClick={() => setDialog(change)}
              >
                {t(`incident.change.${change}`)}
              </Button>
            ))}
            <Button
              size="small"
              keyCap={keyOf('incident.merge')}
              disabled={!hasOther}
              onClick={() => setJoining('merge')}
            >
              {t('merge.button')}
            </Button>
            <Button size="small" keyCap={keyOf('mass-event.join')} onClick={() => setJoining('mass-event')}>
              {t('mass.button')}
            </Button>
            {attachable !== undefined && (
              <Button size="small" tone={wasDetached ? 'plain' : 'main'} keyCap="Alt+G" onClick={onAttach}>
                {t('operator.incident.attach', { number: attachable.number ?? t('operator.calls.noNumber') })}
              </Button>
            )}
          </div>
        )}
        <MassEventsOf incident={incident} />
        {incident.life.kind === 'closed' && (
          <p className={styles.detail}>
            {t('operator.incident.closedBy', {
              by: incident.life.by,
              outcome: t(`disposition.${incident.life.disposition}`),
            })}{' '}
            {incident.life.note}
          </p>
        )}
      </header>
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
              { id: 'dispatches', label: t('operator.tab.dispatches'), count: standing.length, content: dispatches },
              { id: 'triage', label: t('intake.triage.label'), content: triage },
              { id: 'notes', label: t('operator.tab.notes'), count: incident.notes.length, content: notes },
              { id: 'timeline', label: t('operator.tab.timeline'), content: timeline },
              {
                id: 'calls',
                label: t('operator.tab.calls'),
                count: calls.length + incident.absorbed.length,
                content: linked,
              },
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
          calls={calls}
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

const changes = [
  { dialog: 'priority', id: 'incident.reprioritise', name: 'reprioritise' },
  { dialog: 'type', id: 'incident.retype', name: 'retype' },
  { dialog: 'place', id: 'incident.relocate', name: 'relocate' },
] as const

const tabs: readonly Tab[] = ['dispatches', 'triage', 'notes', 'timeline', 'calls']

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h3 className={styles.sectionTitle}>{title}</h3>
      {children}
    </section>
  )
}
