import type { Logger } from 'pino'
import { refuse } from '../../domain/kernel/result'
import type { SiagaEvent } from '../../projection/stream-state'
import type { CommittedBatch } from '../core'
import { sqliteCode, type Sqlite } from '../db/sqlite'
import { appendBatch } from '../log/append-batch'
import { erasedBy } from '../log/erase-streams'
import { readStreams, rowsAfter, type LogHead } from '../log/event-log'
import { foldHistory, type LiveStates } from '../log/live-states'
import { decideBatch, type BatchResult, type StoredReply, type Waiting } from './batch'
import { streamsOf } from './route'

/** More would make the first of a batch wait for the last. */
const LARGEST_BATCH = 500
/** Orders whose stream is known without asking the database: months of a busy centre. */
const DISPATCHES_KEPT = 20_000

export interface CommandBus {
  readonly submit: (waiting: Waiting) => void
  readonly head: () => LogHead
  /** Resolves when everything submitted so far has been answered. */
  readonly idle: () => Promise<void>
}

export interface CommandBusDeps {
  readonly log: Sqlite
  readonly states: LiveStates
  readonly head: LogHead
  readonly now: () => number
  readonly logger: Logger
  readonly committed: (batch: CommittedBatch, events: readonly SiagaEvent[]) => void
  /** Streams that something else still needs in memory. */
  readonly needed: () => ReadonlySet<string>
}

/**
 * Group commit: commands that wait at the same moment are decided in order and written in one durable transaction. A
 * reply is sent only after the commit; a failed one refuses all of them and leaves nothing half written.
 */
export function createCommandBus(deps: CommandBusDeps): CommandBus {
  const { log, states, logger } = deps
  let head = deps.head
  let queue: Waiting[] = []
  let running: Promise<void> | undefined
  const lastNumbers = new Map<string, number>()
  const dispatchStreams = new Map<string, string>()

  async function drain(): Promise<void> {
    while (queue.length > 0) {
      const batch = queue.slice(0, LARGEST_BATCH)
      queue = queue.slice(LARGEST_BATCH)
      try {
        await runBatch(batch)
      } catch (cause) {
        refuseAll(batch, cause)
      }
    }
    running = undefined
  }

  /**
   * Almost every command is new, so that is assumed first and nothing is looked up for it. The log's own keys say when it
   * was not: then the batch is undone and decided again on everything that is known.
   */
  async function runBatch(batch: readonly Waiting[]): Promise<void> {
    let result = await attempt(batch, 'as-new')
    if (result !== undefined && result.replies.size > 0) {
      try {
        await commit(result)
      } catch (cause) {
        if (sqliteCode(cause) !== 'SQLITE_CONSTRAINT') throw cause
        result = undefined
      }
    }
    if (result === undefined) {
      result = await attempt(batch, 'looked-up')
      if (result === undefined) throw new Error('a batch that was looked up was put back')
      if (result.replies.size > 0) await commit(result)
    }
    for (const [item, reply] of result.answers) item.reply(reply)
    if (result.events.length > 0) {
      const events = result.events.map(({ event }) => event)
      deps.committed({ from: head.seq - events.length, to: head.seq, events }, events)
    }
    states.trim(deps.needed())
  }

  /** Decides a batch. `undefined`: assumed to be new, but at least one of its commands was answered before. */
  async function attempt(batch: readonly Waiting[], how: 'as-new' | 'looked-up'): Promise<BatchResult | undefined> {
    const replies = how === 'as-new' ? new Map<string, StoredReply>() : await storedReplies(batch)
    await learnDispatchStreams(batch)
    const wanted = batch.flatMap((item) => {
      const id = dispatchIdOf(item)
      const stream = id === undefined ? undefined : dispatchStreams.get(id)
      const streams = streamsOf(item.command, item.commandId, stream, item.actor)
      return how === 'as-new' ? streams.filter((stream) => !isOwn(stream, item.commandId)) : streams
    })
    const missing = [...new Set(wanted)].filter((stream) => states.get(stream) === undefined)
    if (missing.length > 0) {
      for (const [stream, live] of foldHistory(await readStreams(log, missing))) states.put(stream, live)
    }
    const now = deps.now()
    await ensureNumbers(now)
    const result = decideBatch(batch, {
      headSeq: head.seq,
      now,
      live: states.get,
      onBoard: states.onBoard,
      numbers: states.numbers,
      storedReply: (commandId) => replies.get(commandId),
      dispatchStream: (dispatchId) => dispatchStreams.get(dispatchId),
      lastNumber: (day) => lastNumbers.get(day) ?? 0,
    })
    if (how === 'looked-up') return result
    // What was carried out before is often refused the second time, and then has nothing to insert that would collide.
    const refused = result.answers.flatMap(([item, reply]) => (reply.ok ? [] : [item]))
    return refused.length > 0 && (await storedReplies(refused)).size > 0 ? undefined : result
  }

  async function commit(result: BatchResult): Promise<void> {
    const appended = rowsAfter(result.events, head)
    await appendBatch(log, {
      events: appended.events,
      personal: appended.personal,
      replies: [...result.replies].map(([id, { account, name, inputHash, value }]) => [
        id,
        account,
        name,
        inputHash,
        JSON.stringify(value),
      ]),
      dispatches: result.dispatches,
      numbers: [...result.numbers],
      credentials: result.credentials.map(({ kind, id, hash }) => [kind, id, hash]),
      erased: erasedBy(result.events.map(({ event }) => event)),
    })
    head = appended.head
    for (const [stream, live] of result.staged) states.put(stream, live)
    for (const [day, last] of result.numbers) lastNumbers.set(day, last)
    for (const row of result.dispatches) keepDispatchStream(String(row[0]), String(row[1]))
  }

  async function storedReplies(batch: readonly Waiting[]): Promise<ReadonlyMap<string, StoredReply>> {
    const marks = batch.map(() => '?').join(',')
    const ids = batch.map(({ commandId }) => commandId)
    const rows = await log.all(`SELECT * FROM replies WHERE command_id IN (${marks})`, ids)
    return new Map(
      rows.map((row) => [
        String(row['command_id']),
        {
          account: String(row['account']),
          name: String(row['name']),
          inputHash: String(row['input_hash']),
          value: JSON.parse(String(row['value'])) as object,
        },
      ]),
    )
  }

  async function learnDispatchStreams(batch: readonly Waiting[]): Promise<void> {
    const ids = batch.flatMap((item) => {
      const id = dispatchIdOf(item)
      return id === undefined || dispatchStreams.has(id) ? [] : [id]
    })
    if (ids.length === 0) return
    const marks = ids.map(() => '?').join(',')
    const rows = await log.all(`SELECT * FROM dispatch_streams WHERE dispatch_id IN (${marks})`, ids)
    for (const row of rows) keepDispatchStream(String(row['dispatch_id']), String(row['stream']))
  }

  /** Where an order lives never changes; the oldest known are dropped, for they can be read again. */
  function keepDispatchStream(dispatchId: string, stream: string): void {
    dispatchStreams.set(dispatchId, stream)
    if (dispatchStreams.size <= DISPATCHES_KEPT) return
    for (const oldest of dispatchStreams.keys()) {
      dispatchStreams.delete(oldest)
      return
    }
  }

  async function ensureNumbers(now: number): Promise<void> {
    if (lastNumbers.size > 0 && now - numbersReadAt < 60_000) return
    lastNumbers.clear()
    for (const row of await log.all('SELECT day, last FROM numbers ORDER BY day DESC LIMIT 7')) {
      lastNumbers.set(String(row['day']), Number(row['last']))
    }
    numbersReadAt = now
  }
  let numbersReadAt = 0

  function refuseAll(batch: readonly Waiting[], cause: unknown): void {
    lastNumbers.clear()
    const code = sqliteCode(cause)
    const full =
      code === 'SQLITE_FULL' || code === 'SQLITE_IOERR' || code === 'SQLITE_READONLY' || code === 'SQLITE_BUSY'
    logger.error({ err: cause, commands: batch.length }, 'a batch was not committed')
    const reply = full
      ? refuse(
          'overloaded',
          'Not carried out: the hub cannot write (disk full or not writable). Nothing was half written.',
        )
      : refuse('internal', 'Not carried out: the hub had a fault. Nothing was half written.')
    for (const item of batch) item.reply(reply)
  }

  return {
    submit: (waiting) => {
      queue.push(waiting)
      running ??= Promise.resolve().then(drain)
    },
    head: () => head,
    idle: async () => {
      while (running !== undefined) await running
    },
  }
}

function dispatchIdOf(item: Waiting): string | undefined {
  return 'dispatchId' in item.command.input ? item.command.input.dispatchId : undefined
}

/** The stream a command makes, named after it. */
function isOwn(stream: string, commandId: string): boolean {
  return stream.slice(stream.indexOf(':') + 1) === commandId
}
