import { html, type Html } from '../html'
import type { UrgentForm } from '../urgent-form'
import type { View } from '../view'

/** Below 112: where it is, and whom to call back. The report is kept already. */
export function urgentPart({ say, url }: View, { token, asksPlace, asksNumber, refused }: UrgentForm): Html {
  const said = (field: 'place' | 'number') => (refused?.fault.field === field ? refused.fault.text : undefined)
  const field = (name: 'place' | 'number') => {
    const fault = said(name)
    return html`<div class="field">
      <label for="urgent-${name}">${say(`urgent.${name}`)}</label>
      <input
        id="urgent-${name}"
        name="${name}"
        value="${refused?.[name] ?? ''}"
        type="${name === 'number' ? 'tel' : 'text'}"
        autocomplete="${name === 'number' ? 'tel' : 'off'}"
        aria-describedby="urgent-${name}-hint${fault === undefined ? '' : ` urgent-${name}-fault`}"
        ${fault !== undefined && html` aria-invalid="true"`}
      />
      ${fault !== undefined && html`<p class="fault" id="urgent-${name}-fault" role="alert">${fault}</p>`}
      <p class="hint" id="urgent-${name}-hint">${say(`urgent.${name}-hint`)}</p>
    </div>`
  }
  const isNumberShown = asksNumber || said('number') !== undefined
  return html`<form method="post" action="${url('/mendesak')}" class="urgent" id="mendesak" novalidate>
    <h2>${say('urgent.title')}</h2>
    <p>${say('urgent.intro')}</p>
    <input type="hidden" name="token" value="${token}" />
    ${asksPlace && field('place')} ${isNumberShown && field('number')}
    <button class="button send">${say('urgent.send')}</button>
  </form>`
}
