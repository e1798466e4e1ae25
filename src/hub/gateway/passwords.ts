import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** Argon2id in the size OWASP names first (19 MiB, 2 passes): the package's defaults. */
export interface Passwords {
  /** False for a wrong password and, after the same work, for an account that does not exist. */
  readonly matches: (passwordHash: string | undefined, password: string) => Promise<boolean>
}

/** At most two at a time: the database shares Node's thread pool, and a storm of log-ins must not stop commands. */
const AT_ONCE = 2

export async function createPasswords(): Promise<Passwords> {
  const nobody = await hash(randomBytes(24).toString('base64url'))
  const waiting: (() => void)[] = []
  let running = 0
  return {
    matches: async (passwordHash, password) => {
      if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
      else running += 1
      try {
        const right = await verify(passwordHash ?? nobody, password)
        return right && passwordHash !== undefined
      } finally {
        const next = waiting.shift()
        if (next === undefined) running -= 1
        else next()
      }
    },
  }
}
