import { useMemo } from 'react'
import type { Incident } from '../../../src/domain/incident/incident'
import { noFacts } from '../../../src/projection/facts'
import { useFacts } from '../../store/facts'
import { useNow } from '../../store/now'
import { helpNeeded, type HelpNeeded } from './help-needed'
import { usePlanRoom } from './use-recommendation'

/** Hours turn over and units come free: who could go instead changes. */
const LOOK_AGAIN = 15_000

/** The orders nobody will come for, of all these incidents. */
export function useHelpNeeded(incidents: readonly Incident[]): HelpNeeded {
  const hasMerged = incidents.some(({ absorbed }) => absorbed.length > 0)
  // Without merged ones, news about other streams asks nothing anew.
  const facts = useFacts((snapshot) => (hasMerged ? snapshot.facts : noFacts))
  const room = usePlanRoom()
  const now = useNow(LOOK_AGAIN)
  return useMemo(() => helpNeeded(incidents, facts, room, now), [incidents, facts, room, now])
}
