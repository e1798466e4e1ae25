import type { Complaint } from '../../../domain/complaint/complaint'
import { maskPersonal } from '../../../domain/complaint/mask-personal'
import { words } from './words'

/** What people wrote of a complaint, as anybody may read it. */
interface PublicWords {
  readonly description: string | null
  readonly address: string | null
  /** The agency's last words, or what became of it. */
  readonly statusNotes: string | null
}

export type MaskedWords = (complaint: Complaint) => PublicWords

/** Characters that are kept: more than the longest list of the longest texts, or a list would push itself out. */
const MOST_KEPT = 10_000_000

/**
 * Masks each version of a complaint once: whoever asks for the same list again and again costs no more than reading it. What
 * was not asked for longest goes first. `most`: characters kept.
 */
export function createMaskedWords(mask = maskPersonal, most = MOST_KEPT): MaskedWords {
  const kept = new Map<string, PublicWords & { readonly version: number; readonly size: number }>()
  let size = 0
  const forget = (id: string) => {
    size -= kept.get(id)?.size ?? 0
    kept.delete(id)
  }
  return (complaint) => {
    const { id, version } = complaint
    const known = kept.get(id)
    const made = known?.version === version ? known : publicWords(complaint, mask)
    const cost = lengthOf(made)
    forget(id)
    kept.set(id, { ...made, version, size: cost })
    size += cost
    for (const oldest of kept.keys()) {
      if (size <= most) break
      forget(oldest)
    }
    return made
  }
}

function publicWords(complaint: Complaint, mask: (text: string) => string): PublicWords {
  const masked = (text: string | undefined) => (text === undefined ? null : mask(text))
  const { text, location } = complaint
  return {
    description: masked(text),
    address: masked(location?.address),
    statusNotes: statusNotes(complaint, masked),
  }
}

function statusNotes({ life, answers }: Complaint, masked: (text: string | undefined) => string | null): string | null {
  if (life.kind === 'promoted') return words.promoted
  if (life.kind === 'rejected') {
    const reason = masked(life.reason)
    return reason === null ? words.rejected : `${words.rejected}: ${reason}`
  }
  return masked(answers.filter(({ empty, text }) => !empty && text !== undefined).at(-1)?.text)
}

/** An entry without words takes its place too. */
function lengthOf({ description, address, statusNotes: notes }: PublicWords): number {
  return 100 + (description?.length ?? 0) + (address?.length ?? 0) + (notes?.length ?? 0)
}
