import { html, type Html } from '../html'
import type { View } from '../view'

export interface Keys {
  readonly trackingCode: string
  /** `undefined`: shown before, and the hub has it nowhere in clear. */
  readonly pin: string | undefined
}

/** Code and PIN, with the ways to keep them. They stay until a button says that they are kept. */
export function keysPart({ say, url }: View, { trackingCode, pin }: Keys): Html {
  const code = html`<dt>${say('sent.code')}</dt>
    <dd class="code">${trackingCode}</dd>`
  if (pin === undefined) {
    return html`<div class="keys" data-sent>
      <dl>${code}</dl>
      <p>${say('sent.pin-gone')}</p>
    </div>`
  }
  const words = say('sent.sms-body', { code: trackingCode, pin })
  return html`<div class="keys" data-sent>
    <dl>
      ${code}
      <dt>${say('sent.pin')}</dt>
      <dd class="code">${pin}</dd>
    </dl>
    <p><strong>${say('sent.pin-once')}</strong></p>
    <p class="row">
      <button type="button" class="button plain" hidden data-copy="${words}" data-copied="${say('sent.copied')}">
        ${say('sent.copy')}
      </button>
      <button type="button" class="button plain" hidden data-share="${words}">${say('sent.share')}</button>
      <button type="button" class="button plain" hidden data-print>${say('sent.print')}</button>
      <a href="sms:?&body=${encodeURIComponent(words)}">${say('sent.sms')}</a>
    </p>
    <form method="post" action="${url('/simpan')}">
      <button class="button send">${say('sent.kept')}</button>
    </form>
  </div>`
}

/** For a telephone that others use: the next one must find neither code nor report on it. */
export function forgetPart({ say, url }: View): Html {
  return html`<form method="post" action="${url('/lupakan')}" class="forget" data-forget>
    <button class="button plain">${say('sent.forget')}</button>
    <p class="hint">${say('sent.forget-hint')}</p>
  </form>`
}
