import { useDeferredValue, useMemo } from 'react'
import { readPlace } from '../../../src/domain/place/read-place'
import { useFacts } from '../../store/facts'
import { usePlacesUsed } from './use-places-used'

/** The words of the place field when no list has a point for them; undefined while one has, or while nothing is typed. */
export function useUnknownWords(words: string | undefined): string | undefined {
  const used = usePlacesUsed()
  const areas = useFacts(({ board }) => board.boundaries.areas)
  // A key is painted before its places are looked up.
  const read = useDeferredValue(words)
  const isUnknown = useMemo(
    () => read !== undefined && readPlace(read, { used, areas }).every(({ kind }) => kind === 'unplaced'),
    [read, used, areas],
  )
  return isUnknown && read === words ? words : undefined
}
