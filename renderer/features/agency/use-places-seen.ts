import { useEffect, useState } from 'react'
import { useFacts } from '../../store/facts'
import { placeWords, type PlaceWords } from './place-name'

/**
 * What the places of our orders were called while they stood on this screen, by incident. The hub takes the place away
 * with the order; the name in the history is what the officer had read before, and is forgotten with the session.
 */
export function usePlacesSeen(agencyId: string): ReadonlyMap<string, PlaceWords> {
  const incidents = useFacts(({ board }) => board.incidents)
  const [seen, setSeen] = useState<ReadonlyMap<string, PlaceWords>>(new Map())
  useEffect(() => {
    const shown = Object.values(incidents)
      .filter(({ dispatches }) => dispatches.some((dispatch) => dispatch.agencyId === agencyId))
      .map((incident) => [incident.id, placeWords(incident)] as const)
      .filter(([, { kelurahan, address }]) => kelurahan !== undefined || address !== undefined)
    setSeen((before) => {
      const fresh = shown.filter(([id, words]) => JSON.stringify(before.get(id)) !== JSON.stringify(words))
      return fresh.length === 0 ? before : new Map([...before, ...fresh])
    })
  }, [incidents, agencyId])
  return seen
}
