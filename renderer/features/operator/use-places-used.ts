import { useEffect } from 'react'
import { create } from 'zustand'
import type { HubClient } from '../../../src/client/hub-client'
import type { UsedPlace } from '../../../src/domain/place/place-reading'
import { useNow } from '../../store/now'
import { useSession } from '../../store/session'

const none: readonly UsedPlace[] = []
/** What colleagues add meanwhile is fetched again after this, ms. */
const REFRESH = 600_000
/** The hub did not answer: the next try, ms. */
const RETRY = 60_000
const MOST = 500

interface Used {
  /** Whose login the list belongs to. */
  readonly client: HubClient | undefined
  readonly dueAt: number
  readonly items: readonly UsedPlace[]
}

const useUsed = create<Used>(() => ({ client: undefined, dueAt: 0, items: none }))

/** Places of earlier reports: asked once per login, then now and then. Empty until the hub has answered. */
export function usePlacesUsed(): readonly UsedPlace[] {
  const { client } = useSession()
  const now = useNow(RETRY)
  const used = useUsed()
  const isDue = used.client !== client || used.dueAt <= now
  useEffect(() => {
    if (!isDue) return
    const { client: owner, items } = useUsed.getState()
    useUsed.setState({ client, dueAt: Date.now() + REFRESH, items: owner === client ? items : none })
    void client.query('query:places-used', { limit: MOST }).then((reply) => {
      if (useUsed.getState().client !== client) return
      useUsed.setState(reply.ok ? { items: reply.value.items } : { dueAt: Date.now() + RETRY })
    })
  }, [client, isDue])
  return used.client === client ? used.items : none
}
