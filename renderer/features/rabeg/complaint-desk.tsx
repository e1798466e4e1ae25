import { ChartColumn, MessagesSquare } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keyOf, useKeys } from '../../keys'
import { useFacts } from '../../store/facts'
import { useNow } from '../../store/now'
import { useSession } from '../../store/session'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Panel } from '../../ui/panel'
import { ToastRegion } from '../../ui/toast-region'
import { useToasts } from '../operator'
import { ComplaintList } from './complaint-list'
import { DeskDetail } from './desk-detail'
import { complaintsOf, unanswered } from './desk-complaints'
import { deskOrder } from './queue-order'
import styles from './rabeg.module.css'
import { RecordsDialog } from './records-dialog'
import { useChosenComplaint } from './use-chosen-complaint'
import { useDepartures } from './use-departures'
import { usePinned } from './use-pinned'

const EVERY = 30_000
/** What speaks for an emergency is the room's to judge. */
const noSign = () => undefined

/** What an agency has to answer, most urgent clock first. */
export function ComplaintDesk() {
  const { t } = useTranslation()
  const { user } = useSession()
  const { toasts, notify, close } = useToasts()
  const agencyId = user.agencyId ?? ''
  const connection = useFacts((snapshot) => snapshot.connection)
  const board = useFacts((snapshot) => snapshot.board.complaints)
  const now = useNow(EVERY)
  const choose = useChosenComplaint((chosen) => chosen.choose)
  const list = useRef<HTMLDivElement>(null)
  const own = useMemo(() => complaintsOf(Object.values(board), agencyId), [board, agencyId])
  const shown = useMemo(() => deskOrder(own, agencyId, now), [own, agencyId, now])
  const [isRecords, setRecords] = useState(false)
  const openRecords = () => {
    list.current?.focus({ preventScroll: true })
    setRecords(true)
  }
  useKeys({ 'complaint.records': openRecords })
  const chosen = usePinned(shown)
  const onReturn = useDepartures(chosen, notify)
  const open = unanswered(own, agencyId).length
  return (
    <main className={styles.screen}>
      <h1 className="visually-hidden">{t('rabeg.desk.title')}</h1>
      <div className={styles.columns}>
        <Panel
          title={t('rabeg.desk.title')}
          aside={t('rabeg.desk.count', { count: own.length, open })}
          tools={
            <Button size="small" icon={ChartColumn} keyCap={keyOf('complaint.records')} onClick={openRecords}>
              {t('rabeg.records.open')}
            </Button>
          }
          body="fit"
          footer={`${t('rabeg.desk.order')} ${t('rabeg.desk.source')}`}
        >
          <div className={styles.listColumn}>
            {shown.length > 0 ? (
              <ComplaintList
                listRef={list}
                label={t('rabeg.desk.title')}
                complaints={shown}
                signOf={noSign}
                selectedId={chosen?.id}
                withAgency={false}
                onSelect={choose}
              />
            ) : connection === 'connecting' ? (
              <p className={styles.note} role="status">
                {t('rabeg.loading')}
              </p>
            ) : (
              <EmptyState icon={MessagesSquare} title={t('rabeg.desk.none')} hint={t('rabeg.desk.noneHint')} />
            )}
          </div>
        </Panel>
        <section className={styles.work} aria-label={t('rabeg.work')}>
          {chosen === undefined ? (
            <EmptyState icon={MessagesSquare} title={t('rabeg.work.empty')} hint={t('rabeg.desk.workHint')} />
          ) : (
            <DeskDetail
              key={chosen.id}
              complaint={chosen}
              agencyId={agencyId}
              list={list}
              notify={notify}
              onReturn={onReturn}
            />
          )}
        </section>
      </div>
      {isRecords && <RecordsDialog onClose={() => setRecords(false)} />}
      <ToastRegion label={t('rabeg.messages')} closeLabel={t('rabeg.close')} toasts={toasts} onClose={close} />
    </main>
  )
}
