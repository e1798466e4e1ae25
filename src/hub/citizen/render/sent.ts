import type { Complaint } from '../../../domain/complaint/complaint'
import { activeTasks } from '../../../domain/complaint/complaint'
import { currentWallClocks } from '../../../domain/sla/complaint-clocks'
import { html, type Html } from '../html'
import type { View } from '../view'
import { wibMoment } from '../wib'
import { dangerBox, type DangerSeen } from './danger'
import { icons } from './icons'
import { layout } from './layout'

export interface SentPage {
  readonly complaint: Complaint
  /** `undefined`: shown before, and the hub has it nowhere in clear. */
  readonly pin: string | undefined
  readonly again: boolean
  readonly danger: DangerSeen | undefined
  readonly agencyNames: readonly string[]
  /** Photos that did not come along: in danger the report does not wait for them. */
  readonly photoFaults: readonly string[]
  /** Words of this sheet that came after it was sent, and the stamp to send them with. */
  readonly changed: { readonly text: string; readonly token: string } | undefined
}

/** After sending: 112 first where it has to be, then code and PIN, then what happens next. */
export function sentPage(view: View, page: SentPage): string {
  const { say, url } = view
  const { complaint, danger, again, changed } = page
  const main = html`${danger?.level === 'danger' && dangerBox(view, danger, true)}
    <h1 class="done">${icons.check} ${say('sent.title')}</h1>
    ${danger?.level === 'check' && html`<p class="check-note"><a href="tel:112">${say('danger.check')}</a></p>`}
    ${again && changed === undefined && html`<p role="status">${say('sent.twice')}</p>`}
    ${changed !== undefined && changedForm(view, changed)} ${keys(view, page)}
    ${page.photoFaults.map((text) => html`<p class="fault">${text}</p>`)}
    <p>
      ${complaint.location === undefined ? say('sent.unplaced') : complaint.location.address !== undefined && say('sent.placed', { place: complaint.location.address })}
    </p>
    <p>
      ${page.agencyNames.length === 0 ? say('sent.not-routed') : say('sent.routed', { agency: page.agencyNames.join(', ') })}
    </p>
    <p>${dueWords(view, complaint)}</p>
    <a class="button send" href="${url('/lacak')}">${say('sent.follow')}</a>
    <p class="hint">${say('sent.lost')}</p>`
  return layout(view, { title: say('sent.title'), main, link: 'new' })
}

function keys({ say }: View, { complaint, pin }: SentPage): Html {
  const { trackingCode } = complaint
  const code = html`<dt>${say('sent.code')}</dt>
    <dd class="code">${trackingCode}</dd>`
  if (pin === undefined) {
    return html`<div class="keys" data-sent>
      <dl>${code}</dl>
      <p>${say('sent.pin-gone')}</p>
    </div>`
  }
  const sms = say('sent.sms-body', { code: trackingCode, pin })
  return html`<div class="keys" data-sent>
    <dl>
      ${code}
      <dt>${say('sent.pin')}</dt>
      <dd class="code">${pin}</dd>
    </dl>
    <p><strong>${say('sent.pin-once')}</strong></p>
    <p class="row">
      <button type="button" class="button plain" hidden data-copy="${sms}" data-copied="${say('sent.copied')}">
        ${say('sent.copy')}
      </button>
      <a href="sms:?&body=${encodeURIComponent(sms)}">${say('sent.sms')}</a>
    </p>
  </div>`
}

function dueWords({ say, language, now }: View, complaint: Complaint): string {
  const { response, completion } = currentWallClocks(complaint, now)
  return say('sent.due', {
    response: wibMoment(response.dueAt, language),
    completion: wibMoment(completion.dueAt, language),
  })
}

function changedForm({ say, url }: View, { text, token }: { readonly text: string; readonly token: string }): Html {
  return html`<p role="status">${say('sent.changed')}</p>
    <form method="post" action="${url('/tambah')}" enctype="multipart/form-data">
      <input type="hidden" name="token" value="${token}" />
      <div class="field">
        <label for="added">${say('add.text')}</label>
        <textarea id="added" name="text" rows="4">${text}</textarea>
      </div>
      <button class="button">${say('add.send')}</button>
    </form>`
}

export function agenciesOf(complaint: Complaint, nameOf: (agencyId: string) => string): readonly string[] {
  return activeTasks(complaint).map(({ agencyId }) => nameOf(agencyId))
}
