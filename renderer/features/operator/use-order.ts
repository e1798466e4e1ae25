import { useState } from 'react'
import { isDispatchOpen } from '../../../src/domain/dispatch/dispatch'
import type { Incident } from '../../../src/domain/incident/incident'
import { useCommands } from './commands'

export interface Order {
  /** On duty already, also for what was merged in: not to be ordered twice. */
  readonly standing: readonly string[]
  readonly chosen: readonly string[]
  /** What the next order goes to. */
  readonly wanted: readonly string[]
  readonly choose: (agencyIds: readonly string[]) => void
  /** Sends the order; false when nobody is chosen. */
  readonly send: () => boolean
}

/** Whom an incident has and whom it is about to get. `whole`: with the orders of what was merged into it. */
export function useOrder(whole: Incident): Order {
  const { run } = useCommands()
  const [chosen, choose] = useState<readonly string[]>([])
  const standing = whole.dispatches.filter(isDispatchOpen).map(({ agencyId }) => agencyId)
  const wanted = chosen.filter((id) => !standing.includes(id))
  const send = () => {
    if (wanted.length === 0) return false
    void run('incident:dispatch', { incidentId: whole.id, agencyIds: [...wanted] }).accepted.then((accepted) => {
      if (accepted) choose([])
    })
    return true
  }
  return { standing, chosen, wanted, choose, send }
}
