import './page.css'
import './page-form.css'
import './page-follow.css'
import { checkWhileTyping } from './check'
import { forgetDraft, keepDraft } from './draft'
import { marked } from './found'
import { showPhotos } from './photos'
import { forgetHere } from './forget'
import { sendWhenConnected } from './offline'
import { placeTools } from './place'
import { proposeSecret } from './privacy'
import { showPublic } from './preview'

// Everything here is a convenience: each page works as the hub sends it.
const form = document.querySelector<HTMLFormElement>('form[data-report]')
if (form !== null) {
  keepDraft(form)
  const { suggest } = placeTools(form)
  const { covered } = showPublic(form)
  const { propose } = proposeSecret(form)
  checkWhileTyping(form, { places: suggest, secret: propose, shown: covered })
  showPhotos(form)
  sendWhenConnected(form)
}
if (marked('sent') !== undefined) forgetDraft()
document.getElementById('faults')?.focus()
sendOnce()
offerCopy()
offerShare()
offerPrint()
forgetHere()

/** A second press while the first is on its way would only start the sending anew. */
function sendOnce(): void {
  for (const sent of document.querySelectorAll('form')) {
    sent.addEventListener('submit', (event) => {
      // It was kept back: there is no connection.
      if (event.defaultPrevented) return
      if (sent.dataset['busy'] === 'true') event.preventDefault()
      sent.dataset['busy'] = 'true'
    })
  }
  // A page that comes back out of the browser's memory may be sent again.
  window.addEventListener('pageshow', () => {
    for (const sent of document.querySelectorAll('form')) delete sent.dataset['busy']
  })
}

function offerCopy(): void {
  const button = marked('copy')
  if (button === undefined || !window.isSecureContext) return
  button.hidden = false
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(button.dataset['copy'] ?? '').then(
      () => (button.textContent = button.dataset['copied'] ?? ''),
      () => (button.hidden = true),
    )
  })
}

/** The telephone's own way of handing words on: to a note, to oneself. */
function offerShare(): void {
  const button = marked('share')
  // A browser that has no share says so by having none; its type says it always has.
  const canShare = 'share' in navigator
  if (button === undefined || !canShare) return
  button.hidden = false
  // Whoever closes the list of ways has changed his mind; the words are still on the page.
  button.addEventListener(
    'click',
    () => void navigator.share({ text: button.dataset['share'] ?? '' }).catch(() => undefined),
  )
}

function offerPrint(): void {
  const button = marked('print')
  if (button === undefined) return
  button.hidden = false
  button.addEventListener('click', () => window.print())
}
