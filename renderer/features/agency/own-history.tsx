import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandValue } from '../../../src/contract/commands'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import { useSession } from '../../store/session'
import { Button } from '../../ui/button'
import { Panel } from '../../ui/panel'
import { PriorityMark } from '../../ui/priority-mark'
import styles from './liaison.module.css'
import { placeWords } from './place-name'
import { priorityLook } from '../../ui/priority-look'
import { wibDate, wibTime } from './times'

type Row = CommandValue<'query:incidents'>['items'][number]
type State =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly code: RefusalCode }
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }

interface OwnHistoryProps {
  readonly agencyId: string
  /** Asks again when this changes: an order came or went. */
  readonly refreshOn: number
}

/** What was ordered of this agency before, newest first, as the centre has it. */
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
          {state.rows.map((row) => {
            const place = placeWords(row)
            return (
              <li key={row.incidentId} className={styles.historyRow}>
                <PriorityMark {...priorityLook[row.priority].mark} text={row.priority} />
                <span className={styles.historyText}>
                  {t(`type.${row.type}`)}
                  <span className={styles.second}> · {place.kelurahan ?? place.address ?? row.number}</span>
                </span>
                <span className={styles.second}>{t(`phase.${row.phase}`)}</span>
                <time className={styles.second} dateTime={new Date(row.openedAt).toISOString()}>
                  {wibDate(row.openedAt).slice(5)} {wibTime(row.openedAt).slice(0, 5)}
                </time>
              </li>
            )
          })}
        </ul>
      )}
    </Panel>
  )
}
