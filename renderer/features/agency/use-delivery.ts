import { useEffect, useRef } from 'react'
import { useSession } from '../../store/session'
import type { Order } from './orders'

/** Reports an order as delivered once it is really on the screen: visible window, card drawn. Once per dispatch. */
export function useDelivery(shown: Order | undefined): void {
  const { client } = useSession()
  const reported = useRef(new Set<string>())
  const dispatchId = shown?.dispatch.state === 'ordered' ? shown.dispatch.id : undefined
  useEffect(() => {
    if (dispatchId === undefined) return undefined
    const report = () => {
      if (document.visibilityState !== 'visible' || reported.current.has(dispatchId)) return
      reported.current.add(dispatchId)
      // Refused or lost: the outbox shows it; the order itself is not in doubt, it is on the screen.
      void client.send('dispatch:delivered', { dispatchId }).reply
    }
    const frame = window.requestAnimationFrame(report)
    document.addEventListener('visibilitychange', report)
    return () => {
      window.cancelAnimationFrame(frame)
      document.removeEventListener('visibilitychange', report)
    }
  }, [client, dispatchId])
}
