import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IncidentType } from '../../../src/domain/incident/incident-types'
import type { Protocol } from '../../../src/domain/triage/protocol'
import type { Triage } from '../../../src/domain/triage/triage'
import { keyOf, useKeys } from '../../keys'
import { Badge } from '../../ui/badge'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { KeyCap } from '../../ui/key-cap'
import { PriorityMark } from '../../ui/priority-mark'
import { ownPriority, proposePriority, SILENT_CALL, type SpokenHarm } from './intake-protocol'
import { priorityLook } from '../../ui/priority-look'
import { timeOfDay } from './clock'
import { TriageAdvice } from './triage-advice'
import { TriageHistory } from './triage-history'
import { TriageOverride } from './triage-override'
import { TriagePath } from './triage-path'
import styles from './triage.module.css'
import { useAnswerKeys } from './use-answer-keys'
import { useTriage, type TriageSubject } from './use-triage'
import { useWording } from './use-wording'

interface TriagePanelProps {
  readonly subject: TriageSubject
  readonly protocol: Protocol
  readonly triage: Triage | undefined
  readonly type: IncidentType | undefined
  /** What the words of the report say of a person. */
  readonly spoken?: SpokenHarm | undefined
  /** What it is about is closed: to be read only. */
  readonly isOver?: boolean
  /** Takes the focus when it appears: its key was pressed while it was not on the screen. */
  readonly autoFocus?: boolean
  /** It has the focus: a later panel must not take it from what is being typed. */
  readonly onFocused?: () => void
  /** Another protocol goes on from here: what the answers led to. */
  readonly onContinue: (protocolId: string) => void
}

/** Question by question, a key for each answer; what it amounts to, what to tell the caller and the responders. */
export function TriagePanel(props: TriagePanelProps) {
  const { subject, protocol, triage, type, spoken, isOver = false, autoFocus = false, onFocused, onContinue } = props
  const { t } = useTranslation()
  const say = useWording()
  const root = useRef<HTMLElement>(null)
  const [isOverriding, setIsOverriding] = useState(false)
  const { run, asked: next, isAskedAgain, answer, finish, back, askAgain } = useTriage(subject, protocol, triage)
  const asked = isOver ? undefined : next
  const round = triage?.protocolId === protocol.id ? triage : undefined
  const isEnded = round !== undefined && round.state.kind !== 'open'
  const { determinant } = run
  const proposal = proposePriority(type, protocol, triage, spoken)
  const continueWith = determinant?.continueWith
  const outcome = useRef<HTMLDivElement>(null)
  const reached = useRef(determinant?.id)
  useEffect(() => {
    if (reached.current === determinant?.id) return
    reached.current = determinant?.id
    // What to say now, and its key, must be in view; the path of answers has pushed it down.
    outcome.current?.scrollIntoView({ block: 'nearest' })
  }, [determinant?.id])

  useEffect(() => {
    if (!autoFocus) return
    root.current?.focus()
    onFocused?.()
  }, [autoFocus, onFocused])
  const keys = (asked?.answers ?? []).map((given, index) => ({ given, key: given.key ?? String(index + 1) }))
  useAnswerKeys(
    root,
    new Map(keys.map(({ given, key }) => [key.toLowerCase(), () => asked !== undefined && answer(asked.id, given.id)])),
    back,
  )
  useKeys({
    'triage.focus': () => {
      root.current?.focus()
      root.current?.scrollIntoView({ block: 'nearest' })
    },
    ...(isOver ? {} : { 'triage.override': () => setIsOverriding(true) }),
    ...(determinant !== undefined && !isEnded && !isOver ? { 'triage.finish': finish } : {}),
    ...(continueWith === undefined || isOver ? {} : { 'triage.continue': () => onContinue(continueWith) }),
  })

  return (
    <section ref={root} tabIndex={-1} className={styles.triage} aria-label={t('intake.triage.label')}>
      <header className={styles.head}>
        <h3 className={styles.title}>{t('intake.triage.of', { protocol: say(protocol.title) })}</h3>
        <span className={styles.quiet}>{t('intake.triage.version', { version: protocol.version })}</span>
        {proposal !== undefined && (
          <span className={styles.proposal}>
            <PriorityMark {...priorityLook[proposal.priority].mark} text={proposal.priority} />
            {isEnded && (
              <Badge tone="kept">
                {t(round.state.kind === 'overridden' ? 'intake.triage.overridden' : 'intake.triage.finished')}
              </Badge>
            )}
          </span>
        )}
        <KeyCap>{keyOf('triage.focus')}</KeyCap>
      </header>
      {round?.state.kind === 'overridden' && (
        <p className={styles.override}>
          <strong>
            {t('intake.priority.overridden', { before: round.state.overriddenFrom, reason: round.state.reason })}
          </strong>{' '}
          {round.state.by} {timeOfDay(round.state.at)}
        </p>
      )}
      {protocol.id === SILENT_CALL && !isOver && <p className={styles.quiet}>{t('intake.silent.text')}</p>}
      <TriagePath protocol={protocol} path={run.path} asked={asked?.id} onAskAgain={askAgain} />
      {asked !== undefined && (
        <div className={styles.question} role="group" aria-label={say(asked.ask)}>
          <p className={styles.ask} aria-live="polite">
            {say(asked.ask)}
            {isAskedAgain && <Badge tone="near">{t('intake.triage.askedAgain')}</Badge>}
          </p>
          {asked.help !== undefined && <p className={styles.quiet}>{say(asked.help)}</p>}
          <div className={styles.answers}>
            {keys.map(({ given, key }) => (
              <button
                key={given.id}
                type="button"
                className={styles.answer}
                aria-keyshortcuts={key}
                onClick={() => answer(asked.id, given.id)}
              >
                <span aria-hidden>
                  <KeyCap>{key.toUpperCase()}</KeyCap>
                </span>
                {say(given.label)}
              </button>
            ))}
          </div>
        </div>
      )}
      {determinant !== undefined && (
        <div ref={outcome} className={styles.outcome}>
          <p>
            {t('intake.triage.determinant')} <strong>{say(determinant.label)}</strong>
          </p>
          {determinant.dangers.length > 0 && (
            <Banner tone="near">
              <strong>{t('intake.triage.dangers')}</strong> {determinant.dangers.map(say).join(' · ')}
            </Banner>
          )}
          {determinant.advice.length > 0 && <TriageAdvice key={determinant.id} steps={determinant.advice} />}
        </div>
      )}
      {!isOver && (
        <footer className={styles.foot}>
          {run.path.length > 0 && (
            <Button size="small" tone="quiet" keyCap="Backspace" onClick={back}>
              {t('intake.triage.back')}
            </Button>
          )}
          {continueWith !== undefined && (
            <Button size="small" keyCap={keyOf('triage.continue')} onClick={() => onContinue(continueWith)}>
              {t('intake.triage.continue')}
            </Button>
          )}
          {determinant !== undefined && !isEnded && (
            <>
              <Button size="small" tone="main" keyCap={keyOf('triage.finish')} onClick={finish}>
                {t('intake.triage.finish')}
              </Button>
              <span className={styles.quiet}>{t('intake.triage.finishWhy')}</span>
            </>
          )}
          <Button size="small" tone="quiet" keyCap={keyOf('triage.override')} onClick={() => setIsOverriding(true)}>
            {t('intake.triage.override')}
          </Button>
        </footer>
      )}
      {triage !== undefined && <TriageHistory triage={triage} protocol={protocol} />}
      {isOverriding && (
        <TriageOverride
          subject={subject}
          protocolId={protocol.id}
          proposed={ownPriority(type, protocol, triage, spoken) ?? run.proposedPriority}
          isSettled={determinant !== undefined}
          onClose={() => setIsOverriding(false)}
        />
      )}
    </section>
  )
}
