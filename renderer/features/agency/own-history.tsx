import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import { keyOf } from '../../keys'
import { useFacts } from '../../store/facts'
import { useSession } from '../../store/session'
import { Button } from '../../ui/button'
import { KeyCap } from '../../ui/key-cap'
import { Panel } from '../../ui/panel'
import { HistoryRow } from './history-row'
import styles from './liaison.module.css'
import { ownSteps, type HistoryItem } from './own-outcome'
import { usePlacesSeen } from './use-places-seen'

type State =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly code: RefusalCode }
  | { readonly kind: 'rows'; readonly rows: readonly HistoryItem[]; readonly hasMore: boolean }

/** Rows at once, and as many more for each press. */
const PAGE = 30

/**
 * What was ordered of this agency before, newest first, also what it declined; each row opens to what it did there. Asked
 * again when an own order moves or goes, when the line comes back, and on request.
 */
export function OwnHistory({ agencyId }: { readonly agencyId: string }) {
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
    void client.query('query:own-orders', { limit }).then((reply) => {
      if (!current) return
      if (!reply.ok) return setState({ kind: 'failed', code: reply.error.code })
      setState({ kind: 'rows', rows: reply.value.items, hasMore: reply.value.next !== undefined })
    })
    return () => {
      current = false
    }
  }, [client, isOnline, steps, limit, turn])
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
      {state.kind === 'loading' && (
        <p className={styles.none}>{t(isOnline ? 'agency.history.loading' : 'agency.history.offline')}</p>
      )}
      {state.kind === 'failed' && (
        <p className={styles.none} role="alert">
          {t('agency.history.failed')} {t(`error.${state.code}`)}
        </p>
      )}
      {state.kind === 'rows' && state.rows.length === 0 && <p className={styles.none}>{t('agency.history.none')}</p>}
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
