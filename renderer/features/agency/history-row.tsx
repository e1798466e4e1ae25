import { ChevronDown, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandValue } from '../../../src/contract/commands'
import { entryOf } from '../../../src/domain/kernel/entry-of'
import { wibDate } from '../../../src/domain/kernel/time'
import { useFacts } from '../../store/facts'
import { useIncidentsById } from '../../store/incidents-by-id'
import { Icon } from '../../ui/icon'
import { priorityLook } from '../../ui/priority-look'
import { PriorityMark } from '../../ui/priority-mark'
import styles from './liaison.module.css'
import { ownOrdersOf, stepTimesOf, workTime } from './own-outcome'
import { placeWords } from './place-name'
import { durationText, wibTime } from './times'

export type HistoryItem = CommandValue<'query:incidents'>['items'][number]

interface HistoryRowProps {
  readonly row: HistoryItem
  readonly agencyId: string
}

/** One incident of the past in a line; opened, it tells what this agency itself did there and when. */
export function HistoryRow({ row, agencyId }: HistoryRowProps) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const place = placeWords(row)
  return (
    <li>
      <button type="button" className={styles.historyRow} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Icon icon={isOpen ? ChevronDown : ChevronRight} size={13} />
        <PriorityMark {...priorityLook[row.priority].mark} text={row.priority} />
        <span className={styles.historyText}>
          {t(`type.${row.type}`)}
          <span className={styles.second}> · {place.kelurahan ?? place.address ?? row.number}</span>
        </span>
        <span className={styles.second}>{t(`phase.${row.phase}`)}</span>
        <time className={styles.second} dateTime={new Date(row.openedAt).toISOString()}>
          {wibDate(row.openedAt).slice(5)} {wibTime(row.openedAt).slice(0, 5)}
        </time>
      </button>
      {isOpen && <OwnPart incidentId={row.incidentId} number={row.number} agencyId={agencyId} />}
    </li>
  )
}

interface OwnPartProps {
  readonly incidentId: string
  readonly number: string
  readonly agencyId: string
}

/** The agency's own orders of an incident: how each ended, when each step was, which units went. */
function OwnPart({ incidentId, number, agencyId }: OwnPartProps) {
  const { t } = useTranslation()
  const [incident] = useIncidentsById([incidentId])
  const units = useFacts(({ board }) => board.units.items)
  const isOnline = useFacts(({ connection }) => connection === 'online')
  if (incident === undefined) {
    return <p className={styles.historyPart}>{t(isOnline ? 'agency.history.loading' : 'agency.history.offline')}</p>
  }
  return (
    <div className={styles.historyPart}>
      <p className={styles.second}>{number}</p>
      {ownOrdersOf(incident, agencyId).map((dispatch) => {
        const worked = workTime(dispatch)
        return (
          <div key={dispatch.id}>
            <strong>{t(`step.${dispatch.state}`)}</strong>
            {dispatch.reason !== undefined && ` “${dispatch.reason}”`}
            {worked !== undefined && ` · ${t('agency.history.worked', { time: durationText(worked) })}`}
            <ol className={styles.historySteps}>
              {stepTimesOf(dispatch).map(({ state, at }) => (
                <li key={state}>
                  {t(`step.${state}`)} {wibTime(at)}
                </li>
              ))}
            </ol>
            {dispatch.assignments.length > 0 && (
              <p className={styles.second}>
                {dispatch.assignments.map(({ unitId }) => entryOf(units, unitId)?.name ?? unitId).join(', ')}
              </p>
            )}
          </div>
        )
      })}
    </div>
  )
}
