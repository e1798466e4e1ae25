import { X509Certificate, createPrivateKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { isLoopback, type HubConfig } from '../config'
import { HubStartError } from '../hub-start-error'
import { namesOfThisMachine } from './certificate-names'
import { ownCertificate, type OwnCertificate } from './own-certificate'

/** How a hub encrypts: with the centre's certificate, with its own, or not at all. */
export type TlsChoice = GivenTls | OwnTls | { readonly kind: 'plain' }

export type OwnTls = { readonly kind: 'own' } & OwnCertificate

export interface GivenTls {
  readonly kind: 'given'
  readonly cert: string
  readonly key: string
  readonly fingerprint: string
  /** Epoch ms. */
  readonly validTo: number
}

/** The certificate the command line names; undefined without. Refuses (`HubStartError`) what can't be used. */
export function givenTls({ tlsCert, tlsKey }: HubConfig): GivenTls | undefined {
  if (tlsCert === undefined && tlsKey === undefined) return undefined
  if (tlsCert === undefined || tlsKey === undefined) throw new HubStartError('TLS needs both --tls-cert and --tls-key.')
  let cert: string
  let key: string
  try {
    cert = readFileSync(tlsCert, 'utf8')
    key = readFileSync(tlsKey, 'utf8')
  } catch (cause) {
    throw new HubStartError('The TLS certificate or its key can not be read.', { cause })
  }
  try {
    const known = new X509Certificate(cert)
    if (!known.checkPrivateKey(createPrivateKey(key))) throw new Error('another key')
    return { kind: 'given', cert, key, fingerprint: known.fingerprint256, validTo: Date.parse(known.validTo) }
  } catch (cause) {
    throw new HubStartError(`${tlsKey} is not the key of the certificate in ${tlsCert}; both must be PEM files.`, {
      cause,
    })
  }
}

/** Off the loopback a hub encrypts unless `--insecure` says otherwise; the shared port always does. */
export function needsTls({ host, insecure, sharePort }: HubConfig): boolean {
  return sharePort !== undefined || (!isLoopback(host) && insecure !== true)
}

/** The hub's own certificate for what it is called. The data folder must be held by this hub. */
export async function ownTls(config: HubConfig, now: number): Promise<OwnTls> {
  return { kind: 'own', ...(await ownCertificate(config.dataDir, namesOfThisMachine(config.host), now)) }
}
