import type { Complaint } from '../../../domain/complaint/complaint'
import { activeTasks } from '../../../domain/complaint/complaint'
import { currentWallClocks } from '../../../domain/sla/complaint-clocks'
import { html, type Html } from '../html'
import type { UrgentForm } from '../urgent-form'
import type { View } from '../view'
import { wibMoment } from '../wib'
import { checkBox, dangerBox, type DangerSeen } from './danger'
import { icons } from './icons'
import { forgetPart, keysPart } from './keys'
import { layout } from './layout'
import { urgentPart } from './urgent'

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
  /** We made it confidential: nobody was asked. */
  readonly madeSecret: boolean
  /** In danger: what is still missing. */
  readonly urgent: UrgentForm | undefined
}

/** After sending: 112 first where it has to be, then code and PIN, then what happens next. A promise of days is no answer to danger. */
export function sentPage(view: View, page: SentPage): string {
  const { say, url } = view
  const { complaint, pin, danger, again, changed, urgent } = page
  const isDanger = danger?.level === 'danger'
  const main = html`${isDanger && dangerBox(view, danger, true)} ${danger?.level === 'check' && checkBox(view, danger)}
    ${urgent !== undefined && changed === undefined && urgentPart(view, urgent)}
    <h1 class="done">${icons.check} ${say('sent.title')}</h1>
    ${page.madeSecret && html`<p class="proposed">${say('secret.made')}</p>`}
    ${again && changed === undefined && html`<p role="status">${say('sent.twice')}</p>`}
    ${changed !== undefined && changedForm(view, changed)}
    ${keysPart(view, { trackingCode: complaint.trackingCode, pin })}
    ${page.photoFaults.map((text) => html`<p class="fault">${text}</p>`)}
    <p>
      ${complaint.location === undefined ? say('sent.unplaced') : complaint.location.address !== undefined && say('sent.placed', { place: complaint.location.address })}
    </p>
    ${isDanger ? html`<p>${say('danger.no-promise')}</p>` : nextSteps(view, page)}
    ${pin === undefined && html`<a class="button send" href="${url('/lacak')}">${say('sent.follow')}</a>`}
    <p class="hint">${say('sent.lost')}</p>
    ${forgetPart(view)}`
  return layout(view, { title: say('sent.title'), main, link: 'new' })
}

function nextSteps(view: View, { complaint, agencyNames }: SentPage): Html {
  const { say } = view
  return html`<p>
      ${agencyNames.length === 0 ? say('sent.not-routed') : say('sent.routed', { agency: agencyNames.join(', ') })}
    </p>
    <p>${dueWords(view, complaint)}</p>`
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
