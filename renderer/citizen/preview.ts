import { filled, marked } from './found'

/** Three decimals of a degree: what the hub shows of a place that may be a home. */
const ROUNDED = 3
const EXACT = 5

/** Shows what anybody will read, while it is written: the hub covers numbers, this page rounds the point as the hub will. */
export function showPublic(form: HTMLFormElement): {
  readonly covered: (text: string, covered: string | undefined) => void
} {
  const part = marked('preview', form)
  const text = form.querySelector<HTMLTextAreaElement>('#text')
  if (part === undefined || text === null) return { covered: () => undefined }
  const button = marked('preview-ask', form)
  if (button !== undefined) button.hidden = true
  let known: { readonly text: string; readonly covered: string | undefined } | undefined
  const put = (name: string, words: string) => {
    const at = marked(name, part)
    if (at !== undefined) at.textContent = words
  }
  const show = () => {
    part.hidden = text.value.trim() === ''
    if (part.hidden) return
    const kind = form.querySelector<HTMLInputElement>('input[name="category"]:checked')
    const shown = kind?.closest<HTMLElement>('[data-shown]')?.dataset['shown'] ?? 'rounded'
    const isSecret = form.querySelector<HTMLInputElement>('input[name="secret"]')?.checked === true
    const isNothing = isSecret || shown === 'nothing'
    const nothing = marked('preview-nothing', part)
    const facts = marked('preview-facts', part)
    if (nothing !== undefined) nothing.hidden = !isNothing
    if (facts !== undefined) facts.hidden = isNothing
    put('preview-kind', kind?.closest('label')?.textContent.trim() ?? '')
    // Until the hub has covered what was typed last, numbers are covered roughly here.
    put('preview-text', known?.text === text.value ? (known.covered ?? text.value) : coverRoughly(text.value))
    put('preview-place', placeWords(form, part, shown === 'exact'))
    const count = String(form.querySelector<HTMLInputElement>('[data-photos]')?.files?.length ?? 0)
    put('preview-photos', filled(part.dataset['photoCount'] ?? '', { count }))
  }
  form.addEventListener('input', show)
  form.addEventListener('change', show)
  show()
  return {
    covered: (said, covered) => {
      known = { text: said, covered }
      show()
    },
  }
}

function placeWords(form: HTMLFormElement, part: HTMLElement, isExact: boolean): string {
  const words = form.querySelector<HTMLInputElement>('#place')?.value.trim() ?? ''
  const [lat, lon] = (form.querySelector<HTMLInputElement>('[data-point]')?.value ?? '').split(',').map(Number)
  const parts = words === '' ? [] : [coverRoughly(words)]
  if (lat !== undefined && lon !== undefined && !Number.isNaN(lat)) {
    const decimals = isExact ? EXACT : ROUNDED
    const template = part.dataset[isExact ? 'exact' : 'rounded'] ?? ''
    parts.push(filled(template, { point: `${lat.toFixed(decimals)}, ${lon.toFixed(decimals)}` }))
  }
  return parts.length === 0 ? (part.dataset['none'] ?? '') : parts.join('; ')
}

const coverRoughly = (text: string) => text.replace(/\+?\d[\d\s.-]{6,}\d/g, '•••').replace(/\S+@\S+/g, '•••')
