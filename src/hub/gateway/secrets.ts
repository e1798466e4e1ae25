import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** SHA-256 as lower-case hex: how tokens and API keys are kept. They are random and long, so no salt is needed. */
export function sha256(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** A session token: 32 random bytes as base64url. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** A code a person types once: eight characters without look-alikes, 40 bits. */
export function newFirstRunCode(): string {
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
  const text = [...randomBytes(8)].map((byte) => letters[byte % 32] ?? '').join('')
  return `${text.slice(0, 4)}-${text.slice(4)}`
}

/** Equal or not, in a time that tells nothing about where they differ. */
export function sameSecret(a: string, b: string): boolean {
  return timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest())
}
