import { Phone } from 'lucide-react'
import { memo, useEffect, useMemo, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Call } from '../../../src/domain/call/call'
import { useFacts } from '../../store/facts'
import { useNow } from '../../store/now'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Panel } from '../../ui/panel'
import { blockedNumbers, blockedUntil } from './caller-blocks'
import styles from './call-list.module.css'
import type { CallNumbers } from './call-numbers'
import { callGroup, runsOf, sectionOf, type CallSection } from './call-order'
import { CallRow } from './call-row'
import { linesOf } from './talking-call'
import { useAbsences } from './use-absences'
import { useStableOrder } from './use-stable-order'

interface CallListProps {
  /** Open calls in the wanted order. */
  readonly calls: readonly Call[]
  readonly username: string
  readonly selectedId: string | undefined
  /** Short number of the incident a call is attached to. */
  readonly incidentNumbers: ReadonlyMap<string, string>
  readonly onSelect: (callId: string) => void
  readonly onAnswer: (callId: string) => void
  readonly onNew: () => void
  /** The keys Alt+1 … 9 of the calls. */
  readonly numbers: CallNumbers
  /** The call F10 answers. */
  readonly nextId: string | undefined
  /** The one of my open lines I talk on. */
  readonly talking: string | undefined
}

/** Calls the room still has to do with, by section: ringing, mine, waiting, to call back. Nothing leaves by itself, and what rings is never scrolled away. */
export const CallList = memo(function CallList(props: CallListProps) {
  const { calls, username, selectedId, incidentNumbers, onSelect, onAnswer, onNew } = props
  const { numbers, nextId, talking } = props
  const { t } = useTranslation()
  const { items, held, hold } = useStableOrder(calls)
  const measures = useFacts(({ board }) => board.measures)
  const absences = useAbsences()
  // A block ends by itself; a minute more or less on the label is read as a minute.
  const now = useNow(10_000)
  const blocked = useMemo(() => blockedNumbers(measures, now), [measures, now])
  const placed = useRef<ReadonlyMap<string, CallSection>>(new Map())
  const rows = useMemo(
    () =>
      items.map((call, at) => {
        const group = callGroup(call, username)
        // A call that changes its section under the pointer stays where it is until the pointer leaves.
        const section = (held ? placed.current.get(call.id) : undefined) ?? sectionOf(group)
        return { call, group, section, at }
      }),
    [items, username, held],
  )
  useEffect(() => {
    placed.current = new Map(rows.map(({ call, section }) => [call.id, section]))
  }, [rows])
  const ringing = rows.filter(({ group }) => group === 'ringing').length
  const lines = useMemo(() => linesOf(calls, username).length, [calls, username])
  return (
    <Panel
      className={styles.panel}
      title={t('operator.calls.title')}
      aside={calls.length}
      tools={
        <>
          <span className={styles.summary}>
            {t('operator.calls.summary', {
              ringing,
              dropped: rows.filter(({ group }) => sectionOf(group) === 'back').length,
            })}
          </span>
          <Button size="small" tone="quiet" keyCap="Alt+N" onClick={onNew}>
            {t('operator.calls.new')}
          </Button>
        </>
      }
    >
      {items.length === 0 ? (
        <EmptyState icon={Phone} title={t('operator.calls.empty')} hint={t('operator.calls.emptyHint')} />
      ) : (
        <div {...hold} onKeyDown={moveFocus} data-pinned={Math.min(ringing, PINNED)}>
          {runsOf(rows).map((run) => (
            <section
              key={`${run.section} ${run.rows[0]?.call.id ?? ''}`}
              className={run.section === 'ringing' ? styles.pinned : styles.section}
            >
              <h3 className={styles.heading} data-section={run.section}>
                {t(`callers.section.${run.section}`)} <span>{run.rows.length}</span>
                {run.section === 'ringing' && run.rows.length > PINNED && (
                  <strong>{t('callers.ringing.more', { count: run.rows.length - PINNED })}</strong>
                )}
              </h3>
              <ul aria-label={t(`callers.sectionList.${run.section}`)}>
                {run.rows.map(({ call, group, at }) => (
                  <CallRow
                    key={call.id}
                    call={call}
                    group={group}
                    username={username}
                    absences={absences}
                    at={at}
                    number={numbers.byId.get(call.id)}
                    isNext={call.id === nextId}
                    // With one line nothing needs to be said.
                    talks={lines > 1 && group === 'mine' ? call.id === talking : undefined}
                    isSelected={call.id === selectedId}
                    blockedUntil={blockedUntil(blocked, call.number)}
                    incidentNumber={incidentNumbers.get(call.id)}
                    onSelect={onSelect}
                    onAnswer={onAnswer}
                  />
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </Panel>
  )
})

/** Ringing calls that are shown at once; below them the list goes on. The sheet of styles measures them. */
const PINNED = 3

function moveFocus(event: KeyboardEvent<HTMLDivElement>) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('li > button:first-child')]
  const at = buttons.findIndex((button) => button.parentElement?.contains(document.activeElement) === true)
  event.preventDefault()
  buttons[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus()
}
