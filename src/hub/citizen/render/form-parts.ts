import type { ComplaintCategory, DangerQuestion } from '../../../domain/complaint/category'
import { roadStatuses } from '../../../domain/complaint/complaint'
import { isInTheStreet } from '../../../domain/complaint/public-point'
import { safetyAdvice } from '../../../domain/complaint/safety-advice'
import { flag, html, type Html, type HtmlPart } from '../html'
import { answerKey, generalQuestions, type FormField, type ReportForm } from '../report-form'
import type { View } from '../view'
import { icons } from './icons'

/** Something to be put right, said at the field and in the list above the form. */
export interface SaidFault {
  readonly field: FormField | 'category' | undefined
  readonly text: string
}

/** The fields' ids, which the list of faults leads to. */
const targets: Readonly<Record<FormField | 'category', string>> = {
  text: 'text',
  place: 'place',
  name: 'name',
  number: 'number',
  email: 'email',
  photo: 'photo',
  category: 'kind',
}

export function faultList({ say }: View, faults: readonly SaidFault[]): Html | undefined {
  if (faults.length === 0) return undefined
  return html`<div class="faults" role="alert" id="faults" tabindex="-1">
    <h2>${icons.warning} ${say('fault.title')}</h2>
    <ul>
      ${faults.map(
        ({ field, text }) =>
          html`<li>${field === undefined ? text : html`<a href="#${targets[field]}">${text}</a>`}</li>`,
      )}
    </ul>
  </div>`
}

interface TextField {
  readonly id: FormField
  readonly label: string
  readonly value: string
  readonly type?: 'text' | 'tel' | 'email'
  readonly autocomplete?: string
}

export function textField(
  { id, label, value, type = 'text', autocomplete = 'off' }: TextField,
  faults: readonly SaidFault[],
): Html {
  return html`<div class="field">
    <label for="${id}">${label}</label>
    <input
      id="${id}"
      name="${id}"
      type="${type}"
      value="${value}"
      autocomplete="${autocomplete}"
      ${faultOf(id, faults).attributes}
    />${faultOf(id, faults).note}
  </div>`
}

/** What a field with a fault says of it, also to whoever does not see it. `describedBy`: ids of hints. */
export function faultOf(
  field: SaidFault['field'],
  faults: readonly SaidFault[],
  describedBy = '',
): { readonly attributes: Html; readonly note: HtmlPart } {
  const found = faults.filter((fault) => fault.field === field)
  const ids = [describedBy, found.length === 0 ? '' : `${String(field)}-fault`].filter((id) => id !== '').join(' ')
  return {
    attributes: html`${ids !== '' && html` aria-describedby="${ids}"`}${found.length > 0 && html` aria-invalid="true"`}`,
    note:
      found.length > 0 &&
      html`<p class="fault" id="${String(field)}-fault">${found.map(({ text }) => text).join(' ')}</p>`,
  }
}

interface Choice {
  readonly name: string
  readonly value: string
  readonly label: HtmlPart
  readonly checked: boolean
}

/** A choice as large as a thumb. */
export function choice({ name, value, label, checked }: Choice): Html {
  return html`<label class="choice"
    ><input type="radio" name="${name}" value="${value}" ${flag('checked', checked)} /><span
      >${icons.check}<b>${label}</b></span
    ></label
  >`
}

/** What most write about stands open, as drawn in the design; the others behind one line. */
const shownFirst = ['lampu-jalan', 'jalan-rusak', 'sampah', 'drainase', 'parkir-liar']

export function categoryChoice(view: View, form: ReportForm, categories: readonly ComplaintCategory[]): Html {
  const { say } = view
  const active = categories.filter((category) => category.active)
  const first = active.filter(({ id }) => shownFirst.includes(id))
  const more = active.filter(({ id }) => !shownFirst.includes(id))
  const any = { name: 'category', value: '', label: say('form.category-any'), checked: form.category === '' }
  return html`<fieldset id="kind" tabindex="-1" data-kinds>
    <legend>${say('form.category')} <small data-guessed hidden>· ${say('form.category-guessed')}</small></legend>
    <div class="choices">
      <div class="kind any">${choice(any)}${generalDangers(view, form, categories)}</div>
      ${first.map((category) => kindOf(view, form, category))}
    </div>
    ${
      more.length > 0 &&
      html`<details
        ${flag(
          'open',
          more.some(({ id }) => id === form.category),
        )}
      >
        <summary>${say('form.category-more', { count: more.length })}</summary>
        <div class="choices">${more.map((category) => kindOf(view, form, category))}</div>
      </details>`
    }
  </fieldset>`
}

/** Asked before any kind is chosen: a tick is a yes. */
function generalDangers(view: View, form: ReportForm, categories: readonly ComplaintCategory[]): Html | undefined {
  const questions = generalQuestions(categories)
  if (questions.length === 0) return undefined
  return html`<div class="of-kind">
    <fieldset class="ticks">
      <legend>${view.say('form.dangers-any')}</legend>
      ${questions.map((question) => {
        const key = answerKey('', question.id)
        return html`<label class="tick"
          ><input
            type="checkbox"
            name="d.${key}"
            value="yes"
            data-advice="${adviceFor(view, question)}"
            ${flag('checked', form.answers.get(key) === 'yes')}
          /><span>${question.ask[view.language]}</span></label
        >`
      })}
    </fieldset>
  </div>`
}

/** Said at once when the answer is yes, without asking the hub. */
const adviceFor = ({ say }: View, { id, type }: DangerQuestion) => say(`advice.${safetyAdvice(type, '', [id])}`)

/** A kind, and what is asked of it. The style sheet shows the questions of the one that is chosen; a second page asks the rest. */
function kindOf(view: View, form: ReportForm, category: ComplaintCategory): Html {
  const { say, language } = view
  const { id, name, dangers, asksRoadStatus } = category
  const shown = category.private ? 'nothing' : isInTheStreet(id) ? 'exact' : 'rounded'
  return html`<div class="kind" data-shown="${shown}">
    ${choice({ name: 'category', value: id, label: name[language], checked: form.category === id })}
    ${
      dangers.length + (asksRoadStatus ? 1 : 0) > 0 &&
      html`<div class="of-kind">
        ${dangers.length > 0 && html`<p class="group">${say('form.dangers')}</p>`}
        ${dangerQuestions(view, form, id, dangers)} ${asksRoadStatus && roadQuestion(view, form)}
      </div>`
    }
  </div>`
}

export function dangerQuestions(
  view: View,
  form: ReportForm,
  category: string,
  questions: readonly DangerQuestion[],
): Html {
  const { say, language } = view
  const answers = ['yes', 'no', 'unknown'] as const
  return html`${questions.map(({ id, ask, type }) => {
    const key = answerKey(category, id)
    return html`<fieldset class="question" data-advice="${adviceFor(view, { id, ask, type })}">
      <legend>${ask[language]}</legend>
      <div class="choices">
        ${answers.map((answer) =>
          choice({
            name: `d.${key}`,
            value: answer,
            label: say(`form.${answer}`),
            checked: form.answers.get(key) === answer,
          }),
        )}
      </div>
    </fieldset>`
  })}`
}

export function roadQuestion({ say }: View, form: ReportForm): Html {
  return html`<fieldset class="question">
    <legend>${say('form.road')}</legend>
    <div class="choices">
      ${roadStatuses.map((status) =>
        choice({ name: 'road', value: status, label: say(`form.road.${status}`), checked: form.road === status }),
      )}
    </div>
  </fieldset>`
}
