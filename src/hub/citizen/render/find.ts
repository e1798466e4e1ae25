import { html, type Html } from '../html'
import type { View } from '../view'
import type { Act } from './follow'
import { languageLink, layout } from './layout'

export interface FindPage {
  readonly code: string
  readonly fault?: { readonly field: 'code' | 'pin'; readonly text: string }
  /** What was being said when the page closed: it comes along. */
  readonly carried?: CarriedAct
  readonly notice?: string
}

export interface CarriedAct {
  readonly act: Act
  readonly text: string
  readonly stars: string
}

/** Not one that was ever given out: its check symbol is wrong on purpose. */
const EXAMPLE = '7HK-2MX-4RC'

/** Code and PIN, or the code alone. The PIN travels in a body, never in an address. */
export function findPage(view: View, { code, fault, carried, notice }: FindPage): string {
  const { say, url } = view
  const faultText = fault !== undefined && html`<p class="fault" id="fault" role="alert">${fault.text}</p>`
  const at = (field: 'code' | 'pin') =>
    fault?.field === field
      ? html` aria-invalid="true" aria-describedby="${field}-hint fault"`
      : html` aria-describedby="${field}-hint"`
  const main = html`${notice !== undefined && html`<p class="notice" role="status">${notice}</p>`}
    <h1>${say('find.title')}</h1>
    <form method="post" action="${url('/lacak')}" novalidate>
      ${carried !== undefined && carriedFields(view, carried)}
      <div class="field">
        <label for="code">${say('find.code')}</label>
        <input
          id="code"
          name="code"
          class="code"
          value="${code}"
          maxlength="40"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          required
          ${at('code')}
        />
        ${fault?.field === 'code' && faultText}
        <p class="hint" id="code-hint">${say('find.code-hint', { example: EXAMPLE })}</p>
      </div>
      <div class="field">
        <label for="pin">${say('find.pin')}</label>
        <input id="pin" name="pin" class="code" inputmode="numeric" maxlength="12" autocomplete="off" ${at('pin')} />
        ${fault?.field === 'pin' && faultText}
        <p class="hint" id="pin-hint">${say('find.pin-hint')}</p>
      </div>
      <button class="button send">${say('find.open')}</button>
    </form>
    <p class="hint">${say('find.forgot')}</p>
    <p><a href="${url('/warga')}">${say('list.title')}</a></p>`
  return layout(view, { title: say('find.title'), main, link: 'new', language: languageLink(view, '/lacak') })
}

function carriedFields({ say }: View, { act, text, stars }: CarriedAct): Html {
  return html`<p role="alert">${say('act.ended')}</p>
    ${text !== '' && html`<p class="said">${text}</p>`}
    <input type="hidden" name="act" value="${act}" />
    <input type="hidden" name="text" value="${text}" />
    <input type="hidden" name="stars" value="${stars}" />`
}
