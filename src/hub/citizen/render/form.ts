import type { ComplaintCategory } from '../../../domain/complaint/category'
import { flag, html, type Html } from '../html'
import { MOST_PHOTOS, type ReportForm } from '../report-form'
import type { View } from '../view'
import { dangerBox, waitingDangerBox, type DangerSeen } from './danger'
import { categoryChoice, faultList, faultOf, textField, type SaidFault } from './form-parts'
import { icons } from './icons'
import { languageLink, layout } from './layout'
import { livePreview, previewPart, type Preview } from './preview'
import { LARGEST_PHOTO } from '../../rabeg/photos'

export interface FormPage {
  readonly form: ReportForm
  /** A fresh one. */
  readonly token: string
  readonly categories: readonly ComplaintCategory[]
  readonly faults: readonly SaidFault[]
  readonly danger: DangerSeen | undefined
  /** Sign of a photo that is kept already. */
  readonly signOf: (photoId: string) => string
  /** Asked for with a button, where no script shows it. */
  readonly preview?: Preview | undefined
  /** Nothing was filled in yet: the other language is a plain link. */
  readonly isFresh: boolean
}

/** The sheet: everything on one page; what can't be known yet is asked on a second. */
export function formPage(view: View, page: FormPage): string {
  const { say, url, language } = view
  const { form, token, categories, faults, danger, isFresh, preview } = page
  const isDanger = danger?.level === 'danger'
  const other = language === 'id' ? 'en' : 'id'
  const text = faultOf('text', faults, 'text-hint')
  const place = faultOf('place', faults, 'place-hint')
  const main = html`<h1 class="quiet">${say('form.title')}</h1>
    ${isDanger && dangerBox(view, danger, false)} ${faultList(view, faults)}
    ${preview !== undefined && previewPart(view, preview)}
    <p class="draft" role="status" data-draft hidden>
      ${say('form.draft')} <button type="button" class="link" data-draft-drop>${say('form.draft-drop')}</button>
    </p>
    <form
      id="laporan"
      method="post"
      action="${url('')}"
      enctype="multipart/form-data"
      novalidate
      data-report
      data-check="${url('/periksa')}"
    >
      <input type="hidden" name="token" value="${token}" />
      <input type="hidden" name="point" value="${form.point}" data-point />
      ${(form.choice !== '' || form.kelurahan !== '') && placeAnswer(form)}
      <div class="field">
        <label for="text">${say('form.text')}</label>
        <textarea id="text" name="text" rows="4" required ${text.attributes}>${form.text}</textarea>${text.note}
        <p class="hint" id="text-hint">${say('form.text-hint')}</p>
      </div>
      ${!isDanger && waitingDangerBox(view)} ${categoryChoice(view, form, categories)}
      ${faultOf('category', faults).note}
      <div class="field">
        <label for="place">${say('form.place')}</label>
        <div class="beside">
          <input id="place" name="place" value="${form.place}" autocomplete="off" ${place.attributes} />
          <button type="button" class="button side" data-gps hidden>${icons.target} ${say('form.place-gps')}</button>
        </div>
        ${place.note}
        <p class="hint" id="place-hint">${say('form.place-hint')}</p>
        <p class="needed" data-place-needed ${flag('hidden', !isDanger)}>${say('form.place-needed')}</p>
        ${placeTools(view)}
      </div>
      ${photoField(view, page)} ${contactFields(view, form, faults, isDanger)} ${privacy(view, form)}
      ${livePreview(view)}
      <div class="trap" aria-hidden="true">
        <label for="website">${say('form.trap')}</label>
        <input id="website" name="website" tabindex="-1" autocomplete="off" />
      </div>
      ${offlineNote(view)}
      <button class="button send" name="act" value="send">${say('form.send')}</button>
      <p class="hint centre" data-promise ${flag('hidden', isDanger)}>${say('form.promise')}</p>
    </form>`
  return layout(view, {
    title: say('form.title'),
    main,
    language: isFresh
      ? languageLink(view, '')
      : html`<button
          class="link"
          form="laporan"
          name="act"
          value="fill"
          formaction="${url('', { lang: other })}"
          formnovalidate
          lang="${other}"
        >
          ${say('site.other-language')}
        </button>`,
  })
}

/** Which place was meant, while its words stay as they were. */
function placeAnswer({ choice, kelurahan, place }: ReportForm): Html {
  return html`<input type="hidden" name="choice" value="${choice}" />
    <input type="hidden" name="kelurahan" value="${kelurahan}" />
    <input type="hidden" name="asked-place" value="${place}" />`
}

/** Only the script shows them: the telephone's own position, the map, what the words may mean. */
function placeTools({ say, assets }: View): Html {
  return html`<div
    data-place-tools
    hidden
    data-waiting="${say('form.place-waiting')}"
    data-refused="${say('form.place-refused')}"
    data-used="${say('form.place-point')}"
    data-suggest="${say('form.place-suggest')}"
    data-map-js="${assets.urlOf('map.js')}"
    data-map-css="${assets.urlOf('map.css')}"
    data-map-label="${say('form.place-map-label')}"
    data-map-failed="${say('form.place-map-failed')}"
  >
    <p role="status" data-place-said></p>
    <div class="suggested" data-suggested></div>
    <button type="button" class="link" data-unpoint hidden>${say('form.place-remove')}</button>
    <button type="button" class="link" data-open-map>${say('form.place-map')}</button>
    <div data-map-frame hidden>
      <div class="map" data-map></div>
      <div class="row">
        <button type="button" class="button" data-use-map>${say('form.place-map-use')}</button>
        <button type="button" class="button plain" data-close-map>${say('form.place-map-close')}</button>
      </div>
    </div>
  </div>`
}

function photoField(view: View, { form, faults, signOf }: FormPage): Html {
  const { say } = view
  const { attributes, note } = faultOf('photo', faults, 'photo-hint')
  return html`<div class="field">
    <label for="photo">${say('form.photos')}</label>
    ${form.photos.length > 0 && heldPhotos(view, form, signOf)}
    <input
      id="photo"
      name="photo"
      type="file"
      accept="image/jpeg,image/png"
      multiple
      data-photos
      data-most="${MOST_PHOTOS}"
      data-largest="${LARGEST_PHOTO}"
      data-too-large="${say('fault.photo.too-large')}"
      data-too-many="${say('fault.photo.too-many')}"
      ${attributes}
    />${note}
    <ul class="previews" data-previews></ul>
    <p class="hint" id="photo-hint">${say('form.photos-hint')}</p>
  </div>`
}

/** Kept already; one that is not wanted is left out with the next sending. */
function heldPhotos({ say }: View, form: ReportForm, signOf: FormPage['signOf']): Html {
  return html`<fieldset class="held">
    <legend>${say('form.photos-held')}</legend>
    ${form.photos.map(
      ({ photoId, name }) =>
        html`<input type="hidden" name="held" value="${photoId}.${signOf(photoId)}" />
          <input type="hidden" name="held-name" value="${name}" />
          <p>${icons.check} ${name}</p>
          <label class="box"
            ><input type="checkbox" name="drop" value="${photoId}" /> ${say('form.photos-drop')}</label
          >`,
    )}
  </fieldset>`
}

/** The script says so and keeps everything; without one the browser says it its own way. */
function offlineNote({ say }: View): Html {
  return html`<div role="alert" data-offline data-online="${say('form.online')}" data-said="${say('form.offline')}">
    <div class="offline" hidden data-offline-note>
      <p data-offline-said></p>
      <p>${say('form.offline-danger')}</p>
      <button class="button" name="act" value="send">${say('form.send-again')}</button>
    </div>
  </div>`
}

/** In danger somebody may want to call back. */
function contactFields({ say }: View, form: ReportForm, faults: readonly SaidFault[], isDanger: boolean): Html {
  const isOpen =
    isDanger ||
    form.name !== '' ||
    form.number !== '' ||
    form.email !== '' ||
    faults.some(({ field }) => field === 'name' || field === 'number' || field === 'email')
  return html`<details class="contact" data-contact ${flag('open', isOpen)}>
    <summary>${say('form.contact')}</summary>
    ${textField({ id: 'name', label: say('form.name'), value: form.name, autocomplete: 'name' }, faults)}
    ${textField({ id: 'number', label: say('form.number'), value: form.number, type: 'tel', autocomplete: 'tel' }, faults)}
    ${textField({ id: 'email', label: say('form.email'), value: form.email, type: 'email', autocomplete: 'email' }, faults)}
  </details>`
}

function privacy({ say }: View, form: ReportForm): Html {
  const box = (name: 'secret' | 'anonymous', label: string, hint: string) =>
    html`<label class="tick"
      ><input type="checkbox" name="${name}" value="1" ${flag('checked', form[name])} /><span
        ><b>${label}</b> <small>${hint}</small></span
      ></label
    >`
  return html`<fieldset
    data-privacy
    data-family="${say('secret.why-family')}"
    data-officials="${say('secret.why-officials')}"
  >
    <legend>${say('form.privacy')}</legend>
    <input type="hidden" name="secret-asked" value="${form.secretAsked ? '1' : ''}" data-secret-asked />
    <div role="status">
      <p class="proposed" hidden data-secret-note><b>${say('secret.proposed')}</b> <span data-secret-why></span></p>
    </div>
    <div class="halves">
      ${box('secret', say('form.secret'), say('form.secret-hint'))}
      ${box('anonymous', say('form.anonymous'), say('form.anonymous-hint'))}
    </div>
    <p class="hint">${say('form.public-hint')}</p>
  </fieldset>`
}
