import type { EventsMessage } from './wire-event'

/** Sends to every console of one audience at once. */
export interface Outlet {
  readonly events: (message: EventsMessage) => void
  readonly forget: (streams: readonly string[]) => void
}

/** One audience's messages in their order, also where a message first has to be read from the database. */
export interface Feed {
  /** Sends now when nothing is being read for an earlier message, else after it. */
  readonly send: (step: () => void) => void
  /** Reads first; what comes later waits for it. */
  readonly sendAfter: (read: () => Promise<() => void>) => void
  readonly settled: () => Promise<void>
}

/**
 * History lives in the database and takes a moment to read. Meanwhile later batches of the same audience wait, so that
 * a console never holds a cursor that promises a stream it does not have yet.
 */
export function createFeed(onError: (cause: unknown) => void): Feed {
  let waiting = 0
  let tail: Promise<void> = Promise.resolve()

  const enqueue = (read: () => Promise<() => void>): void => {
    waiting += 1
    tail = tail
      .then(read)
      .then((step) => step())
      .catch(onError)
      .finally(() => (waiting -= 1))
  }

  return {
    send: (step) => {
      if (waiting === 0) step()
      else enqueue(() => Promise.resolve(step))
    },
    sendAfter: enqueue,
    settled: () => tail,
  }
}
