import { Ban, ChevronDown, ChevronRight, CircleHelp, History, ShieldCheck, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Call } from '../../../src/domain/call/call'
import { REMEMBERED_DAYS } from '../../../src/domain/caller/caller-measure'
import { keyOf, useKeys } from '../../keys'
import { useFacts } from '../../store/facts'
import { useNow } from '../../store/now'
import { Badge } from '../../ui/badge'
import { Button } from '../../ui/button'
import { blockedNumbers, blockedUntil } from './caller-blocks'
import styles from './caller-panel.module.css'
import { dayText } from '../../ui/day-text'
import { earlierCalls } from './earlier-calls'
import { shortNumber } from './incident-order'
import { useCaller, type CallerHistory } from './use-caller'

const levelLook = {
  unknown: { tone: 'plain', icon: CircleHelp },
  trusted: { tone: 'kept', icon: ShieldCheck },
  mixed: { tone: 'near', icon: History },
  doubtful: { tone: 'near', icon: TriangleAlert },
} as const

/** What earlier calls of this number let expect, with the reasons. It stands beside the call and hides nothing of it. */
export function CallerPanel({ call }: { readonly call: Call }) {
  const { t } = useTranslation()
  const { number } = call
  if (number === undefined) return <p className={styles.quiet}>{t('callers.history.noNumber')}</p>
  return <NumberHistory key={number} call={call} number={number} />
}

function NumberHistory({ call, number }: { readonly call: Call; readonly number: string }) {
  const { t, i18n } = useTranslation()
  const measures = useFacts(({ board }) => board.measures)
  const now = useNow(10_000)
  const [open, setOpen] = useState(false)
  const toggle = () => setOpen((before) => !before)
  useKeys({ 'caller.history': toggle })
  const state = useCaller(number, call.id, `${call.id} ${call.disposition?.kind ?? ''}`)
  const until = blockedUntil(blockedNumbers(measures, now), number)
  const known = 'known' in state ? state.known : undefined
  return (
    <section className={styles.panel} aria-label={t('callers.history.title')}>
      <div className={styles.line}>
        <div className={styles.words}>
          {until !== undefined && (
            <Badge look="text" tone="near" icon={Ban}>
              {t('callers.blockedUntil', { time: dayText(until, now, i18n.language) })}
            </Badge>
          )}
          <Summary state={state} callId={call.id} now={now} />
        </div>
        <Button
          tone="quiet"
          size="small"
          icon={open ? ChevronDown : ChevronRight}
          keyCap={keyOf('caller.history')}
          aria-expanded={open}
          onClick={toggle}
        >
          {t('callers.history.open')}
        </Button>
      </div>
      {open && known !== undefined && <EarlierCallList history={known} callId={call.id} now={now} />}
      {open && (
        <p className={styles.quiet}>
          {t('callers.history.note', { days: REMEMBERED_DAYS })}
          {until !== undefined && ` ${t('callers.history.blockNote')}`}
        </p>
      )}
    </section>
  )
}

interface SummaryProps {
  readonly state: ReturnType<typeof useCaller>
  readonly callId: string
  readonly now: number
}

function Summary({ state, callId, now }: SummaryProps): ReactNode {
  const { t } = useTranslation()
  switch (state.kind) {
    case 'unsearchable':
      return <span className={styles.quiet}>{t('callers.history.unsearchable')}</span>
    case 'loading':
      return (
        <span role="status" className={styles.quiet}>
          {t('callers.history.loading')}
        </span>
      )
    case 'offline':
    case 'failed':
      return (
        <>
          <span role="status" className={styles.quiet}>
            {state.kind === 'offline'
              ? t('callers.history.offline')
              : `${t('callers.history.failed')} ${t(`error.${state.code}`)}`}
          </span>
          {state.known !== undefined && <Hint history={state.known} callId={callId} now={now} />}
        </>
      )
    case 'known':
      return <Hint history={state.known} callId={callId} now={now} />
  }
}

interface HistoryProps {
  readonly history: CallerHistory
  readonly callId: string
  readonly now: number
}

function Hint({ history, callId, now }: HistoryProps) {
  const { t, i18n } = useTranslation()
  const { level, reasons } = history.hint
  const { total } = earlierCalls(history, callId)
  const look = levelLook[level]
  if (total === 0) return <span className={styles.quiet}>{t('callers.history.first')}</span>
  return (
    <>
      <Badge look="text" tone={look.tone} icon={look.icon}>
        {t(`callers.level.${level}`)}
      </Badge>
      <span className={styles.reasons}>
        {reasons
          .filter(({ code }) => code !== 'nothing-known')
          .map(({ code, count, lastAt }) =>
            t(`callers.reason.${code}`, {
              count,
              last: lastAt === undefined ? '' : dayText(lastAt, now, i18n.language),
            }),
          )
          .concat(t('callers.history.total', { count: total }))
          .join(' · ')}
      </span>
    </>
  )
}

function EarlierCallList({ history, callId, now }: HistoryProps) {
  const { t, i18n } = useTranslation()
  const incidents = useFacts(({ board }) => board.incidents)
  const { total, kinds, withoutKind, recent } = earlierCalls(history, callId)
  if (total === 0) return null
  const parts = kinds.map(({ kind, count }) => `${t(`kind.${kind}`)} ${count}`)
  if (withoutKind > 0) parts.push(`${t('callers.history.withoutKind')} ${withoutKind}`)
  const outcome = ({ incidentId }: (typeof recent)[number]) => {
    if (incidentId === undefined) return ''
    const incident = incidents[incidentId]
    return incident === undefined
      ? t('callers.history.hadIncident')
      : t('callers.history.openIncident', { number: shortNumber(incident.number) })
  }
  return (
    <>
      <p>{parts.join(' · ')}</p>
      <div className={styles.recent} tabIndex={0} role="group" aria-label={t('callers.history.recent')}>
        <table className={styles.table} aria-label={t('callers.history.recent')}>
          <tbody>
            {recent.map((one) => (
              <tr key={one.callId}>
                <td>{dayText(one.receivedAt, now, i18n.language)}</td>
                <td>{one.kind === undefined ? t('callers.history.withoutKind') : t(`kind.${one.kind}`)}</td>
                <td>{t(`operator.call.state.${one.state}`)}</td>
                <td>{outcome(one)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {recent.length < total && (
        <p className={styles.quiet}>{t('callers.history.shown', { count: recent.length, total })}</p>
      )}
    </>
  )
}
