import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { StoredEntry } from '../../src/client/client-ports'

/** One row each; `owner` is account@hub, so that the next person at the desk neither sees nor sends it. */
export interface OutboxRow extends StoredEntry {
  readonly owner: string
  readonly commandId: string
  /** The order it was written in. */
  readonly order: number
}

export interface DraftRow {
  readonly owner: string
  readonly key: string
  readonly text: string
}

export interface ConsoleSchema extends DBSchema {
  outbox: { key: [string, string]; value: OutboxRow; indexes: { byOwner: string } }
  drafts: { key: [string, string]; value: DraftRow; indexes: { byOwner: string } }
}

export type ConsoleDatabase = IDBPDatabase<ConsoleSchema>

let opening: Promise<ConsoleDatabase> | undefined

/** The console's own database. Rejects where the browser has none (private windows of some browsers). */
export function consoleDatabase(): Promise<ConsoleDatabase> {
  opening ??= openDB<ConsoleSchema>('siaga-console', 1, {
    upgrade: (database) => {
      database.createObjectStore('outbox', { keyPath: ['owner', 'commandId'] }).createIndex('byOwner', 'owner')
      database.createObjectStore('drafts', { keyPath: ['owner', 'key'] }).createIndex('byOwner', 'owner')
    },
  })
  return opening
}

/** A power cut loses nothing that was reported as written. */
export const durable = { durability: 'strict' } as const
