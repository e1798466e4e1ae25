import { useCallback } from 'react'
import { create } from 'zustand'
import type { HubClient } from '../../src/client/hub-client'

const nobody: ReadonlyMap<string, string> = new Map()

const usePeople = create<{ readonly names: ReadonlyMap<string, string> }>(() => ({ names: nobody }))

/** What a person is called on the screen; the account's name where the hub has not said or it was erased. */
export function usePersonName(): (username: string) => string {
  const names = usePeople((state) => state.names)
  return useCallback((username) => names.get(username) ?? username, [names])
}

/**
 * Asks the hub who is who when the line comes, and again for somebody who signs in and is not known yet; returns what
 * stops it and forgets them. Without an answer the screens show the accounts' names.
 */
export function followPeople(client: Pick<HubClient, 'snapshot' | 'subscribe' | 'query'>): () => void {
  let wasOnline = false
  let stopped = false
  const askedFor = new Set<string>()
  const look = () => {
    const { connection, present } = client.snapshot()
    const isOnline = connection === 'online'
    const cameOnline = isOnline && !wasOnline
    wasOnline = isOnline
    const { names } = usePeople.getState()
    const strangers = [...(present ?? [])].filter((username) => !names.has(username) && !askedFor.has(username))
    if (!cameOnline && (!isOnline || strangers.length === 0)) return
    for (const username of strangers) askedFor.add(username)
    void client.query('query:people', {}).then((reply) => {
      if (stopped || !reply.ok) return
      usePeople.setState({ names: new Map(reply.value.items.map(({ username, name }) => [username, name])) })
    })
  }
  const unsubscribe = client.subscribe(look)
  look()
  return () => {
    stopped = true
    unsubscribe()
    usePeople.setState({ names: nobody })
  }
}
