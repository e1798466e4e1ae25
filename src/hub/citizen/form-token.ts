import { createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writePrivate } from '../tls/write-private'

/** Beside the log and in its backups: with another key, forms that were open would be sent twice. */
export const CITIZEN_KEY_FILE = 'citizen.key'

/** One sheet of paper: everything sent on it is one report, however often it is sent. */
export interface FormStamp {
  /** Becomes the command's id. */
  readonly formId: string
  readonly issuedAt: number
}

/** Signs what a page gives out and takes back. The key outlives the process: a form filled in before a restart is still good. */
export interface Signer {
  /** `purpose`: what the stamp is good for, with whatever it is bound to. */
  readonly stamp: (purpose: string, now: number) => string
  /** `undefined`: not ours, or for something else. */
  readonly readStamp: (token: string | undefined, purpose: string) => FormStamp | undefined
  readonly sign: (purpose: string, text: string) => string
  readonly isSigned: (purpose: string, text: string, signature: string | undefined) => boolean
}

export function createSigner(dataDir: string): Signer {
  return signerOf(keptKey(dataDir))
}

export function signerOf(key: string): Signer {
  const sign: Signer['sign'] = (purpose, text) =>
    createHmac('sha256', key).update(`${purpose}\n${text}`).digest('base64url').slice(0, 32)
  const isSigned: Signer['isSigned'] = (purpose, text, signature) => {
    const right = Buffer.from(sign(purpose, text))
    const given = Buffer.from(signature ?? '')
    return right.length === given.length && timingSafeEqual(right, given)
  }
  return {
    sign,
    isSigned,
    stamp: (purpose, now) => {
      const text = `${randomUUID()}.${now.toString(36)}`
      return `${text}.${sign(purpose, text)}`
    },
    readStamp: (token, purpose) => {
      const parts = /^([0-9a-f-]{36})\.([0-9a-z]{1,11})\.([\w-]{32})$/.exec(token ?? '')
      if (parts === null) return undefined
      const [, formId = '', issued = '', signature] = parts
      if (!isSigned(purpose, `${formId}.${issued}`, signature)) return undefined
      return { formId, issuedAt: Number.parseInt(issued, 36) }
    },
  }
}

function keptKey(dataDir: string): string {
  const file = join(dataDir, CITIZEN_KEY_FILE)
  if (existsSync(file)) {
    const kept = readFileSync(file, 'utf8').trim()
    if (kept.length >= 43) return kept
  }
  const made = randomBytes(32).toString('base64url')
  writePrivate(file, `${made}\n`)
  return made
}
