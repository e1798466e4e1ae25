import { HOUR } from '../kernel/time'
import { metresBetween } from '../place/distance'
import { tellingWords } from '../duplicate/telling-words'
import { SAME_SPOT } from '../duplicate/whereabouts'
import type { ComparedComplaint } from './compared-complaint'

/** What speaks for it, to be shown. */
export interface LikenessEvidence {
  /** Between the two points, and the bound it was held against: 45 m and both uncertainties. Absent without two points. */
  readonly distanceMetres?: number
  readonly withinMetres?: number
  /** Between the two, whichever came first. */
  readonly hours: number
  readonly category: 'same' | 'other' | 'unknown'
  /** Telling words that both have, in the order of the alphabet. */
  readonly words: readonly string[]
}

/** A proposal: a person links them, or does not. */
export interface ComplaintDuplicate {
  readonly complaintId: string
  /** 0–1, the same from either side; no probability. */
  readonly score: number
  readonly evidence: LikenessEvidence
}

/** A hole in the road is reported for weeks: after this many hours two reports of it are a third less alike. */
const FORGETTING_HOURS = 21 * 24
const TIME_WEIGHT = 0.35
/** Of the same spot and kind with no word in common: what is left. */
const SPOT_ALONE = 0.62
/** Of the same words without a place to hold them against. */
const WORDS_ALONE = 0.85
/** A circle wider than this says less and less about being one spot. */
const PRECISE = 120
const WIDE_WEIGHT = 0.25
/** Further apart than this many bounds it is another thing. */
const TOO_FAR = 3
const kinds = { same: 1, unknown: 0.85, other: 0.4 } as const
/** Below this it is a guess. */
export const WORTH_PROPOSING = 0.5
const MOST = 5

interface Read {
  readonly complaint: ComparedComplaint
  readonly words: ReadonlySet<string>
}

/** How alike two complaints are: words × place × time × kind. Symmetric; `undefined` where they are too far apart. */
function likeness(a: Read, b: Read): Omit<ComplaintDuplicate, 'complaintId'> | undefined {
  const one = a.complaint
  const other = b.complaint
  const category =
    one.category === undefined || other.category === undefined
      ? 'unknown'
      : one.category === other.category
        ? 'same'
        : 'other'
  const hours = Math.abs(one.at - other.at) / HOUR
  const words = [...a.words].filter((word) => b.words.has(word)).sort()
  const said = words.length === 0 ? 0 : words.length / Math.sqrt(a.words.size * b.words.size)
  const fits = kinds[category] * Math.exp(-hours / FORGETTING_HOURS) ** TIME_WEIGHT
  const alone = said * WORDS_ALONE
  if (one.location === undefined || other.location === undefined) {
    return { score: fits * alone, evidence: { hours, category, words } }
  }
  const withinMetres = SAME_SPOT + (one.location.radius ?? 0) + (other.location.radius ?? 0)
  const distanceMetres = metresBetween(one.location, other.location)
  if (distanceMetres > TOO_FAR * withinMetres) return undefined
  const near =
    Math.exp(-((distanceMetres / withinMetres) ** 2) / 2) * Math.min(1, PRECISE / withinMetres) ** WIDE_WEIGHT
  const score = fits * near * (SPOT_ALONE + (1 - SPOT_ALONE) * said)
  // A wide circle proves little; the same words prove the same with it as without.
  return {
    score: Math.max(score, fits * near * alone),
    evidence: { distanceMetres, withinMetres, hours, category, words },
  }
}

const readings = new WeakMap<ComparedComplaint, Read>()

function readingOf(complaint: ComparedComplaint): Read {
  const known = readings.get(complaint)
  if (known !== undefined) return known
  const read = { complaint, words: tellingWords(complaint.text ?? '') }
  readings.set(complaint, read)
  return read
}

/** Complaints that may tell of the same thing, the likest first; never itself, and in no way dependent on the order of `others`. */
export function proposeDuplicates(
  complaint: ComparedComplaint,
  others: Iterable<ComparedComplaint>,
  limit = MOST,
): readonly ComplaintDuplicate[] {
  const own = readingOf(complaint)
  const found: ComplaintDuplicate[] = []
  for (const other of others) {
    if (other.id === complaint.id) continue
    const alike = likeness(own, readingOf(other))
    if (alike !== undefined && alike.score >= WORTH_PROPOSING) found.push({ complaintId: other.id, ...alike })
  }
  return found
    .sort((a, b) => b.score - a.score || (a.complaintId < b.complaintId ? -1 : 1))
    .slice(0, Math.max(0, limit))
}
