import { useEffect, useState } from 'react'
import { useFacts } from '../../store/facts'
import { markSent, queuedOrders, type SentMarks } from './sent-mark'

const LOOK_EVERY = 1_000

/** Which orders the centre does not know our word on yet, and which it has got at last. */
export function useSentMarks(): SentMarks {
  const outbox = useFacts((snapshot) => snapshot.outbox)
  const refused = useFacts((snapshot) => snapshot.refused)
  const isOnline = useFacts((snapshot) => snapshot.connection === 'online')
  const [marks, setMarks] = useState<SentMarks>({})
  useEffect(() => {
    const look = () => {
      const line = { queued: queuedOrders(outbox), refused: queuedOrders(refused), isOnline, now: Date.now() }
      setMarks((before) => markSent(before, line))
    }
    look()
    const timer = window.setInterval(look, LOOK_EVERY)
    return () => window.clearInterval(timer)
  }, [outbox, refused, isOnline])
  return marks
}
