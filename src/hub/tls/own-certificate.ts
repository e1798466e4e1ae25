import { X509Certificate, createPrivateKey } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isIP } from 'node:net'
import { HubStartError } from '../hub-start-error'
import type { CertificateNames } from './certificate-names'
import { makeCertificate, type PemPair } from './make-certificate'
import { writePrivate } from './write-private'

/** Certificate and key of a hub that was given none, in one file so that they can't be torn apart. */
export const OWN_CERTIFICATE_FILE = 'hub-tls.pem'

/** So long before its end a certificate is renewed. */
export const RENEW_WITHIN = 90 * 24 * 60 * 60 * 1_000

export interface OwnCertificate extends PemPair {
  /** SHA-256 of the certificate, pairs of hex digits with colons: what a person compares. */
  readonly fingerprint: string
  /** Epoch ms. */
  readonly validTo: number
  /** `kept` as it was · `made` for the first time · `renewed` on the same key. */
  readonly how: 'kept' | 'made' | 'renewed'
}

/**
 * The certificate of this data folder: made when there is none, renewed on the same key when it ends within 90 days or
 * does not name a host name the hub was told. Refuses (`HubStartError`) a file that can't be read or written: a new key
 * would lock out every console that trusts the old one, so that is for a person to decide.
 */
export async function ownCertificate(dataDir: string, names: CertificateNames, now: number): Promise<OwnCertificate> {
  const file = join(dataDir, OWN_CERTIFICATE_FILE)
  if (!existsSync(file)) {
    const made = await makeCertificate(names, now)
    keep(file, made)
    return described(made, 'made')
  }
  const old = readPair(file)
  if (isGood(old, names, now)) return described(old, 'kept')
  const renewed = await makeCertificate(names, now, old.key)
  keep(file, renewed)
  return described(renewed, 'renewed')
}

function described(pair: PemPair, how: OwnCertificate['how']): OwnCertificate {
  const { fingerprint256, validTo } = new X509Certificate(pair.cert)
  return { ...pair, fingerprint: fingerprint256, validTo: Date.parse(validTo), how }
}

function isGood({ cert }: PemPair, names: CertificateNames, now: number): boolean {
  const known = new X509Certificate(cert)
  // Addresses change with every lease; consoles hold to the certificate, not to its names. A name is somebody's decision.
  const namesIt = names.hosts.every((host) => isIP(host) !== 0 || known.checkHost(host) !== undefined)
  return Date.parse(known.validTo) - now > RENEW_WITHIN && namesIt
}

function readPair(file: string): PemPair {
  try {
    const text = readFileSync(file, 'utf8')
    const part = (label: string) =>
      new RegExp(`-----BEGIN ${label}-----[\\s\\S]+?-----END ${label}-----\n?`).exec(text)?.[0] ?? ''
    const pair = { cert: part('CERTIFICATE'), key: part('PRIVATE KEY') }
    if (!new X509Certificate(pair.cert).checkPrivateKey(createPrivateKey(pair.key)))
      throw new Error('the key is not of this certificate')
    return pair
  } catch (cause) {
    throw new HubStartError(
      `The hub's own certificate ${file} can not be used. Restore it from a backup; or move it away, and every desk has to compare and accept a new fingerprint.`,
      { cause },
    )
  }
}

function keep(file: string, { cert, key }: PemPair): void {
  try {
    writePrivate(file, `${cert.trim()}\n${key.trim()}\n`)
  } catch (cause) {
    throw new HubStartError(`The hub's own certificate can not be written to ${file}; check owner, rights and space.`, {
      cause,
    })
  }
}
