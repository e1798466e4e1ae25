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
import { callGroup, nextToAnswer, runsOf, sectionOf, type CallSection } from './call-order'
import { CallRow } from './call-row'
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
  /** Tells the order as it is drawn, for Alt+1 … 9. */
  readonly onOrder: (ids: readonly string[]) => void
}

/** Calls the room still has to do with, by section: ringing, mine, waiting, to call back. Nothing leaves by itself. */
export const CallList = memo(function CallList(props: CallListProps) {
  const { calls, username, selectedId, incidentNumbers, onSelect, onAnswer, onNew, onOrder } = props
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
      items.map((call, index) => {
        const group = callGroup(call, username)
        // A call that changes its section under the pointer stays where it is until the pointer leaves.
        const section = (held ? placed.current.get(call.id) : undefined) ?? sectionOf(group)
        return { call, group, section, position: index + 1 }
      }),
    [items, username, held],
  )
  useEffect(() => {
    placed.current = new Map(rows.map(({ call, section }) => [call.id, section]))
  }, [rows])
  useEffect(() => onOrder(items.map(({ id }) => id)), [items, onOrder])
  const next = useMemo(() => nextToAnswer(calls)?.id, [calls])
  return (
    <Panel
      className={styles.panel}
      title={t('operator.calls.title')}
      aside={calls.length}
      tools={
        <>
          <span className={styles.summary}>
            {t('operator.calls.summary', {
              ringing: rows.filter(({ group }) => group === 'ringing').length,
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
        <div {...hold} onKeyDown={moveFocus}>
          {runsOf(rows).map((run) => (
            <section key={`${run.section} ${run.rows[0]?.call.id ?? ''}`} className={styles.section}>
              <h3 className={styles.heading} data-section={run.section}>
                {t(`callers.section.${run.section}`)} <span>{run.rows.length}</span>
              </h3>
              <ul aria-label={t(`callers.sectionList.${run.section}`)}>
                {run.rows.map(({ call, group, position }) => (
                  <CallRow
                    key={call.id}
                    call={call}
                    group={group}
                    username={username}
                    absences={absences}
                    position={position}
                    isNext={call.id === next}
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

function moveFocus(event: KeyboardEvent<HTMLDivElement>) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('li > button:first-child')]
  const at = buttons.findIndex((button) => button.parentElement?.contains(document.activeElement) === true)
  event.preventDefault()
  buttons[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus()
}
