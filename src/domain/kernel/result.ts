/** Refusal codes are public and stable (the contract lists them); the console turns them into words. */
export type RefusalCode =
  | 'invalid-input'
  | 'forbidden'
  | 'not-found'
  | 'unknown-command'
  | 'conflict'
  | 'dispatch-open'
  | 'already-acknowledged'
  | 'already-closed'
  | 'not-open'
  | 'merged-away'
  | 'training-only'
  | 'rate-limited'
  | 'overloaded'
  | 'internal'

/** Why a command was not carried out. `message` is plain English for logs and API partners. */
export interface Refusal {
  readonly code: RefusalCode
  readonly message: string
  /** The fields that were wrong, and why. */
  readonly issues?: readonly { readonly path: string; readonly message: string }[]
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Refusal }

export function accept<T>(value: T): Result<T> {
  return { ok: true, value }
}

/** A refusal is a value, never an exception: it travels back to the person who asked. */
export function refuse(code: RefusalCode, message: string): { readonly ok: false; readonly error: Refusal } {
  return { ok: false, error: { code, message } }
}
