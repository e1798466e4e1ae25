import type { ComplaintCategory } from '../../../domain/complaint/category'
import { maskPersonal } from '../../../domain/complaint/mask-personal'
import { publicPoint, ROUNDED_METRES } from '../../../domain/complaint/public-point'
import type { SecretReason } from '../../../domain/complaint/propose-secret'
import type { Location } from '../../../domain/kernel/location'
import { html, type Html, type HtmlPart } from '../html'
import type { ReportForm } from '../report-form'
import type { View } from '../view'
import type { WordKey } from '../words.id'

export interface Preview {
  readonly form: ReportForm
  /** Of the kind that was chosen. */
  readonly category: ComplaintCategory | undefined
  readonly location: Location | undefined
}

/** What anybody will read, before it is sent: covered and rounded as it will be. */
export function previewPart(view: View, preview: Preview): Html {
  const { say } = view
  const { form, category } = preview
  const isReserved = form.secret || category?.private === true
  return html`<section class="preview" id="umum" tabindex="-1">
    <h2>${say('preview.title')}</h2>
    ${isReserved ? html`<p>${say('preview.nothing')}</p>` : publicFacts(view, preview)}
  </section>`
}

function publicFacts(view: View, { form, category, location }: Preview): Html {
  const { say, language } = view
  const row = (label: WordKey, value: HtmlPart) =>
    html`<dt>${say(label)}</dt>
      <dd>${value}</dd>`
  return html`<dl class="facts">
    ${category !== undefined && row('form.category', category.name[language])}
    ${row('preview.text', html`<span class="said">${maskPersonal(form.text)}</span>`)}
    ${row('follow.place', placeWords(view, form, category, location))}
    ${form.photos.length > 0 && row('form.photos', say('preview.photos', { count: form.photos.length }))}
    ${row('preview.person', say('preview.never'))}
  </dl>`
}

function placeWords(
  { say }: View,
  form: ReportForm,
  category: ComplaintCategory | undefined,
  location: Location | undefined,
): string {
  const words = location?.address ?? form.place.trim()
  const kind = category === undefined ? {} : { category: category.id }
  const point = publicPoint({ channel: 'web', ...kind, ...(location === undefined ? {} : { location }) })
  const said =
    point === undefined
      ? undefined
      : point.isRounded
        ? say('preview.rounded', { point: `${point.lat.toFixed(3)}, ${point.lon.toFixed(3)}`, metres: ROUNDED_METRES })
        : say('preview.exact', { point: `${point.lat.toFixed(5)}, ${point.lon.toFixed(5)}` })
  const parts = [...(words === '' ? [] : [maskPersonal(words)]), ...(said === undefined ? [] : [said])]
  return parts.length === 0 ? say('preview.no-place') : parts.join('; ')
}

/** The same, which the script fills while somebody types; without one a button asks the hub for it. */
export function livePreview(view: View): Html {
  const { say } = view
  return html`<p data-preview-ask>
      <button class="button plain" name="act" value="preview">${say('preview.ask')}</button>
    </p>
    <section
      class="preview"
      hidden
      data-preview
      data-nothing="${say('preview.nothing')}"
      data-none="${say('preview.no-place')}"
      data-rounded="${say('preview.rounded', { metres: ROUNDED_METRES })}"
      data-exact="${say('preview.exact')}"
      data-photo-count="${say('preview.photos')}"
    >
      <h2>${say('preview.title')}</h2>
      <p data-preview-nothing hidden>${say('preview.nothing')}</p>
      <dl class="facts" data-preview-facts>
        <dt>${say('form.category')}</dt>
        <dd data-preview-kind></dd>
        <dt>${say('preview.text')}</dt>
        <dd class="said" data-preview-text></dd>
        <dt>${say('follow.place')}</dt>
        <dd data-preview-place></dd>
        <dt>${say('form.photos')}</dt>
        <dd data-preview-photos></dd>
        <dt>${say('preview.person')}</dt>
        <dd>${say('preview.never')}</dd>
      </dl>
    </section>`
}

/** Why a report had better be confidential; ticked, and the person may untick it. */
export function secretReason({ say }: View, why: SecretReason): Html {
  return html`<b>${say('secret.proposed')}</b> ${say(`secret.why-${why}`)}`
}
