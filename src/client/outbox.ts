import type { CommandName, Reply } from '../contract/commands/index'
import type { ClientPorts, ClientSocket, OutboxEntry, RefusedEntry } from './client-ports'

const RETRY_FIRST = 500
const RETRY_MOST = 5_000
/** An answered command's prediction goes at the latest then, also when the cursor never passes its number. */
const ANSWERED_LINGERS = 5_000

/** The hub may take these later as they are: they don't say that the command is wrong. */
const passing: ReadonlySet<string> = new Set(['internal', 'overloaded', 'rate-limited'])

interface Item {
  entry: OutboxEntry
  stored: boolean
  inFlight: boolean
  tries: number
  waiting: boolean
  answeredSeq?: number
  readonly settle: (reply: Reply) => void
}

export interface Outbox {
  readonly add: (name: CommandName, input: object) => { readonly commandId: string; readonly reply: Promise<Reply> }
  /** A socket that takes commands, or none. */
  readonly attach: (socket: ClientSocket | undefined) => void
  readonly waiting: () => readonly OutboxEntry[]
  readonly refused: () => readonly RefusedEntry[]
  /** What the screen has to imagine: unanswered work, and answered work whose events have not come. */
  readonly predicted: (cursor: number) => readonly OutboxEntry[]
  /** False when it is not there or may have been sent: then nothing is changed. */
  readonly amend: (commandId: string, input: object) => Promise<boolean>
  /** False like `amend`. */
  readonly withdraw: (commandId: string) => Promise<boolean>
  readonly dismiss: (commandId: string) => Promise<void>
  /** False after a write failed: what is typed lives in memory only. */
  readonly isKept: () => boolean
  readonly loaded: Promise<void>
  readonly close: () => Promise<void>
}

/** Passwords are nobody's to find in a browser's storage, so the directory's commands live in memory only. */
const isStored = (name: CommandName) => !name.startsWith('directory:')

/** Commands in their order: stored, then sent, then forgotten when the hub has answered. */
export function createOutbox(ports: ClientPorts, changed: () => void): Outbox {
  let items: Item[] = []
  let refused: RefusedEntry[] = []
  let socket: ClientSocket | undefined
  let isLoaded = false
  let kept = true
  let closed = false
  let writes: Promise<void> = Promise.resolve()
  const timers = new Set<() => void>()

  const write = (job: () => Promise<void>): Promise<void> => {
    writes = writes.then(job).catch(() => {
      kept = false
      changed()
    })
    return writes
  }

  const later = (ms: number, run: () => void) => {
    const cancel = ports.after(ms, () => {
      timers.delete(cancel)
      run()
    })
    timers.add(cancel)
  }

  const remove = (item: Item) => {
    items = items.filter((other) => other !== item)
  }

  const loaded = ports.outbox
    .load()
    .then((found) => {
      const old = found.filter(({ error }) => error === undefined)
      refused = [...found.flatMap(({ entry, error }) => (error === undefined ? [] : [{ ...entry, error }])), ...refused]
      items = [...old.map(({ entry }) => itemOf(entry, true, () => undefined)), ...items]
    })
    .catch(() => {
      kept = false
    })
    .then(() => {
      isLoaded = true
      changed()
      pump()
    })

  function pump(): void {
    const via = socket
    if (via === undefined || !isLoaded || closed) return
    let isHeld = false
    let isMarked = false
    for (const item of items) {
      if (item.answeredSeq !== undefined || item.inFlight) continue
      // What comes after may rest on what comes before, so nothing overtakes.
      if (item.waiting) break
      if (!item.entry.sent) {
        isMarked = true
        void put(item, { ...item.entry, sent: true })
      }
      isHeld ||= !item.stored
      if (isHeld) continue
      item.inFlight = true
      const { commandId, name, input } = item.entry
      via.emit(name, { commandId, input }, (reply) => {
        if (socket === via && !closed) take(item, reply)
      })
    }
    // From now on the screen may not offer to change them.
    if (isMarked) changed()
  }

  /**
   * Written before it is sent, also that it is sent: a console that crashes in between must not offer to change what the
   * hub may have.
   */
  function put(item: Item, entry: OutboxEntry): Promise<void> {
    item.entry = entry
    if (!isStored(entry.name)) {
      item.stored = true
      return Promise.resolve()
    }
    item.stored = false
    return write(() => ports.outbox.put({ entry })).then(() => {
      if (item.entry !== entry || !items.includes(item)) return
      item.stored = true
      pump()
    })
  }

  function take(item: Item, reply: Reply): void {
    if (!items.includes(item) || item.answeredSeq !== undefined) return
    item.inFlight = false
    if (reply.ok) return finish(item, reply)
    const before = items.slice(0, items.indexOf(item))
    // Also one whose answer was lost: it may have been `overloaded`, and what it opens is still to come.
    const restsOnUnanswered = before.some(({ answeredSeq }) => answeredSeq === undefined)
    if (passing.has(reply.error.code) || restsOnUnanswered) return retry(item)
    remove(item)
    const { entry } = item
    refused = [...refused, { ...entry, error: reply.error }]
    if (isStored(entry.name)) void write(() => ports.outbox.put({ entry, error: reply.error }))
    item.settle(reply)
    changed()
    pump()
  }

  function finish(item: Item, reply: Reply & { ok: true }): void {
    const { value } = reply
    const seq = typeof value === 'object' && value !== null && 'seq' in value ? Number(value.seq) : 0
    item.answeredSeq = seq
    const { name, commandId } = item.entry
    if (isStored(name)) void write(() => ports.outbox.remove(commandId))
    later(ANSWERED_LINGERS, () => {
      remove(item)
      changed()
    })
    item.settle(reply)
    changed()
  }

  function retry(item: Item): void {
    item.waiting = true
    item.tries += 1
    const delay = Math.min(RETRY_MOST, RETRY_FIRST * 2 ** (item.tries - 1))
    later(delay * (0.75 + ports.random() / 2), () => {
      item.waiting = false
      pump()
    })
  }

  return {
    add: (name, input) => {
      const createdAt = ports.now()
      const stamped = 'occurredAt' in input ? input : { ...input, occurredAt: createdAt }
      // One that goes out at once is written once.
      const sent = socket !== undefined && isLoaded && !items.some(({ waiting }) => waiting)
      const entry: OutboxEntry = { commandId: ports.uuid(), name, input: stamped, createdAt, sent }
      let settle: (reply: Reply) => void = () => undefined
      const reply = new Promise<Reply>((resolve) => (settle = resolve))
      const item = itemOf(entry, false, settle)
      items = [...items, item]
      void put(item, entry)
      changed()
      pump()
      return { commandId: entry.commandId, reply }
    },
    attach: (next) => {
      socket = next
      for (const item of items) {
        item.inFlight = false
        item.waiting = false
      }
      pump()
    },
    waiting: () => items.filter(({ answeredSeq }) => answeredSeq === undefined).map(({ entry }) => entry),
    refused: () => refused,
    predicted: (cursor) =>
      items.filter(({ answeredSeq }) => answeredSeq === undefined || answeredSeq > cursor).map(({ entry }) => entry),
    amend: async (commandId, input) => {
      const item = items.find(({ entry }) => entry.commandId === commandId)
      if (item === undefined || item.entry.sent) return false
      const { occurredAt } = item.entry.input as { readonly occurredAt?: unknown }
      const entry: OutboxEntry = { ...item.entry, input: { occurredAt, ...input } }
      const written = put(item, entry)
      changed()
      await written
      return true
    },
    withdraw: async (commandId) => {
      const item = items.find(({ entry }) => entry.commandId === commandId)
      if (item === undefined || item.entry.sent) return false
      remove(item)
      item.settle({ ok: false, error: { code: 'conflict', message: 'Withdrawn before it was sent.' } })
      changed()
      pump()
      await write(() => ports.outbox.remove(commandId))
      return true
    },
    dismiss: async (commandId) => {
      refused = refused.filter((entry) => entry.commandId !== commandId)
      changed()
      await write(() => ports.outbox.remove(commandId))
    },
    isKept: () => kept,
    loaded,
    close: async () => {
      closed = true
      for (const cancel of timers) cancel()
      timers.clear()
      await writes
    },
  }
}

function itemOf(entry: OutboxEntry, stored: boolean, settle: (reply: Reply) => void): Item {
  return { entry, stored, inFlight: false, tries: 0, waiting: false, settle }
}
