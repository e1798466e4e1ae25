import type { Instant } from '../kernel/time'
import { amlFix, amlNumber, type AmlMessage } from './aml-message'

/** A field of the form is never longer; a longer one is no number. */
const rawLimit = 4_000

/** Epoch milliseconds; `undefined` for what no clock of a phone shows (before 2000, after 2100). */
function readMillis(text: string | undefined): Instant | undefined {
  const value = /^\d{12,13}(?:\.\d+)?$/.test(text ?? '') ? Math.round(Number(text)) : undefined
  return value !== undefined && value >= 946_684_800_000 && value < 4_102_444_800_000 ? value : undefined
}

/** Percent. The form gives a share of one (Android ELS: "0 to 1"); the SMS's percent is understood too. */
function readConfidence(text: string | undefined): number | undefined {
  const value = amlNumber(text)
  if (value === undefined || value < 0 || value > 100) return undefined
  return value <= 1 ? Math.round(value * 100) : value
}

function keepRaw(fields: Readonly<Record<string, string>>): string {
  return Object.entries(fields)
    .map(([key, value]) => `${key}=${value}`)
    .join('&')
    .slice(0, rawLimit)
}

/**
 * Reads the HTTPS form of AML (ETSI TS 103 625, Android ELS), already taken apart into its fields. Every field is
 * optional: without a point, or with one at 0,0, it is `no-fix`. Only version 1 is read, and a form that names no version
 * is taken for it. A number that is no number makes the form `garbled`, kept as it came.
 */
export function readAmlHttps(fields: Readonly<Record<string, string>>, receivedAt: Instant): AmlMessage {
  const field = (name: string): string | undefined => {
    const value = Object.hasOwn(fields, name) ? fields[name]?.trim() : undefined
    return value === '' ? undefined : value
  }
  const version = field('v')
  if (version !== undefined && version !== '1') {
    return { kind: 'unsupported-version', version: version.slice(0, 20), raw: keepRaw(fields) }
  }
  const latText = field('location_latitude')
  const lonText = field('location_longitude')
  if (latText === undefined && lonText === undefined) return { kind: 'no-fix', warnings: [] }
  const lat = amlNumber(latText)
  const lon = amlNumber(lonText)
  const radius = amlNumber(field('location_accuracy'))
  const lost = field('location_accuracy') !== undefined && (radius === undefined || radius < 0)
  if (lat === undefined || lon === undefined || Math.abs(lat) > 90 || Math.abs(lon) > 180 || lost) {
    return { kind: 'garbled', raw: keepRaw(fields) }
  }
  if (lat === 0 && lon === 0) return { kind: 'no-fix', warnings: [] }
  const confidence = readConfidence(field('location_confidence'))
  // `time` is when the call began, not when the phone found itself.
  return amlFix({ lat, lon, radius, confidence, at: readMillis(field('location_time')) }, receivedAt, [])
}
