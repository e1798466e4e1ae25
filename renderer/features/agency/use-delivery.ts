import { useEffect, useRef } from 'react'
import { useSession } from '../../store/session'
import type { Order } from './orders'

/**
 * Reports orders as delivered once they are really on the screen, as the card in front or as an alarm beside it: visible
 * window, drawn. Once per dispatch.
 */
export function useDelivery(drawn: readonly Order[]): void {
  const { client } = useSession()
  const reported = useRef(new Set<string>())
  const waiting = drawn.filter(({ dispatch }) => dispatch.state === 'ordered').map(({ dispatch }) => dispatch.id)
  // One text, so that the same orders drawn again begin nothing anew.
  const ids = waiting.join(' ')
  useEffect(() => {
    if (ids === '') return undefined
    const report = () => {
      if (document.visibilityState !== 'visible') return
      for (const dispatchId of ids.split(' ')) {
        if (reported.current.has(dispatchId)) continue
        reported.current.add(dispatchId)
        // Refused or lost: the outbox shows it; the order itself is not in doubt, it is on the screen.
        void client.send('dispatch:delivered', { dispatchId }).reply
      }
    }
    const frame = window.requestAnimationFrame(report)
    document.addEventListener('visibilitychange', report)
    return () => {
      window.cancelAnimationFrame(frame)
      document.removeEventListener('visibilitychange', report)
    }
  }, [client, ids])
}
