import type { CommittedBatch, HubCore } from '../core'
import { ACCOUNTS_STREAM, KEYS_STREAM } from '../../projection/board'
import { bringsBack, type SiagaEvent } from '../../projection/stream-state'
import { createFeed, type Feed, type Outlet } from './feed'
import { toWire } from './wire-event'

/** Accounts and keys are read by `query:directory`, a phone's message and a secret reporter wait unseen: they stay in the hub. */
export function isForConsoles({ stream }: SiagaEvent): boolean {
  return (
    stream !== ACCOUNTS_STREAM &&
    stream !== KEYS_STREAM &&
    !stream.startsWith('aml:') &&
    !stream.startsWith('identity:')
  )
}

export interface RoomPublisher {
  readonly publish: (batch: CommittedBatch) => void
  readonly feed: Feed
}

/**
 * Every event to every console of the room, serialised once. A reopened incident was not in the snapshots of consoles
 * that came after its closing, so its whole stream goes out again; the others fold nothing twice.
 */
export function createRoomPublisher(core: HubCore, outlet: Outlet, onError: (cause: unknown) => void): RoomPublisher {
  const feed = createFeed(onError)
  return {
    feed,
    publish: ({ from, to, events }) => {
      const reopened = events.filter(bringsBack).map(({ stream }) => stream)
      const live = () => outlet.events({ from, to, events: events.filter(isForConsoles).map(toWire) })
      if (reopened.length === 0) return feed.send(live)
      feed.sendAfter(async () => {
        const histories = await Promise.all(reopened.map((stream) => core.history(stream, { kind: 'room' })))
        return () => {
          outlet.events({ from, to: from, events: histories.flat().map(toWire), backfill: true })
          live()
        }
      })
    },
  }
}
