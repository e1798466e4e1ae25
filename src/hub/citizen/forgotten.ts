import { MINUTE } from '../../domain/kernel/time'
import type { Signer } from './form-token'

/** A sheet stays in the browser's history for about so long. */
const KEPT_FOR = 24 * 60 * MINUTE
/** A note about it is news for so long. */
const NEWS = MINUTE
const PURPOSE = 'forgotten'
const COOKIE = 'rabeg-lupa'

/**
 * Says on this telephone that it has forgotten a report: who goes back in its browser and sends the sheet again sees neither
 * code nor PIN, nor the report. The id is not in it, only a signature of it.
 */
export function forgottenCookie(complaintId: string, now: number, signer: Signer, isEncrypted: boolean): string {
  const value = `${signer.sign(PURPOSE, complaintId)}~${now.toString(36)}`
  const rest = `Path=/rabeg; HttpOnly; SameSite=Strict; Max-Age=${KEPT_FOR / 1_000}`
  return `${COOKIE}=${value}; ${rest}${isEncrypted ? '; Secure' : ''}`
}

/** `header`: of the request. */
export function isForgotten(header: string | undefined, complaintId: string, signer: Signer): boolean {
  return signer.isSigned(PURPOSE, complaintId, read(header).signature)
}

export function hasJustForgotten(header: string | undefined, now: number): boolean {
  const { at } = read(header)
  return at !== undefined && now - at < NEWS
}

function read(header: string | undefined): { readonly signature?: string; readonly at?: number } {
  const found = new RegExp(`(?:^|;\\s*)${COOKIE}=([\\w-]+)~([0-9a-z]{1,11})`).exec(header ?? '')
  const [, signature, at] = found ?? []
  return signature === undefined || at === undefined ? {} : { signature, at: Number.parseInt(at, 36) }
}
