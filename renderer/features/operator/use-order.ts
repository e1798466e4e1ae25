import { useCallback, useMemo, useState } from 'react'
import type { Incident } from '../../../src/domain/incident/incident'
import { useFacts } from '../../store/facts'
import { useNow } from '../../store/now'
import { useCommands } from './commands'
import {
  agenciesOf,
  calledForLater,
  chosenAgencies,
  isDeparture,
  isFirstOrder,
  orderTerms,
  raiseOf,
  recommendForIncident,
  standingAt,
} from './recommended-orders'
import { needsOf } from '../../../src/domain/triage/needs'
import { useDispatchTold } from './use-dispatch-told'
import { useSpokenNeeds } from './use-spoken-needs'
import { usePlanRoom } from './use-recommendation'

/** Hours turn over and positions grow old; asking this often is enough. */
const LOOK_AGAIN = 15_000

/**
 * The next order for an incident: what the plans recommend, what is ticked, and how it is sent. The first order comes
 * ticked; once somebody is on it the operator ticks, but for what later answers call for. `incident` with its merged ones'
 * orders.
 */
export function useOrder(incident: Incident) {
  const { run } = useCommands()
  const told = useDispatchTold()
  const room = usePlanRoom()
  const now = useNow(LOOK_AGAIN)
  const [ticked, setByHand] = useState<readonly string[]>()
  const [left, setLeft] = useState<readonly string[]>([])
  const [reason, setReason] = useState('')
  const protocols = useFacts(({ board }) => board.protocols)
  const needs = useMemo(() => needsOf(incident.triage, protocols), [incident.triage, protocols])
  const spoken = useSpokenNeeds(incident)
  const subject = useMemo(() => ({ ...incident, needs: [...needs, ...spoken] }), [incident, needs, spoken])
  const recommendation = useMemo(() => recommendForIncident(subject, room, now), [subject, room, now])
  const raise = useMemo(() => raiseOf(subject, room, now), [subject, room, now])
  const recommended = agenciesOf(recommendation.picks)
  const standing = standingAt(incident.dispatches)
  const first = isFirstOrder(incident.dispatches)
  const called = calledForLater(recommendation, needs, incident.dispatches)
  const chosen = chosenAgencies({ recommended, isFirst: first, ticked, left, called })
  const setTicked = (ids: readonly string[]) => {
    // Whoever the first order leaves out may still be called for later.
    if (!first) setLeft([...left, ...chosen].filter((id) => !ids.includes(id)))
    setByHand(ids)
  }
  const wanted = chosen.filter((id) => !standing.includes(id))
  const departs = isDeparture(recommendation, recommended, wanted, first)
  const { id: incidentId } = incident
  const send = useCallback(
    (agencyIds: readonly string[], terms: ReturnType<typeof orderTerms>) =>
      run('incident:dispatch', { incidentId, agencyIds: [...agencyIds], ...terms }).accepted,
    [run, incidentId],
  )
  /** Sends the order; false when nobody is chosen. */
  const order = () => {
    if (wanted.length === 0) return false
    void send(wanted, orderTerms(recommendation, recommended, wanted, departs, reason)).then((accepted) => {
      if (!accepted) return
      told(wanted)
      setByHand(undefined)
      setReason('')
    })
    return true
  }
  return {
    recommendation,
    recommended,
    departs,
    raise,
    standing,
    chosen,
    wanted,
    reason,
    setReason,
    setTicked,
    order,
    send,
  }
}

export type Order = ReturnType<typeof useOrder>
