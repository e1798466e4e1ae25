import { createHash, randomBytes } from 'node:crypto'
import { hash } from '@node-rs/argon2'
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
