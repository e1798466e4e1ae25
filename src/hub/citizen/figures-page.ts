import { answerStandings } from '../../domain/complaint/figure-facts'
import type { AnswerFigures, ComplaintFigures, Spread } from '../../domain/complaint/figures'
import { HOUR, MINUTE } from '../../domain/kernel/time'
import { sayFigures, standingWords } from './figures-words'
import { html, type Html } from './html'
import { languageLink, layout } from './render/layout'
import type { View } from './view'
import { wibMoment } from './wib'

export interface FigureNames {
  readonly agency: (agencyId: string) => string
  readonly category: (category: string) => string
}

/** A year's figures as anybody may read them: numbers and names of offices, nobody and no words. */
export function figuresPage(view: View, year: number, figures: ComplaintFigures, names: FigureNames): string {
  const { language, now, url } = view
  const say = sayFigures(language)
  const number = new Intl.NumberFormat(language === 'id' ? 'id-ID' : 'en-GB', { maximumFractionDigits: 1 })
  const percent = (share: number | undefined) => (share === undefined ? '–' : `${number.format(share * 100)} %`)
  const hours = (spread: number | undefined) =>
    spread === undefined ? '–' : say('hours', { count: number.format(spread / HOUR) })
  const { all, ages, ratings, reopened, promotions } = figures

  // A telephone has no room for nine columns: the two shares stand open, the counts behind one line.
  const answers = (rows: readonly (readonly [string, AnswerFigures])[]): Html =>
    html`<ul class="figures">
      ${rows.map(
        ([name, row]) =>
          html`<li class="${row === all ? 'total' : 'one'}">
            <h3>${name}</h3>
            <p><b>${say('rate')}: ${percent(row.rate)}</b> · ${say('rateInTime')}: ${percent(row.rateInTime)}</p>
            <details>
              <summary>${say('complaintCount', { count: row.complaints })}</summary>
              <dl class="counts">
                ${answerStandings.map(
                  (one) =>
                    html`<dt>${standingWords[language][one]}</dt>
                      <dd>${row.standing[one]}</dd>`,
                )}
              </dl>
            </details>
          </li>`,
      )}
    </ul>`
  const clock = (name: string, { count, median, p90 }: Spread) =>
    html`<tr>
      <th scope="row">${name}</th>
      <td>${count}</td>
      <td>${hours(median)}</td>
      <td>${hours(p90)}</td>
    </tr>`
  const ageName = (at: number) => {
    const [from, to] = [ages[at]?.fromDays ?? 0, ages[at + 1]?.fromDays]
    return to === undefined ? say('daysOver', { from }) : say('days', { from, to })
  }
  const toMinutes = promotions.until.median

  const main = html`<h1>${say('title')}</h1>
    <p>${say('period', { year, now: wibMoment(now, language) })}</p>
    <p><b>${say('rate')}: ${percent(all.rate)}</b> · ${say('rateInTime')}: ${percent(all.rateInTime)}</p>
    <p>${say('published')}</p>
    <h2>${say('definitionTitle')}</h2>
    <p>${say('definition', { imported: figures.imported })}</p>
    <h2>${say('agency')}</h2>
    ${answers([
      ...figures.agencies.map(
        (row) => [row.agencyId === undefined ? say('nobody') : names.agency(row.agencyId), row] as const,
      ),
      [say('total'), all],
    ])}
    <h2>${say('category')}</h2>
    ${answers([
      ...figures.categories.map(
        (row) => [row.category === undefined ? say('noCategory') : names.category(row.category), row] as const,
      ),
      [say('total'), all],
    ])}
    <h2>${say('clocks')}</h2>
    <table>
      <thead>
        <tr>
          <td></td>
          <th scope="col">${say('count')}</th>
          <th scope="col">${say('median')}</th>
          <th scope="col">${say('p90')}</th>
        </tr>
      </thead>
      <tbody>
        ${clock(say('response'), figures.response)} ${clock(say('completion'), figures.completion)}
      </tbody>
    </table>
    <h2>${say('openTitle')}</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">${say('age')}</th>
          <th scope="col">${say('open')}</th>
          <th scope="col">${say('overdue')}</th>
        </tr>
      </thead>
      <tbody>
        ${ages.map(
          (row, at) =>
            html`<tr>
              <th scope="row">${ageName(at)}</th>
              <td>${row.open}</td>
              <td>${row.overdue}</td>
            </tr>`,
        )}
        <tr>
          <th scope="row">${say('total')}</th>
          <td>${figures.open}</td>
          <td>${figures.overdue}</td>
        </tr>
      </tbody>
    </table>
    <h2>${say('ratings')}</h2>
    <p>
      ${
        ratings.mean === undefined
          ? say('noRating')
          : say('rating', { mean: number.format(ratings.mean), count: ratings.count })
      }
    </p>
    <p>${say('reopened', reopened)}</p>
    <p>
      ${say('promotions', { promoted: promotions.promoted })}
      ${toMinutes !== undefined && say('promotionTime', { median: number.format(toMinutes / MINUTE) })}
    </p>
    <p><a href="${url('/angka.csv', { tahun: String(year) })}">${say('csv', { year })}</a></p>
    <p><a href="${url('/angka', { tahun: String(year - 1) })}">${say('otherYear', { year: year - 1 })}</a></p>`
  return layout(view, {
    title: say('title'),
    main,
    link: 'new',
    language: languageLink(view, '/angka', { tahun: String(year) }),
  })
}
