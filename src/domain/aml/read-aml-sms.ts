import type { Instant } from '../kernel/time'
import { amlFix, amlNumber, type AmlMessage } from './aml-message'

/** An SMS of seven parts has 1,071 letters; more was never an AML message. */
const longestSms = 2_000

/** `20130717141935`, UTC; `undefined` for a moment that does not exist. */
function readTime(text: string | undefined): Instant | undefined {
  const found = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(text ?? '')
  if (found === null) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(1).map(Number)
  const at = Date.UTC(year, month - 1, day, hour, minute, second)
  return new Date(at).toISOString().slice(0, 19).replace(/\D/g, '') === text ? at : undefined
}

/** `lt=+54.76397;lg=…` by key; `undefined` where a part is no pair or a key stands twice with different values. */
function readFields(body: string): ReadonlyMap<string, string> | undefined {
  const fields = new Map<string, string>()
  for (const part of body.split(';')) {
    if (part === '') continue
    const found = /^([a-z]{2,3})=(.*)$/i.exec(part)
    const [, key = '', value = ''] = found ?? []
    const known = fields.get(key.toLowerCase())
    if (found === null || (known !== undefined && known !== value)) return undefined
    fields.set(key.toLowerCase(), value)
  }
  return fields
}

/**
 * Reads an AML SMS of version 1 (ETSI TS 103 625):
 * `A"ML=1;lt=+54.76397;lg=-0.18305;rd=50;top=20130717141935;lc=90;pm=W;si=…;ei=…;mcc=234;mnc=30;ml=128`.
 * The version is looked at first, since version 2 gives the same keys another meaning. No fix is zeros or `rd=N`, and
 * never a point. What can't be read is kept as it came. `receivedAt` tells how old the fix is. Any string is legal input.
 */
export function readAmlSms(text: string, receivedAt: Instant): AmlMessage {
  const garbled: AmlMessage = { kind: 'garbled', raw: text }
  if (text.length > longestSms) return garbled
  const message = text.trim()
  // Some gateways turn the quote into a curly one.
  const found = /^A["“”]ML=([^;]{1,20})(?:;(.*))?$/is.exec(message)
  if (found === null) return garbled
  const [, version = '', body = ''] = found
  if (version !== '1') return { kind: 'unsupported-version', version, raw: text }
  const fields = readFields(body)
  if (fields === undefined) return garbled
  const lat = amlNumber(fields.get('lt'))
  const lon = amlNumber(fields.get('lg'))
  if (lat === undefined || lon === undefined || Math.abs(lat) > 90 || Math.abs(lon) > 180) return garbled
  const radiusText = fields.get('rd')
  const radius = amlNumber(radiusText)
  // A radius that is neither a length nor N means letters were lost: the numbers beside it can't be trusted.
  if (radiusText !== undefined && radiusText !== 'N' && (radius === undefined || radius < 0)) return garbled
  const odd = amlNumber(fields.get('ml')) === message.length ? [] : (['wrong-length'] as const)
  if (radiusText === 'N' || (lat === 0 && lon === 0)) return { kind: 'no-fix', warnings: odd }
  const level = amlNumber(fields.get('lc'))
  const confidence = level !== undefined && level >= 0 && level <= 100 ? level : undefined
  return amlFix({ lat, lon, radius, confidence, at: readTime(fields.get('top')) }, receivedAt, odd)
}
