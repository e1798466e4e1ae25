import './page.css'
import './page-form.css'
import './page-follow.css'
import { checkWhileTyping } from './check'
import { forgetDraft, keepDraft } from './draft'
import { marked } from './found'
import { showPhotos } from './photos'
import { placeTools } from './place'

// Everything here is a convenience: each page works as the hub sends it.
const form = document.querySelector<HTMLFormElement>('form[data-report]')
if (form !== null) {
  keepDraft(form)
  const { suggest } = placeTools(form)
  checkWhileTyping(form, suggest)
  showPhotos(form)
}
if (marked('sent') !== undefined) forgetDraft()
document.getElementById('faults')?.focus()
sendOnce()
offerCopy()

/** A second press while the first is on its way would only start the sending anew. */
function sendOnce(): void {
  for (const sent of document.querySelectorAll('form')) {
    sent.addEventListener('submit', (event) => {
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
