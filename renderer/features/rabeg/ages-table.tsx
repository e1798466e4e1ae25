import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ageSteps } from '../../../src/domain/complaint/figures'
import { useFacts } from '../../store/facts'
import { useNow } from '../../store/now'
import { useSession } from '../../store/session'
import { overdueAges } from './overdue-ages'
import styles from './rabeg.module.css'
import { useAgencyName } from './use-tables'

const EVERY = 60_000

/** What lies open now, per agency and age: of each how many are past their completion. An agency sees its own. */
export function AgesTable() {
  const { t } = useTranslation()
  const { user } = useSession()
  const agency = useAgencyName()
  const now = useNow(EVERY)
  const complaints = useFacts(({ board }) => board.complaints)
  const rows = useMemo(() => {
    const all = overdueAges(Object.values(complaints), now)
    return user.role === 'liaison' ? all.filter(({ agencyId }) => agencyId === user.agencyId) : all
  }, [complaints, now, user])
  const span = (from: number, next: number | undefined) =>
    next === undefined ? t('rabeg.figures.daysOver', { from }) : t('rabeg.figures.days', { from, to: next })
  if (rows.length === 0) return <p className={styles.quiet}>{t('rabeg.none')}</p>
  return (
    <table className={styles.figures}>
      <caption>{t('rabeg.figures.ages')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('rabeg.figures.of')}</th>
          {ageSteps.map((from, at) => (
            <th key={from} scope="col">
              {span(from, ageSteps[at + 1])}
            </th>
          ))}
          <th scope="col">{t('rabeg.figures.total')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ agencyId, ages, open, overdue }) => (
          <tr key={agencyId ?? ''}>
            <th scope="row">{agencyId === undefined ? t('rabeg.figures.nobody') : agency(agencyId)}</th>
            {[...ages, { fromDays: -1, open, overdue }].map((age) => (
              <td key={age.fromDays} className={age.overdue > 0 ? styles.danger : undefined}>
                {age.open === 0 ? '–' : t('rabeg.figures.overdueOf', { overdue: age.overdue, open: age.open })}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
