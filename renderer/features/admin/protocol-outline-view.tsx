import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Priority } from '../../../src/domain/incident/incident-types'
import type { Determinant, Protocol, Question } from '../../../src/domain/triage/protocol'
import { countPaths } from '../../../src/domain/triage/prove-protocol'
import type { MarkShape } from '../../ui/mark-shape'
import { PriorityMark } from '../../ui/priority-mark'
import { goalOf } from './protocol-outline'
import styles from './protocols.module.css'
import { useWording } from './use-wording'

/** As on every other screen. */
const looks: Readonly<Record<Priority, { readonly shape: MarkShape; readonly rank: 1 | 2 | 3 | 4 }>> = {
  P1: { shape: 'triangle', rank: 1 },
  P2: { shape: 'diamond', rank: 2 },
  P3: { shape: 'circle', rank: 3 },
  P4: { shape: 'square', rank: 4 },
}

interface ProtocolOutlineProps {
  readonly protocol: Protocol
  readonly active: readonly Protocol[]
}

/** A protocol to read: its questions in order, where each answer leads, and what each end means. */
export function ProtocolOutline({ protocol, active }: ProtocolOutlineProps) {
  const { t } = useTranslation()
  const say = useWording()
  const anchor = useId()
  const { title, version, types, questions, determinants, source } = protocol
  const paths = useMemo(() => countPaths(protocol), [protocol])
  return (
    <article className={styles.outline}>
      <h3>
        {say(title)} <span className={styles.second}>{t('admin.protocol.version', { version })}</span>
      </h3>
      <p className={styles.second}>
        {types.length === 0
          ? t('admin.protocol.no-type')
          : t('admin.protocol.types', { types: types.map((type) => t(`type.${type}`)).join(', ') })}{' '}
        {t('admin.protocol.size', { questions: questions.length, determinants: determinants.length })}{' '}
        {paths !== undefined && t('admin.protocol.paths', { count: paths })}
      </p>
      <p className={styles.second}>{t('admin.protocol.source', { source: say(source) })}</p>
      <h4>{t('admin.protocol.questions')}</h4>
      <ol className={styles.questions}>
        {questions.map((question, index) => (
          <QuestionItem key={index} protocol={protocol} question={question} anchor={anchor} />
        ))}
      </ol>
      <h4>{t('admin.protocol.determinants')}</h4>
      <ul className={styles.determinants}>
        {determinants.map((determinant, index) => (
          <DeterminantItem key={index} determinant={determinant} active={active} anchor={anchor} />
        ))}
      </ul>
    </article>
  )
}

function QuestionItem({
  protocol,
  question,
  anchor,
}: {
  readonly protocol: Protocol
  readonly question: Question
  readonly anchor: string
}) {
  const { t } = useTranslation()
  const say = useWording()
  return (
    <li id={`${anchor}-q-${question.id}`} tabIndex={-1}>
      <p>
        <strong>{say(question.ask)}</strong>
        {protocol.first === question.id && <span className={styles.second}> · {t('admin.protocol.first')}</span>}
      </p>
      {question.help !== undefined && <p className={styles.second}>{say(question.help)}</p>}
      <ul className={styles.answers}>
        {question.answers.map((answer, index) => {
          const goal = goalOf(protocol, answer.next)
          return (
            <li key={index}>
              <span className={styles.key}>{answer.key}</span>
              <span>
                {say(answer.label)}
                {answer.unknown === true && <span className={styles.second}> · {t('admin.protocol.unknown')}</span>}
              </span>
              <span className={styles.goal}>
                <span aria-hidden>→ </span>
                {goal.kind === 'question' && (
                  <a href={`#${anchor}-q-${goal.id}`} onClick={jump}>
                    {goal.number}. {say(goal.ask)}
                  </a>
                )}
                {goal.kind === 'determinant' && (
                  <a href={`#${anchor}-d-${goal.id}`} onClick={jump}>
                    <PriorityMark {...looks[goal.priority]} text={goal.priority} size={12} /> {say(goal.label)}
                  </a>
                )}
                {goal.kind === 'nowhere' && (
                  <strong className={styles.late}>{t('admin.protocol.nowhere', { id: goal.id })}</strong>
                )}
              </span>
            </li>
          )
        })}
      </ul>
    </li>
  )
}

function DeterminantItem({
  determinant,
  active,
  anchor,
}: {
  readonly determinant: Determinant
  readonly active: readonly Protocol[]
  readonly anchor: string
}) {
  const { t } = useTranslation()
  const say = useWording()
  const { id, label, priority, advice, dangers, continueWith } = determinant
  const further = active.find((protocol) => protocol.id === continueWith)
  return (
    <li id={`${anchor}-d-${id}`} tabIndex={-1}>
      <p>
        <PriorityMark {...looks[priority]} text={priority} /> <strong>{say(label)}</strong>
      </p>
      <p className={styles.second}>{t('admin.protocol.advice')}</p>
      <ol className={styles.advice}>
        {advice.map(({ text, seconds }, index) => (
          <li key={index}>
            {say(text)}
            {seconds !== undefined && (
              <span className={styles.second}> · {t('admin.protocol.timer', { time: asTimer(seconds) })}</span>
            )}
          </li>
        ))}
      </ol>
      {dangers.length > 0 && (
        <p>
          <span className={styles.second}>{t('admin.protocol.dangers')}</span> {dangers.map(say).join(' · ')}
        </p>
      )}
      {continueWith !== undefined && (
        <p>{t('admin.protocol.continue', { title: further === undefined ? continueWith : say(further.title) })}</p>
      )}
    </li>
  )
}

/** Minutes and seconds with a colon, as every duration on screen. */
function asTimer(seconds: number): string {
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`
}

/** Within the outline, not within the page's address: that is not the console's to change. */
function jump(event: React.MouseEvent<HTMLAnchorElement>): void {
  event.preventDefault()
  const target = document.getElementById(event.currentTarget.hash.slice(1))
  target?.scrollIntoView({ block: 'start' })
  target?.focus({ preventScroll: true })
}
