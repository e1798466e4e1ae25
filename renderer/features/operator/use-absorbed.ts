import { useMemo } from 'react'
import type { Incident } from '../../../src/domain/incident/incident'
import { useFacts } from '../../store/facts'
import { incidentIn, useIncidentsById } from '../../store/incidents-by-id'
import { absorbedIds } from './whole-incident'

/** Incidents merged into this one, also over several steps; asked of the hub where this console does not know them. */
export function useAbsorbed(incident: Incident | undefined): readonly Incident[] {
  // Without any, news about other incidents draws nothing anew.
  const hasAny = incident !== undefined && incident.absorbed.length > 0
  const facts = useFacts((snapshot) => (hasAny ? snapshot.facts : undefined))
  return useIncidentsById(incident === undefined || facts === undefined ? none : absorbedIds(incident, facts))
}

/** The same for a row of the list: only what is known here. Whoever is still on duty is on the board. */
export function useAbsorbedHere(incident: Incident): readonly Incident[] {
  const facts = useFacts((snapshot) => (incident.absorbed.length === 0 ? undefined : snapshot.facts))
  return useMemo(
    () => (facts === undefined ? [] : absorbedIds(incident, facts).flatMap((id) => incidentIn(facts, id) ?? [])),
    [incident, facts],
  )
}

const none: readonly string[] = []
