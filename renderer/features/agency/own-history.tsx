import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import { SECOND } from '../../../src/domain/kernel/time'
import { keyOf } from '../../keys'
import { useFacts } from '../../store/facts'
import { useNow } from '../../store/now'
import { useSession } from '../../store/session'
import { Button } from '../../ui/button'
import { KeyCap } from '../../ui/key-cap'
import { Panel } from '../../ui/panel'
import { HistoryFilterChoice } from './history-filter'
import { HistoryRow } from './history-row'
import styles from './liaison.module.css'
import { awaitsInstead, ownSteps, type HistoryFilter, type HistoryItem } from './own-outcome'
import { usePlacesSeen } from './use-places-seen'

type State =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly code: RefusalCode }
  | { readonly kind: 'rows'; readonly rows: readonly HistoryItem[]; readonly hasMore: boolean }

/** Rows at once, and as many more for each press. */
const PAGE = 30
/** Who goes where we declined is asked so often: nothing tells a console of what it may not see. */
const ASK_INSTEAD = 10 * SECOND

interface OwnHistoryProps {
  readonly agencyId: string
  readonly filter: HistoryFilter
  readonly onFilter: (filter: HistoryFilter) => void
}

/**
 * What was ordered of this agency before, newest first, also what it declined; each row opens to what it did there. Asked
 * again when an own order moves or goes, when the line comes back, on request, and while somebody may be ordered in our place.
 */
export function OwnHistory({ agencyId, filter, onFilter }: OwnHistoryProps) {
  const { t } = useTranslation()
  const { client } = useSession()
  const isOnline = useFacts(({ connection }) => connection === 'online')
  const steps = useFacts(({ board }) => ownSteps(Object.values(board.incidents), agencyId))
  const places = usePlacesSeen(agencyId)
  const [state, setState] = useState<State>({ kind: 'loading' })
  const [turn, setTurn] = useState(0)
  const [limit, setLimit] = useState(PAGE)
  useEffect(() => {
    if (!isOnline) return
    let current = true
    const asked = filter === 'all' ? {} : { outcome: filter }
    void client.query('query:own-orders', { limit, ...asked }).then((reply) => {
      if (!current) return
      if (!reply.ok) return setState({ kind: 'failed', code: reply.error.code })
      setState({ kind: 'rows', rows: reply.value.items, hasMore: reply.value.next !== undefined })
    })
    return () => {
      current = false
    }
  }, [client, isOnline, steps, filter, limit, turn])
  const now = useNow(60_000)
  const isAwaiting = state.kind === 'rows' && state.rows.some((row) => awaitsInstead(row, now))
  useEffect(() => {
    if (!isAwaiting) return undefined
    const timer = window.setInterval(() => setTurn((count) => count + 1), ASK_INSTEAD)
    return () => window.clearInterval(timer)
  }, [isAwaiting])
  return (
    <Panel
      className={styles.history}
      scrollsByKey
      title={t('agency.history.title')}
      aside={<KeyCap>{keyOf('order.history')}</KeyCap>}
      tools={
        <Button tone="quiet" size="small" onClick={() => setTurn(turn + 1)}>
          {t('agency.history.again')}
        </Button>
      }
    >
      <HistoryFilterChoice filter={filter} onFilter={onFilter} />
      {state.kind === 'loading' && (
        <p className={styles.none}>{t(isOnline ? 'agency.history.loading' : 'agency.history.offline')}</p>
      )}
      {state.kind === 'failed' && (
        <p className={styles.none} role="alert">
          {t('agency.history.failed')} {t(`error.${state.code}`)}
        </p>
      )}
      {state.kind === 'rows' && state.rows.length === 0 && (
        <p className={styles.none}>{t(filter === 'all' ? 'agency.history.none' : 'agency.history.none-such')}</p>
      )}
      {state.kind === 'rows' && (
        <ul>
          {state.rows.map((row) => (
            <HistoryRow key={row.incidentId} row={row} agencyId={agencyId} seenAt={places.get(row.incidentId)} />
          ))}
        </ul>
      )}
      {state.kind === 'rows' && state.hasMore && (
        <Button tone="quiet" size="small" onClick={() => setLimit(limit + PAGE)}>
          {t('agency.history.more')}
        </Button>
      )}
    </Panel>
  )
}
