import { useEffect, useMemo, useState } from 'react'
import type { Instant } from '../../../src/domain/kernel/time'
import { useFacts } from '../../store/facts'
import { useSession } from '../../store/session'
import { ownSteps, type HistoryItem } from './own-outcome'
import { freedAt } from './unit-since'

const none: readonly HistoryItem[] = []

/**
 * When each of our units was last free after a job. Jobs whose incident has left the board are asked of the hub when the
 * line comes and when an own order moves or goes; refused, the clocks count from what the crews themselves said.
 */
export function useFreedAt(): ReadonlyMap<string, Instant> {
  const { client, user } = useSession()
  const agencyId = user.agencyId ?? ''
  const isOnline = useFacts(({ connection }) => connection === 'online')
  const facts = useFacts((snapshot) => snapshot.facts)
  const steps = useFacts(({ board }) => ownSteps(Object.values(board.incidents), agencyId))
  const [past, setPast] = useState(none)
  useEffect(() => {
    if (!isOnline) return
    let current = true
    void client.query('query:own-orders', {}).then((reply) => {
      if (current && reply.ok) setPast(reply.value.items)
    })
    return () => {
      current = false
    }
  }, [client, isOnline, steps])
  return useMemo(() => {
    const states = [...facts.values()].map(({ state }) => state)
    const incidents = states.flatMap((state) => (state?.kind === 'incident' ? [state.incident] : []))
    return freedAt(past, incidents, agencyId)
  }, [past, facts, agencyId])
}
