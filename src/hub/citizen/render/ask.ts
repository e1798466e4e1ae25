import { kecamatanList, kelurahanList } from '../../../domain/place/gazetteer-data'
import type { DangerQuestion } from '../../../domain/complaint/category'
import type { SecretReason } from '../../../domain/complaint/propose-secret'
import { flag, html, type Html, type HtmlPart } from '../html'
import type { PlaceOption } from '../place-choice'
import { answerKey, type ReportForm } from '../report-form'
import type { View } from '../view'
import { choice, dangerQuestions, roadQuestion } from './form-parts'
import { layout } from './layout'
import { previewPart, secretReason, type Preview } from './preview'

export interface AskPage {
  readonly form: ReportForm
  readonly token: string
  readonly signOf: (photoId: string) => string
  /** Not answered yet. */
  readonly questions: readonly DangerQuestion[]
  readonly asksRoad: boolean
  /** `undefined`: the place is known. */
  readonly places: readonly PlaceOption[] | undefined
  /** `undefined`: nothing speaks for it, or it was asked before. */
  readonly secret: SecretReason | undefined
  readonly preview: Preview
}

/** What the first page could not ask without a script: questions of the kind, and which place was meant. */
export function askPage(view: View, page: AskPage): string {
  const { say, url } = view
  const { form, questions, asksRoad, places, secret, preview } = page
  const main = html`<h1>${say('ask.title')}</h1>
    <p>${say('ask.intro')}</p>
    <form method="post" action="${url('')}" enctype="multipart/form-data" data-report-more>
      ${carried(page)} ${questions.length > 0 && html`<p class="group">${say('form.dangers')}</p>`}
      ${dangerQuestions(view, form, form.category, questions)} ${asksRoad && roadQuestion(view, form)}
      ${places !== undefined && placeQuestion(view, form, places)}
      ${secret !== undefined && secretQuestion(view, secret)}
      <h2 class="group">${say('ask.your-text')}</h2>
      <p class="said">${form.text}</p>
      ${previewPart(view, preview)}
      <button class="button send" name="act" value="send">${say('form.send')}</button>
      <button class="button plain" name="act" value="fill">${say('ask.back')}</button>
    </form>`
  return layout(view, { title: say('ask.title'), main })
}

/** Everything else on the sheet, as it is. */
function carried({ form, token, signOf, questions, asksRoad, places, secret }: AskPage): Html {
  const askedHere = new Set(questions.map(({ id }) => answerKey(form.category, id)))
  const hidden = (name: string, value: string) =>
    value !== '' && html`<input type="hidden" name="${name}" value="${value}" />`
  const fields: readonly HtmlPart[] = [
    hidden('token', token),
    hidden('asked', '1'),
    hidden('text', form.text),
    hidden('category', form.category),
    !asksRoad && hidden('road', form.road ?? ''),
    hidden('place', form.place),
    hidden('point', form.point),
    places === undefined && hidden('choice', form.choice),
    places === undefined && hidden('kelurahan', form.kelurahan),
    hidden('name', form.name),
    hidden('number', form.number),
    hidden('email', form.email),
    form.secret && secret === undefined && hidden('secret', '1'),
    hidden('secret-asked', form.secretAsked || secret !== undefined ? '1' : ''),
    form.anonymous && hidden('anonymous', '1'),
    [...form.answers].map(([key, answer]) => !askedHere.has(key) && hidden(`d.${key}`, answer)),
    form.photos.map(
      ({ photoId, name }) =>
        html`${hidden('held', `${photoId}.${signOf(photoId)}`)}<input
            type="hidden"
            name="held-name"
            value="${name}"
          />`,
    ),
  ]
  return html`${fields}`
}

/** Ticked, and it may be unticked. */
function secretQuestion(view: View, why: SecretReason): Html {
  const { say } = view
  return html`<fieldset>
    <legend>${say('form.privacy')}</legend>
    <p class="proposed">${secretReason(view, why)}</p>
    <label class="tick"
      ><input type="checkbox" name="secret" value="1" checked /><span
        ><b>${say('form.secret')}</b> <small>${say('form.secret-hint')}</small></span
      ></label
    >
  </fieldset>`
}

function placeQuestion({ say }: View, form: ReportForm, places: readonly PlaceOption[]): Html {
  const typed = form.place.trim() !== ''
  const said = typed ? say('ask.place-none', { place: form.place }) : say('ask.place-empty')
  const kelurahan = html`<div class="field">
    <label for="kelurahan">${say('ask.kelurahan')}</label>
    <select id="kelurahan" name="kelurahan">
      <option value="">${say('ask.kelurahan-unknown')}</option>
      ${kecamatanList.map(
        (kecamatan) =>
          html`<optgroup label="Kec. ${kecamatan.name}">
            ${kelurahanList
              .filter((one) => one.kecamatan === kecamatan.name)
              .map(
                ({ code, name }) =>
                  html`<option value="${code}" ${flag('selected', form.kelurahan === code)}>${name}</option>`,
              )}
          </optgroup>`,
      )}
    </select>
  </div>`
  if (places.length === 0)
    return html`<p class="group">${say('form.place')}</p>
      <p>${said}</p>
      ${kelurahan}`
  return html`<fieldset class="question">
      <legend>${typed ? say('ask.place') : say('ask.place-from-text')}</legend>
      <div class="choices whole">
        ${places.map(({ label }) => choice({ name: 'choice', value: label, label, checked: form.choice === label }))}
        ${choice({ name: 'choice', value: 'none', label: say('ask.none'), checked: form.choice === 'none' })}
      </div>
    </fieldset>
    ${kelurahan}`
}
