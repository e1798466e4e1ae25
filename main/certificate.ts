import { createHash, X509Certificate } from 'node:crypto'
import type { Pin } from '../src/contract/bridge'

/** The fingerprints of a certificate (PEM or DER): its own and its public key's, SHA-256 with colons. */
export function pinOf(certificate: string | Buffer): Pin {
  const { fingerprint256, publicKey } = new X509Certificate(certificate)
  const digest = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex')
  return { fingerprint: fingerprint256, key: (digest.toUpperCase().match(/../g) ?? []).join(':') }
}

/** The compared certificate itself, or one renewed on the same key. */
export function isPinned(pin: Pin | undefined, found: Pin): boolean {
  return pin !== undefined && (pin.fingerprint === found.fingerprint || pin.key === found.key)
}
