import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import { useSession } from '../../store/session'
import { Button } from '../../ui/button'
import { Panel } from '../../ui/panel'
import { HistoryRow, type HistoryItem } from './history-row'
import styles from './liaison.module.css'

type State =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly code: RefusalCode }
  | { readonly kind: 'rows'; readonly rows: readonly HistoryItem[] }

interface OwnHistoryProps {
  readonly agencyId: string
  /** Asks again when this changes: an order came or went. */
  readonly refreshOn: number
}

/** What was ordered of this agency before, newest first, as the centre has it; each row opens to what it did there. */
export function OwnHistory({ agencyId, refreshOn }: OwnHistoryProps) {
  const { t } = useTranslation()
  const { client } = useSession()
  const [state, setState] = useState<State>({ kind: 'loading' })
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let current = true
    void client.query('query:incidents', { agencyId, limit: 30 }).then((reply) => {
      if (!current) return
      setState(reply.ok ? { kind: 'rows', rows: reply.value.items } : { kind: 'failed', code: reply.error.code })
    })
    return () => {
      current = false
    }
  }, [client, agencyId, refreshOn, turn])
  return (
    <Panel
      className={styles.history}
      title={t('agency.history.title')}
      tools={
        <Button tone="quiet" size="small" onClick={() => setTurn(turn + 1)}>
          {t('agency.history.again')}
        </Button>
      }
    >
      {state.kind === 'loading' && <p className={styles.none}>{t('agency.history.loading')}</p>}
      {state.kind === 'failed' && (
        <p className={styles.none} role="alert">
          {t('agency.history.failed')} {t(`error.${state.code}`)}
        </p>
      )}
      {state.kind === 'rows' && state.rows.length === 0 && <p className={styles.none}>{t('agency.history.none')}</p>}
      {state.kind === 'rows' && (
        <ul>
          {state.rows.map((row) => (
            <HistoryRow key={row.incidentId} row={row} agencyId={agencyId} />
          ))}
        </ul>
      )}
    </Panel>
  )
}
