import { app } from 'electron'
import type { HubEntry } from '../src/contract/bridge'
import { isPinned, pinOf } from './certificate'

export interface Trust {
  /** Another list of hubs. `onRefused` when one of them shows a certificate that is not taken. */
  readonly only: (hubs: readonly HubEntry[], onRefused: () => void) => void
}

/**
 * Certificates the page's connections may meet: those Chromium trusts, and for a hub's address the one that was compared for
 * it. Judged at each connection and not by a verify procedure, whose "no" Chromium remembers for half an hour: a certificate
 * a person accepts after it was refused would stay refused.
 */
export function judgeCertificates(): Trust {
  let hubs: readonly HubEntry[] = []
  let refused: () => void = () => undefined
  app.on('certificate-error', (event, _contents, url, _error, certificate, answer) => {
    event.preventDefault()
    const here = hubs.filter((hub) => placeOf(hub.url) === placeOf(url))
    const isTaken = here.some(({ pin }) => isPinned(pin, pinOf(certificate.data)))
    answer(isTaken)
    if (!isTaken && here.length > 0) refused()
  })
  return {
    only: (list, onRefused) => {
      hubs = list
      refused = onRefused
    },
  }
}

/** Host and port, of https as of the WebSocket beside it. */
function placeOf(url: string): string {
  return new URL(url.replace(/^wss:/, 'https:')).host
}
