import { z } from 'zod'
import { locationSources } from '../domain/kernel/location'

/** NUL and the other C0/C1 controls can't be shown; bidi controls make words read as something else. Neither is text. */
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g
/** Half of a surrogate pair: not a character, and not representable in UTF-8. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

export function cleanText(text: string): string {
  return text.replace(UNSEEN, '').replace(LONE_SURROGATE, '\ufffd').trim()
}

/** Words of a person: cleaned of what can't be shown, at least one character, at most `max` UTF-16 units. */
export const words = (max: number) => z.string().max(max).overwrite(cleanText).min(1)

/** Long enough for everything a caller says in an hour; over it is refused, never cut. */
export const longText = words(20_000)
export const shortText = words(500)
export const reason = words(2_000)
export const phoneNumber = words(40)
export const personName = words(200)

export const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/, 'an id: letters, digits, dot, dash, underscore')
export const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'lower-case letters, digits and dashes')
export const uuid = z.uuid()
/** Epoch milliseconds between 2000 and 2100: a value in seconds or microseconds is a mistake. */
export const instant = z.int().min(946_684_800_000).max(4_102_444_800_000)
export const areaCode = z.string().regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/, 'a Kemendagri code, e.g. 36.73.01.1005')

/** ±180 for both: a swapped pair is warned about and kept as said, so it must fit. */
const degrees = z.number().min(-180).max(180)

export const location = z.strictObject({
  lat: degrees,
  lon: degrees,
  radius: z.number().min(0).max(1_000_000).exactOptional(),
  confidence: z.number().min(0).max(100).exactOptional(),
  address: words(500).exactOptional(),
  areaCode: areaCode.exactOptional(),
  source: z.enum(locationSources),
  at: instant.exactOptional(),
})

export const seq = z.int().min(0)
