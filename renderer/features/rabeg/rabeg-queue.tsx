import { ChartColumn, MailPlus, MessagesSquare, Search } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isComplaintOpen } from '../../../src/domain/complaint/complaint'
import { keyOf, useKeys } from '../../keys'
import { useFacts } from '../../store/facts'
import { useNow } from '../../store/now'
import { useSession } from '../../store/session'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Panel } from '../../ui/panel'
import { ToastRegion } from '../../ui/toast-region'
import { useToasts } from '../operator'
import { AlarmsStrip } from './alarms-strip'
import { BurstStrip } from './burst-strip'
import { ComplaintDetail } from './complaint-detail'
import { ComplaintList } from './complaint-list'
import { FilterBar } from './filter-bar'
import { NewComplaint } from './new-complaint'
import { fitsFilters, noFilters, queueOrder } from './queue-order'
import styles from './rabeg.module.css'
import { RecordsDialog } from './records-dialog'
import { RingingBanner } from './ringing-banner'
import { useChosenComplaint } from './use-chosen-complaint'
import { usePast } from './use-past'
import { usePinned } from './use-pinned'
import { useSignReader } from './use-sign-reader'

interface RabegQueueProps {
  /** Shows the console with this incident. */
  readonly onIncident: (incidentId: string) => void
  /** Shows the console with this call. */
  readonly onCall: (callId: string) => void
}

const EVERY = 30_000

/** The queue of complaints: what may be an emergency first, then what waits for the centre, then what is owed soonest. */
export function RabegQueue({ onIncident, onCall }: RabegQueueProps) {
  const { t } = useTranslation()
  const { user } = useSession()
  const { toasts, notify, close } = useToasts()
  const connection = useFacts((snapshot) => snapshot.connection)
  const board = useFacts((snapshot) => snapshot.board.complaints)
  const now = useNow(EVERY)
  const signOf = useSignReader()
  const [filters, setFilters] = useState(noFilters)
  const { chosenId, choose } = useChosenComplaint()
  const [isNew, setIsNew] = useState(false)
  const past = usePast(filters)
  const isPast = filters.state === 'closed' || filters.state === 'rejected'
  const all = useMemo(() => queueOrder(Object.values(board), signOf, now), [board, signOf, now])
  const shown = useMemo(
    () => (isPast ? past.complaints : all.filter((complaint) => fitsFilters(complaint, filters, now))),
    [isPast, past.complaints, all, filters, now],
  )
  const known =
    chosenId === undefined ? undefined : (board[chosenId] ?? past.complaints.find(({ id }) => id === chosenId))
  const chosen = usePinned(shown, known)
  const list = useRef<HTMLDivElement>(null)
  const openNew = () => {
    list.current?.focus({ preventScroll: true })
    setIsNew(true)
  }
  const [isRecords, setRecords] = useState(false)
  const openRecords = () => {
    list.current?.focus({ preventScroll: true })
    setRecords(true)
  }
  useKeys({ 'complaint.new': openNew, 'complaint.records': openRecords })
  const loading = connection === 'connecting' && all.length === 0
  const isFiltered = JSON.stringify(filters) !== JSON.stringify(noFilters)
  const waiting = all.filter(isComplaintOpen).length
  return (
    <main className={styles.screen}>
      <h1 className="visually-hidden">{t('rabeg.title')}</h1>
      <RingingBanner onCall={onCall} />
      <BurstStrip onSelect={choose} />
      {user.role === 'supervisor' && <AlarmsStrip onSelect={choose} />}
      {past.fault !== undefined && (
        <Banner tone="late" live="alert">
          {t('rabeg.past.failed')} {t(`error.${past.fault}`)}
        </Banner>
      )}
      <div className={styles.columns}>
        <Panel
          title={t('rabeg.queue')}
          aside={t('rabeg.open', { count: waiting })}
          tools={
            <>
              <Button size="small" icon={ChartColumn} keyCap={keyOf('complaint.records')} onClick={openRecords}>
                {t('rabeg.records.open')}
              </Button>
              <Button size="small" icon={MailPlus} keyCap={keyOf('complaint.new')} onClick={openNew}>
                {t('rabeg.new.open')}
              </Button>
            </>
          }
          body="fit"
          footer={past.isCut ? t('rabeg.past.cut') : t('rabeg.legend')}
        >
          <div className={styles.listColumn}>
            <FilterBar filters={filters} onChange={setFilters} />
            {shown.length > 0 ? (
              <ComplaintList
                listRef={list}
                label={t('rabeg.queue')}
                complaints={shown}
                signOf={signOf}
                selectedId={chosen?.id}
                withAgency
                onSelect={choose}
              />
            ) : loading || past.isLoading ? (
              <p className={styles.note} role="status">
                {t('rabeg.loading')}
              </p>
            ) : isFiltered ? (
              <EmptyState icon={Search} title={t('rabeg.noneFound')} hint={t('rabeg.noneFoundHint')}>
                <Button onClick={() => setFilters(noFilters)}>{t('rabeg.filter.clear')}</Button>
              </EmptyState>
            ) : (
              <EmptyState icon={MessagesSquare} title={t('rabeg.none')} hint={t('rabeg.noneHint')} />
            )}
          </div>
        </Panel>
        <section className={styles.work} aria-label={t('rabeg.work')}>
          {chosen === undefined ? (
            <EmptyState icon={MessagesSquare} title={t('rabeg.work.empty')} hint={t('rabeg.work.emptyHint')} />
          ) : (
            <ComplaintDetail
              key={chosen.id}
              complaint={chosen}
              sign={signOf(chosen)}
              list={list}
              notify={notify}
              onIncident={onIncident}
              onSelect={choose}
            />
          )}
        </section>
      </div>
      {isRecords && <RecordsDialog onClose={() => setRecords(false)} />}
      {isNew && <NewComplaint onIncident={onIncident} onClose={() => setIsNew(false)} />}
      <ToastRegion label={t('rabeg.messages')} closeLabel={t('rabeg.close')} toasts={toasts} onClose={close} />
    </main>
  )
}
