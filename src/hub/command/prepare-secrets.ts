import { createHash, randomBytes } from 'node:crypto'
import { hash } from '@node-rs/argon2'
import { PIN_BYTES, pinOf, TRACKING_BYTES, trackingCodeOf } from '../../domain/complaint/tracking-code'
import type { PreparedSecrets } from './decision'
import type { ParsedCommand } from './route'

/** Hashes and random secrets of a command, made before it enters a batch: a password hash takes tens of milliseconds. */
export interface SecretMaker {
  /** `undefined` when the command has none, so that it keeps its place in the queue. */
  readonly prepare: (command: ParsedCommand, bySystem: boolean) => Promise<PreparedSecrets> | undefined
}

export function createSecretMaker(): SecretMaker {
  // A training centre gives one public password to forty accounts; hashing it forty times would protect nothing.
  const seeded = new Map<string, Promise<string>>()
  const seedHash = (password: string) => {
    const known = seeded.get(password) ?? hash(password)
    seeded.set(password, known)
    return known
  }
  return {
    prepare: (command, bySystem) => {
      switch (command.name) {
        case 'directory:put-account': {
          const { password } = command.input
          if (password === undefined) return withOneTimePassword()
          return (bySystem ? seedHash(password) : hash(password)).then((passwordHash) => ({ passwordHash }))
        }
        case 'directory:make-key': {
          const apiKey = randomBytes(32).toString('base64url')
          return Promise.resolve({ apiKey, apiKeyHash: createHash('sha256').update(apiKey).digest('hex') })
        }
        case 'complaint:submit':
        case 'call:to-complaint':
          return Promise.resolve(complaintSecrets())
        default:
          return undefined
      }
    },
  }
}

async function withOneTimePassword(): Promise<PreparedSecrets> {
  const oneTimePassword = randomBytes(9).toString('base64url')
  return { oneTimePassword, passwordHash: await hash(oneTimePassword) }
}

function complaintSecrets(): PreparedSecrets {
  const trackingCode = trackingCodeOf(randomBytes(TRACKING_BYTES))
  const pin = pinOf(randomBytes(PIN_BYTES))
  return { trackingCode, pin, pinHash: hashPin(trackingCode, pin) }
}

/** Plain SHA-256: a million PINs are tried in a second with any hash, so what protects them is the limit on trying. */
export function hashPin(trackingCode: string, pin: string): string {
  return createHash('sha256').update(`${trackingCode}|${pin}`).digest('hex')
}
