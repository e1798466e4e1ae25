import { useCallback, useMemo, useState } from 'react'
import type { ReleaseCall } from './released-call'

const none: ReadonlySet<string> = new Set()

/**
 * Calls that were taken out of an incident at this desk, by call: `release` remembers it and lets `onReleased` go on with
 * the call. What somebody has taken apart is not proposed to be put together again.
 */
export function useReleased(onReleased: (callId: string) => void) {
  const [released, setReleased] = useState<ReadonlyMap<string, ReadonlySet<string>>>(new Map())
  const release = useCallback<ReleaseCall>(
    (callId, incidentId) => {
      setReleased((known) => new Map(known).set(callId, new Set(known.get(callId)).add(incidentId)))
      onReleased(callId)
    },
    [onReleased],
  )
  const detachedFrom = useMemo(
    () => (callId: string | undefined) => (callId === undefined ? none : (released.get(callId) ?? none)),
    [released],
  )
  return { release, detachedFrom }
}
