import { useEffect, useMemo, useState } from 'react'
import type { Call } from '../../../src/domain/call/call'
import type { Incident } from '../../../src/domain/incident/incident'
import type { SiagaEvent } from '../../../src/projection/stream-state'
import { useFacts } from '../../store/facts'
import { useSession } from '../../store/session'
import { callIn, callOfEvents, linkedCalls } from './linked-calls'

/**
 * All calls of an incident. One that was closed before this console started is on no board: it is asked of the hub,
 * again when the line comes back.
 */
export function useLinkedCalls(incident: Incident): readonly Call[] {
  const { client } = useSession()
  const facts = useFacts((snapshot) => snapshot.facts)
  const isOnline = useFacts(({ connection }) => connection === 'online')
  const [fetched, setFetched] = useState<ReadonlyMap<string, Call>>(new Map())
  const missing = incident.calls.filter((id) => callIn(facts, id) === undefined && !fetched.has(id)).join(' ')
  useEffect(() => {
    if (missing === '' || !isOnline) return
    let current = true
    for (const callId of missing.split(' ')) {
      void client.query('query:timeline', { callId }).then((reply) => {
        if (!current || !reply.ok) return
        // The hub answers with the events of the log, as on the line.
        const call = callOfEvents(reply.value.events as readonly SiagaEvent[], callId)
        if (call !== undefined) setFetched((known) => new Map(known).set(callId, call))
      })
    }
    return () => {
      current = false
    }
  }, [client, missing, isOnline])
  return useMemo(() => linkedCalls(incident, facts, fetched), [incident, facts, fetched])
}
