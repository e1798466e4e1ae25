import { html } from '../html'
import { stateWord, type SeenComplaint } from '../public-view'
import type { View } from '../view'
import { wibMoment } from '../wib'
import { languageLink, layout } from './layout'

/** Enough of a text to know what it is about. */
const EXCERPT = 160

/** What anybody may read, newest first. */
export function listPage(view: View, reports: readonly SeenComplaint[]): string {
  const { say, url, language } = view
  const main = html`<h1>${say('list.title')}</h1>
    <p class="hint">${say('list.hint')}</p>
    ${reports.length === 0 && html`<p>${say('list.empty')}</p>`}
    <ul class="reports">
      ${reports.map(
        ({ trackingCode, category, text, submittedAt, state }) =>
          html`<li>
            <a href="${url('/lacak', { kode: trackingCode })}"
              >${category === undefined ? trackingCode : `${category.name[language]} · ${trackingCode}`}</a
            >
            <p>${excerptOf(text ?? '')}</p>
            <small>${wibMoment(submittedAt, language)} · ${stateWord(state, say)}</small>
          </li>`,
      )}
    </ul>`
  return layout(view, { title: say('list.title'), main, link: 'new', language: languageLink(view, '/warga') })
}

function excerptOf(text: string): string {
  const letters = Array.from(text)
  return letters.length <= EXCERPT ? text : `${letters.slice(0, EXCERPT).join('')} …`
}
