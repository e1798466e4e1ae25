import type { ClientPorts } from '../../src/client/client-ports'
import { openSocketIo } from '../../src/client/socket-io-port'
import { outboxStorage } from './outbox-storage'

/** The browser's clock, ids, sockets and storage. */
export function clientPorts(owner: string): ClientPorts {
  return {
    now: () => Date.now(),
    uuid,
    random: () => Math.random(),
    after: (ms, run) => {
      const timer = window.setTimeout(run, ms)
      return () => window.clearTimeout(timer)
    },
    open: openSocketIo,
    outbox: outboxStorage(owner),
    // Browsers keep SubtleCrypto from plain http of another host.
    ...(window.isSecureContext ? { sha256 } : {}),
  }
}

/** Version 4 from random bytes: `crypto.randomUUID` is missing where the page is plain http from another host. */
function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = hexOf(bytes)
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

async function sha256(text: string): Promise<string> {
  return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))))
}

function hexOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
