import { useEffect, useRef } from 'react'
import type { Complaint } from '../../../src/domain/complaint/complaint'
import { useChosenComplaint } from './use-chosen-complaint'

/**
 * Which of the list is worked on. The first is chosen once, by name: what comes, goes or changes places afterwards never puts
 * another one under the hand. Only when it has left the list is its neighbour chosen. `elsewhere`: it is known although the list
 * does not show it.
 */
export function usePinned(shown: readonly Complaint[], elsewhere?: Complaint): Complaint | undefined {
  const { chosenId, choose } = useChosenComplaint()
  const lastIndex = useRef(0)
  const index = shown.findIndex(({ id }) => id === chosenId)
  const chosen = shown[index] ?? elsewhere
  useEffect(() => {
    if (index >= 0) lastIndex.current = index
    else if (chosen === undefined && shown.length > 0) choose(shown[Math.min(lastIndex.current, shown.length - 1)]?.id)
  }, [index, chosen, shown, choose])
  return chosen
}
