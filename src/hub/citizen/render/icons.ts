import { html } from '../html'

/** Drawn here: an icon font or file would be one more request on a slow line. Beside each stands its word. */
const icon = (path: string, name: string) =>
  html`<svg
    class="icon ${name}"
    aria-hidden="true"
    viewBox="0 0 24 24"
    width="20"
    height="20"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    <path d="${path}" />
  </svg>`

export const icons = {
  phone: icon(
    'M22 16.9v3a2 2 0 0 1-2.2 2 19.8 19.8 0 0 1-8.6-3.1 19.5 19.5 0 0 1-6-6A19.8 19.8 0 0 1 2.1 4.2 2 2 0 0 1 4.1 2h3a2 2 0 0 1 2 1.7c.1 1 .4 1.9.7 2.8a2 2 0 0 1-.5 2.1L8.1 9.9a16 16 0 0 0 6 6l1.3-1.3a2 2 0 0 1 2.1-.4c.9.3 1.8.6 2.8.7a2 2 0 0 1 1.7 2z',
    'phone',
  ),
  warning: icon('M12 3 1.8 20.5h20.4zM12 10v4.5M12 17.5v.2', 'warning'),
  check: icon('m4 12.5 5 5L20 6.5', 'check'),
  target: icon('M12 5a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM12 2v4M12 18v4M2 12h4M18 12h4', 'target'),
} as const
