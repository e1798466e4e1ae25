import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandValue } from '../../../src/contract/commands'
import { answerStandings } from '../../../src/domain/complaint/figure-facts'
import { HOUR, wibDate, wibDayStart } from '../../../src/domain/kernel/time'
import { useUi } from '../../store/ui'
import { Banner } from '../../ui/banner'
import { Select } from '../../ui/select'
import { AgesTable } from './ages-table'
import styles from './rabeg.module.css'
import { useAnswer } from './use-answer'
import { useAgencyName, useCategoryName } from './use-tables'

/** The first year the service had. */
const FIRST_YEAR = 2018
const startOf = (year: number) => wibDayStart(Date.parse(`${year}-01-01T12:00:00+07:00`))

type Figures = CommandValue<'query:complaint-figures'>

/** How complaints of a year are answered, per agency and kind, with how it is counted printed beside it. */
export function FiguresPart() {
  const { t } = useTranslation()
  const thisYear = Number(wibDate(Date.now()).slice(0, 4))
  const [year, setYear] = useState(thisYear)
  const years = Array.from({ length: thisYear - FIRST_YEAR + 1 }, (_, back) => String(thisYear - back))
  const asked = useAnswer('query:complaint-figures', JSON.stringify({ from: startOf(year), to: startOf(year + 1) }))
  return (
    <div className={styles.records}>
      <div className={styles.fieldRow}>
        <Select
          label={t('rabeg.figures.year')}
          options={years.map((value) => ({ value, label: value }))}
          value={String(year)}
          onChange={(event) => setYear(Number(event.target.value))}
        />
      </div>
      {asked.kind === 'asking' && <p role="status">{t('rabeg.loading')}</p>}
      {asked.kind === 'refused' && (
        <Banner tone="late" live="alert">
          {t(`error.${asked.code}`)}
        </Banner>
      )}
      <AgesTable />
      {asked.kind === 'told' && <YearTables figures={asked.value} />}
    </div>
  )
}

function YearTables({ figures }: { readonly figures: Figures }) {
  const { t } = useTranslation()
  const agency = useAgencyName()
  const category = useCategoryName()
  const { all, agencies, categories, imported, response, completion, reopened, promotions } = figures
  const hours = (duration: number | undefined) =>
    duration === undefined ? '–' : t('rabeg.clock.target', { hours: Math.round(duration / HOUR) })
  return (
    <>
      <aside className={styles.definition}>
        <h3 className={styles.partTitle}>{t('rabeg.figures.how')}</h3>
        <p>{t('rabeg.figures.definition', { imported })}</p>
      </aside>
      <AnswersTable
        title={t('rabeg.figures.perAgency')}
        total={all}
        rows={agencies.map((one) => ({
          ...one,
          name: one.agencyId === undefined ? t('rabeg.figures.nobody') : agency(one.agencyId),
        }))}
      />
      <AnswersTable
        title={t('rabeg.figures.perCategory')}
        total={all}
        rows={categories.map((one) => ({ ...one, name: category(one.category) }))}
      />
      <p>
        {t('rabeg.figures.response', {
          median: hours(response.median),
          p90: hours(response.p90),
          count: response.count,
        })}{' '}
        {t('rabeg.figures.completion', {
          median: hours(completion.median),
          p90: hours(completion.p90),
          count: completion.count,
        })}{' '}
        {t('rabeg.figures.reopened', reopened)} {t('rabeg.figures.promoted', { count: promotions.promoted })}
      </p>
    </>
  )
}

type Answers = Figures['all']

interface AnswersTableProps {
  readonly title: string
  readonly total: Answers
  readonly rows: readonly (Answers & { readonly name: string })[]
}

function AnswersTable({ title, total, rows }: AnswersTableProps) {
  const { t } = useTranslation()
  const language = useUi((ui) => ui.language)
  const percent = new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'id-ID', { style: 'percent' })
  const rate = (of: number | undefined) => (of === undefined ? '–' : percent.format(of))
  return (
    <table className={styles.figures}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t('rabeg.figures.of')}</th>
          <th scope="col">{t('rabeg.figures.complaints')}</th>
          {answerStandings.map((standing) => (
            <th key={standing} scope="col">
              {t(`rabeg.figures.standing.${standing}`)}
            </th>
          ))}
          <th scope="col">{t('rabeg.figures.rate')}</th>
          <th scope="col">{t('rabeg.figures.rateInTime')}</th>
        </tr>
      </thead>
      <tbody>
        {[...rows, { ...total, name: t('rabeg.figures.total') }].map((row) => (
          <tr key={row.name}>
            <th scope="row">{row.name}</th>
            <td>{row.complaints}</td>
            {answerStandings.map((standing) => (
              <td key={standing}>{row.standing[standing]}</td>
            ))}
            <td>{rate(row.rate)}</td>
            <td>{rate(row.rateInTime)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
