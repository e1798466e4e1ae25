import { useMemo } from 'react'
import { useFacts } from '../../store/facts'
import { unsentOf, type Unsent } from './unsent'

/** What this screen shows and the centre does not have yet, now. */
export function useUnsent(): Unsent {
  const outbox = useFacts((snapshot) => snapshot.outbox)
  const isOnline = useFacts(({ connection }) => connection === 'online')
  return useMemo(() => unsentOf(outbox, isOnline), [outbox, isOnline])
}
