import { useEffect, useMemo, useState } from 'react'
import type { Incident } from '../../src/domain/incident/incident'
import { applyEvents, noFacts, type Facts } from '../../src/projection/facts'
import type { SiagaEvent } from '../../src/projection/stream-state'
import { useFacts } from './facts'
import { useSession } from './session'

/** An incident as the facts know it, also one that has left the board. */
export function incidentIn(facts: Facts, id: string): Incident | undefined {
  const state = facts.get(`incident:${id}`)?.state
  return state?.kind === 'incident' ? state.incident : undefined
}

/**
 * Incidents by id, also those that have left the board: one that was closed or merged before this console started is
 * asked of the hub, again when the line comes back.
 */
export function useIncidentsById(ids: readonly string[]): readonly Incident[] {
  const { client } = useSession()
  const facts = useFacts((snapshot) => snapshot.facts)
  const isOnline = useFacts(({ connection }) => connection === 'online')
  const [fetched, setFetched] = useState<ReadonlyMap<string, Incident>>(new Map())
  const missing = ids.filter((id) => incidentIn(facts, id) === undefined && !fetched.has(id)).join(' ')
  useEffect(() => {
    if (missing === '' || !isOnline) return
    let current = true
    for (const incidentId of missing.split(' ')) {
      void client.query('query:timeline', { incidentId }).then((reply) => {
        if (!current || !reply.ok) return
        // The hub answers with the events of the log, as on the line.
        const incident = incidentIn(applyEvents(noFacts, reply.value.events as readonly SiagaEvent[]), incidentId)
        if (incident !== undefined) setFetched((known) => new Map(known).set(incidentId, incident))
      })
    }
    return () => {
      current = false
    }
  }, [client, missing, isOnline])
  const wanted = ids.join(' ')
  return useMemo(
    () => (wanted === '' ? [] : wanted.split(' ').flatMap((id) => incidentIn(facts, id) ?? fetched.get(id) ?? [])),
    [wanted, facts, fetched],
  )
}
