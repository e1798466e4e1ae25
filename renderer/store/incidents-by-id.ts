import { useEffect, useMemo, useState } from 'react'
import type { Incident } from '../../src/domain/incident/incident'
import type { RefusalCode } from '../../src/domain/kernel/result'
import { applyEvents, noFacts, type Facts } from '../../src/projection/facts'
import type { SiagaEvent } from '../../src/projection/stream-state'
import { useFacts } from './facts'
import { useSession } from './session'

/** An incident as the facts know it, also one that has left the board. */
export function incidentIn(facts: Facts, id: string): Incident | undefined {
  const state = facts.get(`incident:${id}`)?.state
  return state?.kind === 'incident' ? state.incident : undefined
}

export interface FoundIncidents {
  readonly incidents: readonly Incident[]
  /** Why one of them could not be had. */
  readonly fault: RefusalCode | undefined
}

/** What `useFoundIncidents` has found, for a screen that names them only where it can. */
export function useIncidentsById(ids: readonly string[]): readonly Incident[] {
  return useFoundIncidents(ids).incidents
}

/** Milliseconds after which what was looked up in the log is asked for again, where anything has happened. */
const AGAIN_EVERY = 1_000

/**
 * Incidents by id, also those that have left the board: one that was closed or merged before this console started is
 * asked of the hub, again when the line comes back or something new has happened. A refusal is told, for a person who asked for it.
 */
export function useFoundIncidents(ids: readonly string[]): FoundIncidents {
  const { client } = useSession()
  const facts = useFacts((snapshot) => snapshot.facts)
  const isOnline = useFacts(({ connection }) => connection === 'online')
  const [fetched, setFetched] = useState<ReadonlyMap<string, Incident>>(new Map())
  const [faults, setFaults] = useState<ReadonlyMap<string, RefusalCode>>(new Map())
  const away = ids.filter((id) => incidentIn(facts, id) === undefined)
  const missing = away.filter((id) => !fetched.has(id)).join(' ')
  // A note on an ended incident comes as an event of a history this console has not: it is asked for again.
  const [asked, setAsked] = useState(0)
  const isKept = missing === '' && away.length > 0
  useEffect(() => {
    if (!isKept) return undefined
    const timer = window.setInterval(() => setAsked(client.snapshot().cursor), AGAIN_EVERY)
    return () => window.clearInterval(timer)
  }, [isKept, client])
  const wantedAway = away.join(' ')
  useEffect(() => {
    if (wantedAway === '' || !isOnline) return
    let current = true
    for (const incidentId of wantedAway.split(' ')) {
      void client.query('query:timeline', { incidentId }).then((reply) => {
        if (!current) return
        if (!reply.ok) return setFaults((known) => new Map(known).set(incidentId, reply.error.code))
        // The hub answers with the events of the log, as on the line.
        const incident = incidentIn(applyEvents(noFacts, reply.value.events as readonly SiagaEvent[]), incidentId)
        if (incident !== undefined) setFetched((known) => new Map(known).set(incidentId, incident))
      })
    }
    return () => {
      current = false
    }
  }, [client, wantedAway, asked, isOnline])
  const wanted = ids.join(' ')
  const incidents = useMemo(
    () => (wanted === '' ? [] : wanted.split(' ').flatMap((id) => incidentIn(facts, id) ?? fetched.get(id) ?? [])),
    [wanted, facts, fetched],
  )
  const fault = missing.split(' ').flatMap((id) => faults.get(id) ?? [])[0]
  return { incidents, fault }
}
