import { marked } from './found'

const KEY = 'rabeg-draft'
/** A telephone may be lent: what was not sent is forgotten after a day. */
const KEPT_FOR = 24 * 60 * 60 * 1_000

interface Draft {
  readonly at: number
  readonly fields: readonly (readonly [string, string])[]
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const isKept = (control: Element): control is Control =>
  (control instanceof HTMLInputElement && !['file', 'submit'].includes(control.type)) ||
  control instanceof HTMLTextAreaElement ||
  control instanceof HTMLSelectElement

const isTicked = (control: Control) =>
  control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio')

/** Photos of an earlier page and the trap are not the person's words. */
const left = new Set(['website', 'held', 'held-name', 'drop', 'asked'])

const controlsOf = (form: HTMLFormElement) => [...form.elements].filter(isKept).filter(({ name }) => !left.has(name))

/**
 * Keeps what is typed on this telephone until it is sent, with the sheet's own stamp: sent again after the answer was lost,
 * it is the same report. A page that came back filled in goes before the draft.
 */
export function keepDraft(form: HTMLFormElement): void {
  const text = form.elements.namedItem('text')
  const isBlank = text instanceof HTMLTextAreaElement && text.value === ''
  const draft = isBlank && document.getElementById('faults') === null ? readDraft() : undefined
  if (draft !== undefined) {
    restore(form, draft)
    offerBlank(form)
  }
  let later: number | undefined
  const keep = () => {
    window.clearTimeout(later)
    later = window.setTimeout(() => writeDraft(form), 300)
  }
  form.addEventListener('input', keep)
  form.addEventListener('change', keep)
  form.addEventListener('submit', () => writeDraft(form))
}

export function forgetDraft(): void {
  try {
    localStorage.removeItem(KEY)
  } catch {
    // Storage may be forbidden here; then nothing was kept.
  }
}

function offerBlank(form: HTMLFormElement): void {
  const note = marked('draft')
  if (note === undefined) return
  note.hidden = false
  marked('draft-drop', note)?.addEventListener('click', () => {
    forgetDraft()
    form.reset()
    window.location.assign(window.location.pathname + window.location.search)
  })
}

function writeDraft(form: HTMLFormElement): void {
  const fields = controlsOf(form).flatMap((control): readonly (readonly [string, string])[] =>
    isTicked(control) && !(control as HTMLInputElement).checked ? [] : [[control.name, control.value]],
  )
  const isEmpty = fields.every(([name, value]) => value === '' || name === 'token')
  if (isEmpty) return
  try {
    localStorage.setItem(KEY, JSON.stringify({ at: Date.now(), fields } satisfies Draft))
  } catch {
    // Full or forbidden: the form itself still has the words.
  }
}

function readDraft(): Draft | undefined {
  try {
    const kept = localStorage.getItem(KEY)
    // Written by this page alone.
    const draft = kept === null ? undefined : (JSON.parse(kept) as Draft)
    return draft !== undefined && Date.now() - draft.at < KEPT_FOR ? draft : undefined
  } catch {
    return undefined
  }
}

function restore(form: HTMLFormElement, { fields }: Draft): void {
  for (const control of controlsOf(form)) {
    const values = fields.filter(([name]) => name === control.name).map(([, value]) => value)
    if (isTicked(control)) (control as HTMLInputElement).checked = values.includes(control.value)
    else if (values[0] !== undefined) control.value = values[0]
  }
}
