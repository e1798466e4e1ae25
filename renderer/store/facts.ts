import { create } from 'zustand'
import type { ClientSnapshot, HubClient } from '../../src/client/hub-client'
import { emptyBoard } from '../../src/projection/board'
import { noFacts } from '../../src/projection/facts'

const nothing: ClientSnapshot = {
  connection: 'connecting',
  since: 0,
  cursor: 0,
  facts: noFacts,
  board: emptyBoard,
  outbox: [],
  refused: [],
  pendingStreams: new Set(),
  present: undefined,
  agenciesOnline: undefined,
  positions: {},
  outboxKept: true,
  resyncs: 0,
}

const useFactStore = create<ClientSnapshot>(() => nothing)

/** What the client knows, as a hook. The selector returns parts of the snapshot, not new objects. */
export function useFacts<T>(selector: (snapshot: ClientSnapshot) => T): T {
  return useFactStore(selector)
}

/** Shows a client's facts, many changes of one moment at once; returns what stops it and forgets them. */
export function followClient(client: HubClient): () => void {
  let due = false
  let stopped = false
  const show = () => {
    due = false
    if (!stopped) useFactStore.setState(client.snapshot(), true)
  }
  const unsubscribe = client.subscribe(() => {
    if (due) return
    due = true
    queueMicrotask(show)
  })
  show()
  return () => {
    stopped = true
    unsubscribe()
    useFactStore.setState(nothing, true)
  }
}
