import { marked } from './found'

/** A telephone on the edge of a cell answers late; longer than this nobody waits without a word. */
const PATIENCE = 8_000

/**
 * Asks whether the hub is there before the page is left: a form sent into the void takes its photos with it. Without a
 * connection everything stays as it is, and one tap sends it.
 */
export function sendWhenConnected(form: HTMLFormElement): void {
  const live = marked('offline', form)
  const note = marked('offline-note', form)
  const said = marked('offline-said', form)
  const address = form.dataset['check']
  if (live === undefined || note === undefined || said === undefined || address === undefined) return
  // An old browser can't send a form a second time as it was sent first: it sends its own way.
  if (!('requestSubmit' in form)) return
  let isSure = false
  let isAsking = false

  const keepHere = () => {
    said.textContent = live.dataset['said'] ?? ''
    note.hidden = false
    note.scrollIntoView({ block: 'center' })
  }
  const isThere = async (): Promise<boolean> => {
    if (!navigator.onLine) return false
    const stop = new AbortController()
    const timer = window.setTimeout(() => stop.abort(), PATIENCE)
    try {
      const headers = { 'content-type': 'application/json' }
      // Any answer is one, also a refusal.
      await fetch(address, { method: 'POST', headers, body: '{"text":"","place":""}', signal: stop.signal })
      return true
    } catch {
      return false
    } finally {
      window.clearTimeout(timer)
    }
  }

  form.addEventListener('submit', (event) => {
    if (isSure) {
      isSure = false
      return
    }
    event.preventDefault()
    if (isAsking) return
    isAsking = true
    const button = event.submitter
    void isThere().then((there) => {
      isAsking = false
      if (!there) {
        keepHere()
        return
      }
      note.hidden = true
      isSure = true
      if (button instanceof HTMLElement) form.requestSubmit(button)
      else form.requestSubmit()
    })
  })
  window.addEventListener('online', () => {
    if (!note.hidden) said.textContent = live.dataset['online'] ?? ''
  })
}
