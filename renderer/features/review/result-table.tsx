import { ChevronLeft, ChevronRight, SearchX } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgencyDirectory } from '../../../src/domain/agency/agency'
import { wibDate } from '../../../src/domain/kernel/time'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Panel } from '../../ui/panel'
import { PriorityMark } from '../../ui/priority-mark'
import { priorityLook } from '../../ui/priority-look'
import { placeWords, wibTime } from '../agency'
import styles from './log.module.css'
import type { IncidentPage } from './use-incidents'

interface ResultTableProps {
  readonly page: IncidentPage | undefined
  readonly loading: boolean
  readonly agencies: AgencyDirectory
  readonly chosen: string | undefined
  readonly onChoose: (incidentId: string) => void
  readonly number: number
  readonly onBack: (() => void) | undefined
  readonly onNext: (() => void) | undefined
}

const columns = ['number', 'opened', 'priority', 'type', 'place', 'phase', 'agencies'] as const

/** One page of the log as a table; up and down move along it, Enter opens the timeline. */
export function ResultTable({ page, loading, agencies, chosen, onChoose, number, onBack, onNext }: ResultTableProps) {
  const { t } = useTranslation()
  const nameOf = (id: string) => agencies.items[id]?.shortName ?? id
  return (
    <Panel
      className={styles.results}
      title={t('review.list.title')}
      aside={loading ? t('review.list.loading') : t('review.list.count', { count: page?.items.length ?? 0 })}
      tools={
        <>
          <Button
            size="small"
            icon={ChevronLeft}
            aria-label={t('review.list.back')}
            disabled={onBack === undefined || loading}
            onClick={onBack}
          />
          <span>{t('review.list.page', { number })}</span>
          <Button
            size="small"
            icon={ChevronRight}
            aria-label={t('review.list.next')}
            disabled={onNext === undefined || loading}
            onClick={onNext}
          />
        </>
      }
    >
      {page?.items.length === 0 && !loading && (
        <EmptyState icon={SearchX} title={t('review.list.none')} hint={t('review.list.none-hint')} />
      )}
      {page !== undefined && page.items.length > 0 && (
        <table className={styles.table} aria-busy={loading}>
          <caption className="visually-hidden">{t('review.list.title')}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`review.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody onKeyDown={moveFocus}>
            {page.items.map((row) => {
              const place = placeWords(row)
              return (
                <tr
                  key={row.incidentId}
                  data-chosen={row.incidentId === chosen}
                  onClick={() => onChoose(row.incidentId)}
                >
                  <th scope="row">
                    <button type="button" aria-pressed={row.incidentId === chosen}>
                      {row.number}
                    </button>
                  </th>
                  <td className={styles.time}>
                    {wibDate(row.openedAt)} {wibTime(row.openedAt)}
                  </td>
                  <td>
                    <PriorityMark {...priorityLook[row.priority].mark} text={row.priority} />
                  </td>
                  <td>{t(`type.${row.type}`)}</td>
                  <td>
                    {place.kelurahan ?? place.address ?? place.point?.degrees ?? (
                      <span className={styles.faint}>{t('review.no-place')}</span>
                    )}
                  </td>
                  <td>{t(`phase.${row.phase}`)}</td>
                  <td>{row.agencyIds.map(nameOf).join(', ')}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </Panel>
  )
}

function moveFocus(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.findIndex((button) => button === document.activeElement)
  const next = buttons[at + step]
  if (at === -1 || next === undefined) return
  event.preventDefault()
  next.focus()
}
