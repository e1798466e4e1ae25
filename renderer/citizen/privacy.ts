import { marked } from './found'

export type SecretReason = 'family' | 'officials'

/** Proposes that a report be confidential: ticks it and says why, once, and never against the person's own choice. */
export function proposeSecret(form: HTMLFormElement): { readonly propose: (why: SecretReason | undefined) => void } {
  const part = marked('privacy', form)
  const box = form.querySelector<HTMLInputElement>('input[name="secret"]')
  const asked = form.querySelector<HTMLInputElement>('[data-secret-asked]')
  const note = marked('secret-note', form)
  const said = marked('secret-why', form)
  if (part === undefined || box === null || asked === null || note === undefined || said === undefined) {
    return { propose: () => undefined }
  }
  let isOwnChoice = asked.value === '1' || box.checked
  box.addEventListener('change', () => {
    isOwnChoice = true
    note.hidden = !box.checked
  })
  const propose = (why: SecretReason | undefined) => {
    if (isOwnChoice || (why === undefined && note.hidden)) return
    note.hidden = why === undefined
    asked.value = why === undefined ? '' : '1'
    box.checked = why !== undefined
    if (why !== undefined) said.textContent = part.dataset[why] ?? ''
    form.dispatchEvent(new Event('input', { bubbles: true }))
  }
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.name !== 'category' || !target.checked) return
    if (target.closest<HTMLElement>('[data-shown]')?.dataset['shown'] === 'nothing') propose('officials')
  })
  return { propose }
}
