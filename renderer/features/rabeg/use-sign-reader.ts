import { useEffect, useMemo } from 'react'
import { create } from 'zustand'
import type { ComplaintCategory } from '../../../src/domain/complaint/category'
import type { Complaint } from '../../../src/domain/complaint/complaint'
import { lexiconOf } from '../../../src/domain/intake/centre-lexicon'
import { defaultLexicon } from '../../../src/domain/intake/default-lexicon'
import type { Lexicon } from '../../../src/domain/intake/lexicon'
import { useFacts } from '../../store/facts'
import { createSignReader, type ComplaintSign, type SignReader } from './signs'
import { useCategories } from './use-tables'

/** So long at a time, ms: a key pressed meanwhile is still painted at once. */
const SLICE = 12

/** The banner, the tab and the queue read with the same reader, so that every text is read once. */
let shared:
  | { readonly lexicon: Lexicon; readonly categories: readonly ComplaintCategory[]; readonly reader: SignReader }
  | undefined

/** Counts the slices that found a sign: whoever reads it, all parts of the screen hear. */
const useFound = create<{ readonly turn: number }>(() => ({ turn: 0 }))

function readerOf(lexicon: Lexicon, categories: readonly ComplaintCategory[]): SignReader {
  if (shared?.lexicon !== lexicon || shared.categories !== categories) {
    shared = { lexicon, categories, reader: createSignReader(lexicon, categories) }
  }
  return shared.reader
}

/** The words the centre reads with: the given ones and its own. */
export function useLexicon(): Lexicon {
  return lexiconOf(
    defaultLexicon,
    useFacts(({ board }) => board.lexicon),
  )
}

/** What speaks for an emergency in each open complaint, with the centre's own words; read in the background, a slice at a time. */
export function useSignReader(): (complaint: Complaint) => ComplaintSign | undefined {
  const lexicon = useLexicon()
  const complaints = useFacts(({ board }) => board.complaints)
  const categories = useCategories()
  const reader = readerOf(lexicon, categories)
  const turn = useFound((found) => found.turn)
  useEffect(() => {
    let timer = 0
    const step = () => {
      const { found, isDone } = reader.readSome(Object.values(complaints), SLICE, () => performance.now())
      if (found) useFound.setState((before) => ({ turn: before.turn + 1 }))
      if (!isDone) timer = window.setTimeout(step, 0)
    }
    step()
    return () => window.clearTimeout(timer)
  }, [reader, complaints])
  // Another function after each turn: whoever sorts by it sorts again.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  return useMemo(() => (complaint: Complaint) => reader.peek(complaint), [reader, turn, complaints])
}
