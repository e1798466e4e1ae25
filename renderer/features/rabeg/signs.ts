import type { ComplaintCategory } from '../../../src/domain/complaint/category'
import type { Complaint } from '../../../src/domain/complaint/complaint'
import { detectEmergency, type EmergencySign } from '../../../src/domain/complaint/detect-emergency'
import type { IncidentType } from '../../../src/domain/incident/incident-types'
import type { Lexicon } from '../../../src/domain/intake/lexicon'

/** What speaks for an emergency in a complaint, and in which of its texts. */
export interface ComplaintSign extends EmergencySign {
  /** The text the words are in: the complaint's own, or one that was said later. */
  readonly of: { readonly kind: 'text' } | { readonly kind: 'later'; readonly id: string }
  readonly said: string
}

/**
 * The strongest sign that nobody has ruled out. What was said after a person looked is read again. None of a complaint that is
 * an incident already or over: there is nothing left to decide.
 */
export function signOf(
  complaint: Complaint,
  category: ComplaintCategory | undefined,
  lexicon: Lexicon,
): ComplaintSign | undefined {
  if (complaint.life.kind === 'promoted' || complaint.life.kind === 'closed' || complaint.life.kind === 'rejected') {
    return undefined
  }
  const since = complaint.ruledOut?.at ?? -Infinity
  const later = [...complaint.additions, ...complaint.disputes].filter(({ at }) => at > since)
  const own = { text: complaint.text ?? '', dangers: complaint.dangers }
  const texts = [
    ...(complaint.ruledOut === undefined ? [{ ...own, of: { kind: 'text' } as const }] : []),
    ...later.map(({ id, text = '' }) => ({ text, dangers: [], of: { kind: 'later', id } as const })),
  ]
  return texts
    .flatMap(({ text, dangers, of }): readonly ComplaintSign[] => {
      const sign = detectEmergency({ text, dangers }, category, lexicon)
      return sign === undefined ? [] : [{ ...sign, of, said: text }]
    })
    .sort((a, b) => rank(b) - rank(a))[0]
}

const rank = ({ level, score }: EmergencySign) => (level === 'danger' ? 1 : 0) + score

/** What a complaint becomes for 112: what speaks for it, or what its kind is when it can't wait. */
export function incidentTypeOf(sign: EmergencySign | undefined, category: ComplaintCategory | undefined): IncidentType {
  return sign?.type ?? category?.incidentType ?? 'lainnya'
}

export interface SignReader {
  /** What is known of a complaint; nothing while its texts have not been read. */
  readonly peek: (complaint: Complaint) => ComplaintSign | undefined
  /** Reads for about `forMs`, at least one. Tells whether it found a sign, and whether any is left to read. */
  readonly readSome: (
    complaints: Iterable<Complaint>,
    forMs: number,
    clock: () => number,
  ) => { readonly found: boolean; readonly isDone: boolean }
}

/** Reading a text takes up to a millisecond: once per complaint as it is, until the words it is read with change. */
export function createSignReader(lexicon: Lexicon, categories: readonly ComplaintCategory[]): SignReader {
  const known = new WeakMap<Complaint, { readonly sign: ComplaintSign | undefined }>()
  const read = (complaint: Complaint) => {
    const category = categories.find(({ id }) => id === complaint.category)
    const sign = signOf(complaint, category, lexicon)
    known.set(complaint, { sign })
    return sign
  }
  return {
    peek: (complaint) => known.get(complaint)?.sign,
    readSome: (complaints, forMs, clock) => {
      const until = clock() + forMs
      let found = false
      let count = 0
      for (const complaint of complaints) {
        if (known.has(complaint)) continue
        if (count > 0 && clock() >= until) return { found, isDone: false }
        found = read(complaint) !== undefined || found
        count += 1
      }
      return { found, isDone: true }
    },
  }
}
