import { randomUUID } from 'node:crypto'
import { MINUTE } from '../../domain/kernel/time'
import type { Signer } from './form-token'

/** Long enough to read and answer; short enough for a telephone that is lent. */
const OPEN_FOR = 30 * MINUTE
const COOKIE = 'rabeg'

/** Who has shown code and PIN, or has just sent the report: known by a cookie. The cookies are given as headers. */
export interface Visitors {
  readonly enter: (complaintId: string, isEncrypted: boolean) => string
  /** The complaint whose visitor sends this `cookie` header; `undefined`: nobody, not ours, too old, or left. */
  readonly complaintOf: (header: string | undefined) => string | undefined
  /** Whoever sends this header has left his complaint: no cookie that was given for it until now opens it any more. */
  readonly leave: (header: string | undefined, isEncrypted: boolean) => string
}

/**
 * Cookies are counted, so that leaving ends all that were given for the complaint before. They end with the process too:
 * who has left is not written down.
 */
export function createVisitors(signer: Signer, now: () => number): Visitors {
  const purpose = `visitor:${randomUUID()}`
  let given = 0
  /** By complaint, in the order they were left: the last cookie that no longer counts. */
  const left = new Map<string, { readonly until: number; readonly count: number }>()

  const complaintOf: Visitors['complaintOf'] = (header) => {
    const value = new RegExp(`(?:^|;\\s*)${COOKIE}=([\\w.~-]+)`).exec(header ?? '')?.[1]
    const [complaintId = '', ends = '', count = '', signature] = (value ?? '').split('~')
    if (complaintId === '' || !signer.isSigned(purpose, `${complaintId}~${ends}~${count}`, signature)) return undefined
    if (Number.parseInt(ends, 36) <= now()) return undefined
    return Number(count) > (left.get(complaintId)?.count ?? 0) ? complaintId : undefined
  }

  /** What was given before has ended by itself by then. */
  function forgetOld(): void {
    for (const [complaintId, { until }] of left) {
      if (until > now()) return
      left.delete(complaintId)
    }
  }

  return {
    enter: (complaintId, isEncrypted) => {
      given += 1
      const text = `${complaintId}~${(now() + OPEN_FOR).toString(36)}~${given}`
      return cookie(`${text}~${signer.sign(purpose, text)}`, OPEN_FOR / 1_000, isEncrypted)
    },
    complaintOf,
    leave: (header, isEncrypted) => {
      forgetOld()
      const complaintId = complaintOf(header)
      if (complaintId !== undefined) {
        left.delete(complaintId)
        left.set(complaintId, { until: now() + OPEN_FOR, count: given })
      }
      return cookie('', 0, isEncrypted)
    },
  }
}

/** Strict: no other site can make a browser act for its owner. */
function cookie(value: string, seconds: number, isEncrypted: boolean): string {
  const rest = `Path=/rabeg; HttpOnly; SameSite=Strict; Max-Age=${seconds}`
  return `${COOKIE}=${value}; ${rest}${isEncrypted ? '; Secure' : ''}`
}
