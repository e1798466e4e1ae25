import { filled, marked } from './found'

interface Checked {
  readonly isDanger?: boolean
  readonly words?: readonly string[]
  readonly category?: string
  readonly places?: readonly string[]
}

const PAUSE = 600

/** While somebody types, the hub says whether it sounds like an emergency, of what kind it is, and which place is meant. */
export function checkWhileTyping(form: HTMLFormElement, onPlaces: (places: readonly string[]) => void): void {
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
      const body = JSON.stringify({ text: text.value.slice(0, 8_000), place: place.value.slice(0, 400) })
      const headers = { 'content-type': 'application/json' }
      const response = await fetch(address, { method: 'POST', headers, body })
      if (!response.ok || mine !== asked) return
      const checked = (await response.json()) as Checked
      showDanger(checked)
      chooseKind(form, checked.category)
      onPlaces(checked.places ?? [])
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
  })
  if (text.value !== '') soon()
}

let isSaid = false

function showDanger({ isDanger = false, words = [] }: Checked): void {
  const live = marked('danger')
  const box = marked('danger-box')
  const why = marked('danger-why')
  if (live === undefined || box === undefined || why === undefined) return
  isSaid = isDanger
  if (isDanger) {
    const quoted = words.map((word) => `“${word}”`).join(', ')
    why.textContent = quoted === '' ? '' : filled(live.dataset['why'] ?? '', { words: quoted })
  }
  box.hidden = !isDanger && !isAnswered()
}

const isAnswered = () =>
  [...document.querySelectorAll<HTMLInputElement>('input[name^="d."][value="yes"]:checked')].some(
    (input) => input.offsetParent !== null,
  )

/** An answer that speaks of danger says it at once, without asking the hub. */
function showAnswered(form: HTMLFormElement): void {
  const box = marked('danger-box', form)
  if (box !== undefined) box.hidden = !isAnswered() && !isSaid
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
