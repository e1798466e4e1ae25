import { useTranslation } from 'react-i18next'
import { currentRound, type Complaint } from '../../../src/domain/complaint/complaint'
import { incidentPhase } from '../../../src/domain/incident/incident'
import { currentWallClocks, workingDayClocksOf } from '../../../src/domain/sla/complaint-clocks'
import { useFacts } from '../../store/facts'
import { useNow } from '../../store/now'
import { useDay, useMoment } from './history-parts'
import { pauseLeft } from './pause-left'
import styles from './rabeg.module.css'
import { SlaBar } from './sla-bar'
import { useHours } from './use-hours'
import { useHolidays, useRung } from './use-tables'

const EVERY = 30_000

/** Both promises of the SOP with their targets, SP4N's working days beside them, and why the clocks stand still. */
export function ClocksPart({ complaint }: { readonly complaint: Complaint }) {
  const { t } = useTranslation()
  const now = useNow(EVERY)
  const rung = useRung()
  const moment = useMoment()
  const day = useDay()
  const hours = useHours()
  const holidays = useHolidays()
  const { response, completion } = currentWallClocks(complaint, now)
  const round = currentRound(complaint)
  const { promise, life, incidentId } = complaint
  const incident = useFacts(({ board }) => (incidentId === undefined ? undefined : board.incidents[incidentId]))
  const sp4n = workingDayClocksOf(round, promise, holidays, now)
  const working = (['verify', 'follow-up', 'class'] as const).map((kind) => {
    const { metAt, breachedAt, dueAt } = sp4n[kind]
    // Due at the end of its last day: that day is what is said.
    const state =
      metAt !== undefined ? (breachedAt === undefined ? 'kept' : 'keptLate') : breachedAt === undefined ? 'due' : 'late'
    return t(`rabeg.sp4n.${state}`, { what: t(`rabeg.sp4n.${kind}`), at: day(dueAt - 1) })
  })
  return (
    <div className={styles.clocks}>
      <SlaBar full label={t('rabeg.clock.response')} clock={response} rung={rung} />
      <SlaBar full label={t('rabeg.clock.completion')} clock={completion} rung={rung} />
      <p className={styles.sp4n}>
        {t('rabeg.sp4n.title', { days: promise.sp4n })}: {working.join(' · ')}
      </p>
      {life.kind === 'paused' && (
        <p className={styles.paused}>
          {t('rabeg.paused', { why: t(`rabeg.pauseCode.${life.code}`), by: life.by, at: moment(life.at) })}
          {life.reason !== undefined && ` “${life.reason}”`} ·{' '}
          {t('rabeg.pause.left', {
            left: hours(pauseLeft(round, promise.pauseCap, now)),
            cap: hours(promise.pauseCap),
          })}
        </p>
      )}
      {life.kind === 'promoted' && (
        <p className={styles.paused}>
          {t('rabeg.promoted', { number: life.number, by: life.by, at: moment(life.at) })}
          {incident !== undefined && ` ${t('rabeg.incident.phase', { phase: t(`phase.${incidentPhase(incident)}`) })}`}
        </p>
      )}
      {life.kind !== 'promoted' && incidentId !== undefined && (
        <p className={styles.paused}>{t('rabeg.incident.over')}</p>
      )}
    </div>
  )
}
