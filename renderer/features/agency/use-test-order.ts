import { useCallback, useEffect, useRef } from 'react'
import { entryOf } from '../../../src/domain/kernel/entry-of'
import type { TestRound } from '../../../src/domain/test-round/test-round'
import { useSession } from '../../store/session'

/** Reports a test order as delivered once it is on a visible screen, and answers it. */
export function useTestOrder(round: TestRound | undefined, agencyId: string): { readonly acknowledge: () => void } {
  const { client } = useSession()
  const reported = useRef(new Set<string>())
  const isDelivered = round !== undefined && entryOf(round.answers, agencyId)?.deliveredAt !== undefined
  const roundId = round?.id
  useEffect(() => {
    if (roundId === undefined || isDelivered) return undefined
    const report = () => {
      if (document.visibilityState !== 'visible' || reported.current.has(roundId)) return
      reported.current.add(roundId)
      // Refused or lost: the outbox shows it, and the test shows who did not hear.
      void client.send('test-round:delivered', { roundId }).reply
    }
    const frame = window.requestAnimationFrame(report)
    document.addEventListener('visibilitychange', report)
    return () => {
      window.cancelAnimationFrame(frame)
      document.removeEventListener('visibilitychange', report)
    }
  }, [client, roundId, isDelivered])
  const acknowledge = useCallback(() => {
    if (roundId !== undefined) void client.send('test-round:acknowledge', { roundId }).reply
  }, [client, roundId])
  return { acknowledge }
}
