import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Agency } from '../../../src/domain/agency/agency'
import type { Call, CallKind } from '../../../src/domain/call/call'
import type { IncidentType, Priority } from '../../../src/domain/incident/incident-types'
import type { Location } from '../../../src/domain/kernel/location'
import { activeProtocols } from '../../../src/domain/triage/protocol-directory'
import { shippedProtocols } from '../../../src/domain/triage/shipped/all'
import { keyOf, useKeys } from '../../keys'
import { useFacts } from '../../store/facts'
import { Button } from '../../ui/button'
import { Panel } from '../../ui/panel'
import { Tabs } from '../../ui/tabs'
import { TextField } from '../../ui/text-field'
import { AmlLine } from './aml-line'
import { BurstBanner } from './burst-banner'
import { CallHeader } from './call-header'
import { CallerSection } from './caller-section'
import { ClosedLine } from './closed-line'
import { isPutAway } from './call-closed'
import { useCommands } from './commands'
import { DuplicatesPanel } from './duplicates-panel'
import styles from './form.module.css'
import { missingParts } from './intake-draft'
import { UnansweredLine, WaitingLine } from './line-lines'
import { ownPriority, runOf, SILENT_CALL } from './intake-protocol'
import { quotedWords } from './intake-reading'
import { KindButtons } from './kind-buttons'
import { OrderChoice, PlanLine } from './order-choice'
import { PlaceField, shortened } from './place-field'
import { PriorityChoice } from './priority-choice'
import { usePriorityWords } from './priority-words'
import { wholeCity, wordsChoice, type PlaceChoice } from './place-proposal'
import { locationWords } from './place-words'
import { PlaceChoices } from './proposal-places'
import { TypeProposals } from './proposal-types'
import { CoverWarning } from './recommendation-lines'
import { isDeparture } from './recommended-orders'
import { ReportText } from './report-text'
import { shownDuplicates } from './shown-duplicates'
import { TriageOverride } from './triage-override'
import { TriagePanel } from './triage-panel'
import { TriageStrip } from './triage-strip'
import { TypeSelect } from './type-select'
import { UnheardLine } from './unheard-line'
import { useAttach } from './use-attach'
import { useDuplicates } from './use-duplicates'
import type { Intake } from './use-intake'
import { useUnknownWords } from './use-unknown-words'
import { useRoomy } from './use-roomy'

interface IntakeFormProps {
  readonly call: Call
  readonly intake: Intake
  readonly agencies: readonly Agency[]
  readonly onKind: (kind: CallKind) => void
  readonly onEnd: () => void
  readonly onAnswer: () => void
  /** It is an open line of mine that I do not talk on now. */
  readonly waiting: { readonly other: Call | undefined; readonly onTalk: () => void } | undefined
  readonly onOpen: () => void
  readonly onToComplaint: () => void
  /** The call was attached to this incident. */
  readonly onAttached: (incidentId: string) => void
  /** Set after an attempt to open while something was missing. */
  readonly showMissing: boolean
  /** Another number puts the cursor into the report. */
  readonly reportRequest: number
  /** Incidents this call was taken out of. */
  readonly detachedFrom: ReadonlySet<string>
}

type Tab = 'triage' | 'agencies'

const placeIn = (location: Location) => locationWords(location, undefined, false)

/** A place this wide is no place to look for the same incident, metres. */
const VAGUE = 5_000

/** Words of a report after which the place is asked for. */
const WORDS_WITHOUT_PLACE = 3

/** Places that have a key. */
const MOST_CHOICES = 3

/** Letters of agency names on the button at the foot. */
const MOST_LETTERS = 20

/** The work form of a call: one text field first; what the words propose stands beside it, what is chosen by hand wins. */
export function IntakeForm(props: IntakeFormProps) {
  const {
    call,
    intake,
    agencies,
    onKind,
    onEnd,
    onAnswer,
    waiting,
    onOpen,
    onToComplaint,
    onAttached,
    showMissing,
    reportRequest,
    detachedFrom,
  } = props
  const { draft, reading, view, change, clear } = intake
  const { t, i18n } = useTranslation()
  const { run } = useCommands()
  const roomy = useRoomy()
  const priorityWords = usePriorityWords()
  const directory = useFacts(({ board }) => board.protocols)
  const directoryOfAgencies = useFacts(({ board }) => board.agencies.items)
  const [tab, setTab] = useState<{ readonly callId: string; readonly tab: Tab; readonly byKey: boolean }>()
  const [overriding, setOverriding] = useState<Priority>()
  const unknownWords = useUnknownWords(view.unread?.words)
  const isSilent = view.protocol?.id === SILENT_CALL
  const { text } = draft
  // Without a word or a place the type of a silent call is a guess, and is not asked about.
  const isGuess = isSilent && text.trim() === '' && (view.location?.radius ?? Infinity) > VAGUE
  const asked = useDuplicates(call, text, isGuess ? undefined : view.type, view.location)
  const found = shownDuplicates(asked, { text, type: view.type, location: view.location, isSilent, detachedFrom })
  const { attach, failed } = useAttach(onAttached)
  const shownTab = tab?.callId === call.id ? tab : undefined
  const hasAnswers = view.protocol !== undefined && call.triage?.protocolId === view.protocol.id

  const chooseType = (type: IncidentType) =>
    // A name for what the taps came to leaves them, and the priority they gave, as they are.
    change({ type, protocol: isSilent && view.priorityFrom?.kind === 'determinant' ? SILENT_CALL : undefined })
  const choosePlace = (location: Location, placeText: string) => {
    const at = { at: Date.now(), ...location }
    change({ location: at, placeText })
    run('call:locate', { callId: call.id, location: at })
  }
  const choosePriority = (priority: Priority) => {
    // What the answers give is set aside only for a reason.
    if (hasAnswers) setOverriding(priority)
    else change({ priority })
  }
  const startSilent = () => {
    change({ protocol: SILENT_CALL })
    setTab({ callId: call.id, tab: 'triage', byKey: true })
  }
  const continueWith = (protocolId: string) => {
    const next = activeProtocols(shippedProtocols, directory).find(({ id }) => id === protocolId)
    const [type] = next?.types ?? []
    // The answers show another kind of emergency, and a person said yes to it.
    if (next === undefined || type === undefined) change({ protocol: protocolId })
    else if (view.type !== undefined && next.types.includes(view.type)) change({ protocol: undefined })
    else change({ type, protocol: undefined })
  }
  const takeType = (index: number) => () => {
    const proposal = view.types[index]
    if (proposal !== undefined) chooseType(proposal.type)
  }
  const asksForPlace = isSilent || (showMissing && missingParts(draft, view).includes('place'))
  const isUnknown = view.placeChoices.length === 0 && view.location === undefined && view.unread === undefined
  const wordsName = (words: string) => t('intake.place.words', { words: shortened(words) })
  // The caller's own words for a place that no list knows are worth more than none.
  const inWords = unknownWords === undefined ? [] : [wordsChoice(unknownWords, wordsName(unknownWords))]
  const placeChoices =
    isUnknown && asksForPlace
      ? // The agencies read it in Indonesian, whatever language this desk reads.
        [wholeCity(t('intake.place.wholeCity'), i18n.getFixedT('id')('intake.place.wholeCity'))]
      : [...view.placeChoices.slice(0, MOST_CHOICES - inWords.length), ...inWords]
  const takeChoice = ({ location, name, text: words }: PlaceChoice) =>
    choosePlace(location, location.source === 'map' ? '' : (words ?? name))
  const takePlace = (index: number) => () => {
    const choice = placeChoices[index]
    if (choice !== undefined) takeChoice(choice)
  }
  const { betterPlace } = view
  const noPlace = (index: number) => (placeChoices[index] === undefined ? t('intake.why.noPlace') : undefined)
  // What the panel of questions does with its keys it does once it is shown; until then its own key leads there.
  const noTriage =
    view.protocol === undefined
      ? t('intake.why.noType')
      : roomy || shownTab?.tab === 'triage'
        ? undefined
        : t('intake.why.openTriage')
  useKeys(
    {
      'type.propose-1': takeType(0),
      'type.propose-2': takeType(1),
      'type.propose-3': takeType(2),
      'place.take-1': takePlace(0),
      'place.take-2': takePlace(1),
      'place.take-3': takePlace(2),
      ...(betterPlace === undefined ? {} : { 'place.take-aml': () => choosePlace(betterPlace, '') }),
      'triage.silent': startSilent,
      'agency.focus': () => setTab({ callId: call.id, tab: 'agencies', byKey: true }),
      // While its panel is shown the panel takes its key itself.
      'triage.focus': () => setTab({ callId: call.id, tab: 'triage', byKey: true }),
    },
    {
      'place.take-1': noPlace(0),
      'place.take-2': noPlace(1),
      'place.take-3': noPlace(2),
      'triage.override': noTriage,
      'triage.finish': noTriage,
      'triage.continue': noTriage,
      'triage.advice': noTriage,
    },
  )

  // Enough was written to name a place, and nothing in it is one.
  const isPlaceless =
    view.location === undefined &&
    view.unread === undefined &&
    view.placeChoices.length === 0 &&
    reading.text.trim().split(/\s+/).length >= WORDS_WITHOUT_PLACE
  const missing = showMissing ? missingParts(draft, view) : []
  const unread = missing.includes('place') ? view.unread : undefined
  const asksHow = missing.length === 1 && missing[0] === 'place' && placeChoices.length > 0
  const onlyPlace = isSilent && draft.text.trim() === '' && view.location === undefined && view.type !== undefined
  const kept = t(onlyPlace ? 'intake.silent.ready' : 'operator.intake.kept')
  const names = view.agencies.map((id) => agencies.find((agency) => agency.id === id)?.shortName ?? id)
  // Two short names, or one and how many more, fit beside the state of the form at the narrowest column.
  const told = names.length === 2 && names.join(', ').length <= MOST_LETTERS ? names : names.slice(0, 1)
  const others = names.length - told.length
  const to = [told.join(', '), ...(others > 0 ? [t('dispatch.andMore', { count: others })] : [])].join(' ')
  const isRinging = call.state.kind === 'ringing'
  // After another kind than an emergency, and before anybody has answered, opening is the exception.
  const isExpected = !isRinging && (call.disposition === undefined || call.disposition.kind === 'emergency')
  const live = call.state.kind === 'answered'
  const isAway = isPutAway(call)
  const triage =
    view.protocol === undefined ? (
      <p className={styles.quiet}>{t('intake.triage.needsType')}</p>
    ) : (
      <TriagePanel
        key={`${call.id} ${view.protocol.id}`}
        subject={{ callId: call.id }}
        protocol={view.protocol}
        triage={call.triage}
        type={view.type}
        spoken={view.harm}
        autoFocus={shownTab?.tab === 'triage' && shownTab.byKey}
        onFocused={() => setTab({ callId: call.id, tab: 'triage', byKey: false })}
        onContinue={continueWith}
      />
    )
  const orders = (
    <div className={styles.orders}>
      <PlanLine recommendation={view.recommendation} />
      <OrderChoice
        agencies={agencies}
        byId={directoryOfAgencies}
        coverAbove
        recommendation={view.recommendation}
        recommended={view.recommended}
        chosen={view.agencies}
        departs={isDeparture(view.recommendation, view.recommended, view.agencies, true)}
        reason={draft.reason ?? ''}
        onReason={(reason) => change({ reason })}
        autoFocus={shownTab?.tab === 'agencies' && shownTab.byKey}
        onFocused={() => setTab({ callId: call.id, tab: 'agencies', byKey: false })}
        onChange={(chosen) => change({ agencies: [...chosen] })}
      />
      <TextField
        label={t('operator.intake.message')}
        placeholder={t('operator.intake.messagePlaceholder')}
        value={draft.message}
        onChange={(event) => change({ message: event.target.value })}
      />
    </div>
  )
  return (
    <Panel
      className={styles.panel}
      title={t('operator.intake.title')}
      aside={call.number ?? t('operator.calls.noNumber')}
      tools={
        (live || call.unserved === true) && (
          // A call that rings is answered, not ended.
          <span className={styles.tools}>
            {live && (
              <Button size="small" keyCap={keyOf('triage.silent')} onClick={startSilent}>
                {t('intake.silent.start')}
              </Button>
            )}
            <Button size="small" keyCap={keyOf('call.end')} onClick={onEnd}>
              {t(live ? 'operator.intake.end' : 'callers.unserved.close')}
            </Button>
          </span>
        )
      }
      footer={
        isAway ? undefined : (
          <>
            <UnheardLine agencyIds={view.agencies} agencies={directoryOfAgencies} />
            <div className={styles.footer}>
              <span role="status" className={missing.length === 0 ? styles.quiet : styles.missing}>
                {missing.length === 0
                  ? kept
                  : missing.length === 1 && unread !== undefined
                    ? t(unknownWords === undefined ? 'intake.place.missingUnread' : 'intake.place.missingUnknown', {
                        words: shortened(unread.words),
                      })
                    : t(asksHow ? 'intake.place.missingHow' : 'operator.intake.missing', {
                        parts: missing.map((part) => t(`operator.part.${part}`)).join(', '),
                      })}
              </span>
              <Button
                tone={isExpected ? 'main' : 'plain'}
                keyCap="Ctrl+Enter"
                title={names.length > told.length ? names.join(', ') : undefined}
                onClick={onOpen}
              >
                {names.length === 0 ? t('operator.intake.openOnly') : `${t('operator.intake.open')}: ${to}`}
              </Button>
            </div>
          </>
        )
      }
    >
      <div className={styles.form}>
        {isRinging && <UnansweredLine onAnswer={onAnswer} />}
        {waiting !== undefined && <WaitingLine {...waiting} />}
        {isAway && <ClosedLine call={call} />}
        {roomy ? (
          <CallHeader call={call} />
        ) : (
          <CallerSection key={call.id} call={call} isQuiet={draft.text.trim() !== ''} />
        )}
        <KindButtons chosen={call.disposition?.kind} onChoose={onKind} />
        {call.disposition?.kind === 'complaint' && (
          <Button
            tone={call.disposition.complaintId === undefined ? 'main' : 'plain'}
            keyCap={keyOf('call.to-complaint')}
            onClick={onToComplaint}
          >
            {t(call.disposition.complaintId === undefined ? 'rabeg.toComplaint' : 'rabeg.isComplaint')}
          </Button>
        )}
        {!isAway && (
          <>
            <BurstBanner bursts={found.bursts} type={view.type} location={view.location} />
            <ReportText
              callId={call.id}
              request={reportRequest}
              value={draft.text}
              reading={reading}
              placeWords={view.placeProposal}
              hint={isPlaceless ? t('intake.place.none', { key: keyOf('place.field') }) : undefined}
              rows={roomy ? 4 : 3}
              onChange={(text) => change({ text })}
            />
            <TypeProposals reading={reading} type={view.type} byHand={draft.type !== undefined} onChoose={chooseType} />
            {view.recommendation !== undefined && (
              <CoverWarning recommendation={view.recommendation} agencies={directoryOfAgencies} />
            )}
            <DuplicatesPanel
              found={found}
              failed={failed?.callId === call.id ? failed.number : undefined}
              most={roomy ? 4 : 2}
              onAttach={(duplicate) =>
                attach(call, duplicate, { text: draft.text, location: intake.settle().location, clear })
              }
            />
            <PlaceField
              hasKey
              text={draft.placeText}
              onText={(placeText) => change({ placeText })}
              location={view.location}
              unread={
                view.unread && {
                  words: view.unread.words,
                  before: view.unread.before === undefined ? undefined : placeIn(view.unread.before),
                  onBack: () => change({ placeText: draft.placeFor ?? '' }),
                }
              }
              proposedBy={
                view.placeProposal === undefined
                  ? undefined
                  : quotedWords(reading.text, view.placeProposal.words).join('”, “')
              }
              onLocation={choosePlace}
              onWords={(words) => takeChoice(wordsChoice(words, wordsName(words)))}
              onNeighbour={(id) => change({ agencies: [...new Set([...view.agencies, id])] })}
            />
            <PlaceChoices choices={placeChoices} location={view.location} onChoose={takeChoice} />
            {call.aml !== undefined && (
              <AmlLine
                aml={call.aml}
                location={view.location}
                better={betterPlace}
                onTake={(location) => choosePlace(location, '')}
              />
            )}
            <div className={styles.pair}>
              <TypeSelect value={view.type} onChange={chooseType} />
              <PriorityChoice
                value={view.priority}
                note={view.priorityFrom === undefined ? undefined : priorityWords(view.priorityFrom, view.protocol)}
                onChange={choosePriority}
              />
            </div>
            {roomy ? (
              <>
                {triage}
                {orders}
              </>
            ) : (
              <>
                {view.protocol !== undefined && shownTab?.tab !== 'triage' && (
                  <TriageStrip protocol={view.protocol} triage={call.triage} />
                )}
                <Tabs
                  label={t('intake.parts')}
                  selected={shownTab?.tab ?? 'agencies'}
                  onSelect={(id) =>
                    setTab({ callId: call.id, tab: id === 'triage' ? 'triage' : 'agencies', byKey: false })
                  }
                  items={[
                    { id: 'triage', label: t('intake.triage.label'), content: triage },
                    {
                      id: 'agencies',
                      label: t('intake.agencies'),
                      count: view.agencies.length,
                      content: orders,
                    },
                  ]}
                />
              </>
            )}
          </>
        )}
      </div>
      {overriding !== undefined && view.protocol !== undefined && (
        <TriageOverride
          subject={{ callId: call.id }}
          protocolId={view.protocol.id}
          proposed={ownPriority(view.type, view.protocol, call.triage, view.harm) ?? overriding}
          isSettled={runOf(view.protocol, call.triage).determinant !== undefined}
          initial={overriding}
          onClose={() => setOverriding(undefined)}
        />
      )}
    </Panel>
  )
}
