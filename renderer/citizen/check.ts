import { filled, marked } from './found'
import type { SecretReason } from './privacy'

interface Checked {
  readonly isDanger?: boolean
  readonly words?: readonly string[]
  readonly category?: string
  readonly places?: readonly string[]
  readonly advice?: string
  /** Why it had better be confidential. */
  readonly secret?: SecretReason
  /** The text as anybody will read it, where that differs. */
  readonly covered?: string
}

/** What else follows from what was typed. */
export interface OnChecked {
  readonly places: (places: readonly string[]) => void
  readonly secret: (why: SecretReason | undefined) => void
  readonly shown: (text: string, covered: string | undefined) => void
}

const PAUSE = 600

/** While somebody types, the hub says whether it sounds like an emergency, of what kind it is, and which place is meant. */
export function checkWhileTyping(form: HTMLFormElement, on: OnChecked): void {
  const address = form.dataset['check']
  const text = form.querySelector<HTMLTextAreaElement>('#text')
  const place = form.querySelector<HTMLInputElement>('#place')
  if (address === undefined || text === null || place === null) return
  let later: number | undefined
  let asked = 0
  const ask = async () => {
    asked += 1
    const mine = asked
    try {
      const said = text.value
      const body = JSON.stringify({ text: said.slice(0, 8_000), place: place.value.slice(0, 400) })
      const headers = { 'content-type': 'application/json' }
      const response = await fetch(address, { method: 'POST', headers, body })
      if (!response.ok || mine !== asked) return
      const checked = (await response.json()) as Checked
      showDanger(checked)
      chooseKind(form, checked.category)
      on.places(checked.places ?? [])
      on.secret(checked.secret)
      on.shown(said, checked.covered)
    } catch {
      // Without a line nothing is proposed; sending it tells the same.
    }
  }
  const soon = () => {
    window.clearTimeout(later)
    later = window.setTimeout(() => void ask(), PAUSE)
  }
  text.addEventListener('input', soon)
  place.addEventListener('input', soon)
  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.name === 'category') form.dataset['chosen'] = 'true'
    if (target instanceof HTMLInputElement && target.name.startsWith('d.')) showAnswered(form)
    // A kind proposed later would take the question away that was just answered.
    if (target instanceof HTMLInputElement && target.name.startsWith('d.any.')) form.dataset['chosen'] = 'true'
  })
  if (text.value !== '') soon()
}

let saidAdvice: string | undefined

function showDanger({ isDanger = false, words = [], advice = '' }: Checked): void {
  const live = marked('danger')
  const why = marked('danger-why')
  if (live === undefined || why === undefined) return
  saidAdvice = isDanger ? advice : undefined
  const quoted = words.map((word) => `“${word}”`).join(', ')
  why.textContent = isDanger && quoted !== '' ? filled(live.dataset['why'] ?? '', { words: quoted }) : ''
  showBox()
}

/** What was ticked before any kind was chosen stays an answer, also where it is no longer in sight. */
const answered = () =>
  [...document.querySelectorAll<HTMLInputElement>('input[name^="d."][value="yes"]:checked')].find(
    (input) => input.name.startsWith('d.any.') || input.offsetParent !== null,
  )

/** An answer that speaks of danger says it at once, without asking the hub. */
function showAnswered(form: HTMLFormElement): void {
  if (marked('danger-box', form) !== undefined) showBox()
}

/** In danger the place is needed, somebody may call back, and a promise of days is no answer. */
function showBox(): void {
  const box = marked('danger-box')
  const advice = marked('danger-advice')
  if (box === undefined || advice === undefined) return
  const byAnswer = answered()?.closest<HTMLElement>('[data-advice]')?.dataset['advice']
  const said = byAnswer ?? saidAdvice
  box.hidden = said === undefined
  if (said !== undefined) advice.textContent = said
  const needed = marked('place-needed')
  if (needed !== undefined) needed.hidden = box.hidden
  const promise = marked('promise')
  if (promise !== undefined) promise.hidden = !box.hidden
  const contact = marked('contact')
  if (contact instanceof HTMLDetailsElement && !box.hidden) contact.open = true
}

/** A person's own choice stays. */
function chooseKind(form: HTMLFormElement, category: string | undefined): void {
  const guessed = marked('guessed', form)
  if (form.dataset['chosen'] === 'true') {
    if (guessed !== undefined) guessed.hidden = true
    return
  }
  const kinds = [...form.querySelectorAll<HTMLInputElement>('input[name="category"]')]
  const kind = kinds.find(({ value }) => value === (category ?? ''))
  if (kind === undefined) return
  kind.checked = true
  const more = kind.closest('details')
  if (more !== null) more.open = true
  if (guessed !== undefined) guessed.hidden = category === undefined
}
