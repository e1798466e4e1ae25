import { createPrivateKey, createPublicKey } from 'node:crypto'
import type { CertificateNames } from './certificate-names'

const DAY = 24 * 60 * 60 * 1_000
/** Ten years: consoles hold to the certificate itself, and a centre must not go dark because a date has passed. */
const VALID_FOR = 3_650 * DAY

export interface PemPair {
  readonly cert: string
  readonly key: string
}

/**
 * A self-signed certificate on P-256 for `names`, valid from a day before `now` (epoch ms; desks' clocks differ).
 * With `oldKey` (PEM) it is made on that key, so who trusts the key trusts the renewed certificate.
 */
export async function makeCertificate(names: CertificateNames, now: number, oldKey?: string): Promise<PemPair> {
  // Heavy, and needed once in a hub's life: loaded only then.
  const { generate } = await import('selfsigned')
  const made = await generate([{ name: 'commonName', value: 'Serang Siaga 112' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notBeforeDate: new Date(now - DAY),
    notAfterDate: new Date(now + VALID_FOR),
    ...(oldKey === undefined ? {} : { keyPair: pairOf(oldKey) }),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          ...names.hosts.map((value) => ({ type: 2 as const, value })),
          ...names.addresses.map((ip) => ({ type: 7 as const, ip })),
        ],
      },
    ],
  })
  return { cert: made.cert, key: made.private }
}

function pairOf(key: string): { privateKey: string; publicKey: string } {
  const privateKey = createPrivateKey(key)
  return {
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKey: createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString(),
  }
}
