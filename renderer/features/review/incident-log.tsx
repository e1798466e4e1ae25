import { Download, Printer, RotateCcw } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFacts } from '../../store/facts'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { FilterForm } from './filter-form'
import { filtersFromHash, hashWithFilters, noFilters, queryOf, type LogFilters } from './log-filters'
import styles from './log.module.css'
import { ResultTable } from './result-table'
import { TimelinePanel } from './timeline-panel'
import { useExport } from './use-export'
import { useIncidents } from './use-incidents'

/** The incident log: search and filters in the URL, a paged list, and the whole story of the one chosen. */
export function IncidentLog() {
  const { t } = useTranslation()
  const agencies = useFacts((snapshot) => snapshot.board.agencies)
  const [filters, setFilters] = useState(() => filtersFromHash(window.location.hash))
  const [pages, setPages] = useState<readonly string[]>([])
  const [chosen, setChosen] = useState<string>()
  const [turn, setTurn] = useState(0)
  const query = queryOf(filters)
  const { page, fault, loading } = useIncidents(query, pages.at(-1), turn)
  const csv = useExport(query, agencies)

  useEffect(() => {
    const follow = () => setFilters(filtersFromHash(window.location.hash))
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [])

  const change = (next: LogFilters) => {
    setFilters(next)
    setPages([])
    const { pathname, search, hash } = window.location
    window.history.replaceState(window.history.state, '', `${pathname}${search}${hashWithFilters(hash, next)}`)
  }

  return (
    <main className={styles.log}>
      <h1 className="visually-hidden">{t('review.heading')}</h1>
      <div className={styles.filters}>
        <FilterForm filters={filters} agencies={agencies} onChange={change} />
        <div className={styles.tools}>
          <Button size="small" icon={RotateCcw} onClick={() => change(noFilters)}>
            {t('review.filter.clear')}
          </Button>
          <Button size="small" icon={Printer} onClick={() => window.print()}>
            {t('review.print')}
          </Button>
          <Button size="small" icon={Download} disabled={csv.busy} onClick={csv.start}>
            {csv.busy ? t('review.csv.busy', { count: csv.count }) : t('review.csv.start')}
          </Button>
        </div>
      </div>
      {(fault ?? csv.fault) !== undefined && (
        <Banner
          tone="late"
          live="alert"
          actions={
            <Button size="small" onClick={() => setTurn(turn + 1)}>
              {t('review.again')}
            </Button>
          }
        >
          {t('review.failed')} {t(`error.${fault ?? csv.fault ?? 'internal'}`)}
        </Banner>
      )}
      <div className={styles.columns}>
        <ResultTable
          page={page}
          loading={loading}
          agencies={agencies}
          chosen={chosen}
          onChoose={setChosen}
          number={pages.length + 1}
          onBack={pages.length === 0 ? undefined : () => setPages(pages.slice(0, -1))}
          onNext={page?.next === undefined ? undefined : () => setPages([...pages, page.next ?? ''])}
        />
        <TimelinePanel key={chosen} incidentId={chosen} agencies={agencies} />
      </div>
    </main>
  )
}
