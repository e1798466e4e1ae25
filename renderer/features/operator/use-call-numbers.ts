import { useEffect, useMemo } from 'react'
import type { Call } from '../../../src/domain/call/call'
import { useSession } from '../../store/session'
import { keepNumbers, type CallNumbers } from './call-numbers'
import { changeWork, useWork } from './work-memory'

/** The keys of the calls in the list; they stay with their calls also while another tab is in front. */
export function useCallNumbers(calls: readonly Call[]): CallNumbers {
  const { owner } = useSession()
  const { numbers: known } = useWork(owner)
  const numbers = useMemo(
    () =>
      keepNumbers(
        known,
        calls.map(({ id }) => id),
      ),
    [known, calls],
  )
  useEffect(() => {
    if (numbers !== known) changeWork(owner, { numbers })
  }, [numbers, known, owner])
  return numbers
}
