import type { OutboxStorage } from '../../src/client/client-ports'
import { consoleDatabase, durable } from './database'

/** Unsent work of one account at one hub, in IndexedDB. */
export function outboxStorage(owner: string): OutboxStorage {
  let last = 0
  return {
    load: async () => {
      const database = await consoleDatabase()
      const rows = await database.getAllFromIndex('outbox', 'byOwner', owner)
      const sorted = rows.sort((a, b) => a.order - b.order)
      last = Math.max(last, sorted.at(-1)?.order ?? 0)
      return sorted.map(({ entry, error }) => ({ entry, ...(error === undefined ? {} : { error }) }))
    },
    put: async (stored) => {
      const { commandId } = stored.entry
      const transaction = (await consoleDatabase()).transaction('outbox', 'readwrite', durable)
      const known = await transaction.store.get([owner, commandId])
      // Later than everything written before this start too, also when loading has not finished.
      last = Math.max(last + 1, Date.now())
      const order = known?.order ?? last
      await Promise.all([transaction.store.put({ ...stored, owner, commandId, order }), transaction.done])
    },
    remove: async (commandId) => {
      const transaction = (await consoleDatabase()).transaction('outbox', 'readwrite', durable)
      await Promise.all([transaction.store.delete([owner, commandId]), transaction.done])
    },
  }
}
