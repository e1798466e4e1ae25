import type { OutboxStorage, StoredEntry } from '../../src/client/client-ports'
import type { FakeTime } from './model-hub'

/** A disk that takes its time. A crash loses what it had not finished, never what it had reported as written. */
export class SlowDisk {
  readonly rows = new Map<string, StoredEntry>()
  private readonly time: FakeTime
  private readonly takes: () => number

  constructor(time: FakeTime, takes: () => number) {
    this.time = time
    this.takes = takes
  }

  /** As one life of the console sees it; `isAlive` ends with that life. */
  storage(isAlive: () => boolean): OutboxStorage {
    const job = <T>(work: () => T) =>
      new Promise<T>((resolve) => {
        this.time.after(this.takes(), () => {
          if (isAlive()) resolve(work())
        })
      })
    return {
      load: () => job(() => [...this.rows.values()]),
      put: (stored) => job(() => void this.rows.set(stored.entry.commandId, stored)),
      remove: (commandId) => job(() => void this.rows.delete(commandId)),
    }
  }
}
