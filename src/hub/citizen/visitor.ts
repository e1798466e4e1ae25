import { MINUTE } from '../../domain/kernel/time'
import type { Signer } from './form-token'

/** Long enough to read and answer; short enough for a telephone that is lent. */
const OPEN_FOR = 30 * MINUTE
const PURPOSE = 'visitor'
const COOKIE = 'rabeg'

/** Who has shown code and PIN, or has just sent the report. */
export interface Visitor {
  readonly complaintId: string
  readonly until: number
}

export function visitorCookie(complaintId: string, now: number, signer: Signer, isEncrypted: boolean): string {
  const text = `${complaintId}~${(now + OPEN_FOR).toString(36)}`
  return cookie(`${text}~${signer.sign(PURPOSE, text)}`, OPEN_FOR / 1_000, isEncrypted)
}

export function noVisitorCookie(isEncrypted: boolean): string {
  return cookie('', 0, isEncrypted)
}

/** Strict: no other site can make a browser act for its owner. */
function cookie(value: string, seconds: number, isEncrypted: boolean): string {
  const rest = `Path=/rabeg; HttpOnly; SameSite=Strict; Max-Age=${seconds}`
  return `${COOKIE}=${value}; ${rest}${isEncrypted ? '; Secure' : ''}`
}

/** `header`: of the request. `undefined`: nobody, not ours, or too old. */
export function readVisitor(header: string | undefined, now: number, signer: Signer): Visitor | undefined {
  const value = new RegExp(`(?:^|;\\s*)${COOKIE}=([\\w.~-]+)`).exec(header ?? '')?.[1]
  const [complaintId = '', ends = '', signature] = (value ?? '').split('~')
  if (complaintId === '' || !signer.isSigned(PURPOSE, `${complaintId}~${ends}`, signature)) return undefined
  const until = Number.parseInt(ends, 36)
  return until > now ? { complaintId, until } : undefined
}
