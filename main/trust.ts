import { session } from 'electron'
import type { HubEntry } from '../src/contract/bridge'
import { isPinned, pinOf } from './certificate'

/** Electron's answers: take it, or judge as Chromium does. */
const TAKE = 0
const AS_CHROMIUM = -3

/**
 * Certificates the page's connections may meet: those Chromium trusts, and for a hub's host the one that was compared for
 * it. Called anew for another list, so that nothing judged by the old one is remembered.
 */
export function trustOnly(hubs: readonly HubEntry[]): void {
  session.defaultSession.setCertificateVerifyProc(({ hostname, certificate, verificationResult }, answer) => {
    if (verificationResult === 'net::OK') return answer(AS_CHROMIUM)
    answer(isTaken(hubs, hostname, certificate.data) ? TAKE : AS_CHROMIUM)
  })
}

function isTaken(hubs: readonly HubEntry[], hostname: string, pem: string): boolean {
  const here = hubs.filter(({ url, pin }) => pin !== undefined && hostOf(url) === hostname.replace(/^\[|\]$/g, ''))
  return here.length > 0 && here.some(({ pin }) => isPinned(pin, pinOf(pem)))
}

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^\[|\]$/g, '')
}
