import { useEffect, useState } from 'react'
import type { Call } from '../../../src/domain/call/call'
import type { SiagaEvent } from '../../../src/projection/stream-state'
import { useFacts } from '../../store/facts'
import { useSession } from '../../store/session'
import { callIn, callOfEvents } from './linked-calls'

/**
 * A call by its id, also one that was closed before this console started: that one is on no board and is asked of the
 * hub, again when the line comes back.
 */
export function useCallById(callId: string | undefined): Call | undefined {
  const { client } = useSession()
  const known = useFacts(({ facts }) => (callId === undefined ? undefined : callIn(facts, callId)))
  const isOnline = useFacts(({ connection }) => connection === 'online')
  const [fetched, setFetched] = useState<Call>()
  const wanted = known === undefined && fetched?.id !== callId ? callId : undefined
  useEffect(() => {
    if (wanted === undefined || !isOnline) return
    let current = true
    void client.query('query:timeline', { callId: wanted }).then((reply) => {
      if (!current || !reply.ok) return
      // The hub answers with the events of the log, as on the line.
      setFetched(callOfEvents(reply.value.events as readonly SiagaEvent[], wanted))
    })
    return () => {
      current = false
    }
  }, [client, wanted, isOnline])
  return known ?? (fetched?.id === callId ? fetched : undefined)
}
