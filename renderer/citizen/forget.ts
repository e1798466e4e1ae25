import { forgetDraft } from './draft'
import { marked } from './found'

const KEY = 'rabeg-forget'

/** What the hub can't reach: the draft, and the sheet a browser keeps for whoever goes back. */
export function forgetHere(): void {
  marked('forget')?.addEventListener('submit', () => {
    forgetDraft()
    mark('1')
  })
  // Browsers fill a sheet in again when somebody goes back to it, after its script has run.
  window.addEventListener('pageshow', () => {
    const form = document.querySelector<HTMLFormElement>('form[data-report]')
    if (form === null || kept() !== '1') return
    mark('')
    forgetDraft()
    form.reset()
    if (form.querySelector<HTMLTextAreaElement>('#text')?.defaultValue !== '') {
      // The sheet itself came back filled in.
      window.location.replace('/rabeg')
    }
  })
}

function mark(value: string): void {
  try {
    sessionStorage.setItem(KEY, value)
  } catch {
    // Storage may be forbidden here; then a browser that fills in again does so.
  }
}

function kept(): string {
  try {
    return sessionStorage.getItem(KEY) ?? ''
  } catch {
    return ''
  }
}
