import type { CommandInput, CommandName, CommandValue, Reply } from '../contract/commands/index'
import type { AgencyPresence, UnitPosition } from '../contract/presence'
import type { Actor } from '../domain/kernel/actor'
import { refuse } from '../domain/kernel/result'
import type { Instant } from '../domain/kernel/time'
import { boardOfFacts, factsOfBoard, type Board } from '../projection/board'
import { canonicalJson } from '../projection/canonical-json'
import { applyEvents, forgetStreams, noFacts, type Facts } from '../projection/facts'
import type { ClientPorts, OutboxEntry, RefusedEntry } from './client-ports'
import { createConnection, type ConnectionState } from './connection'
import { createOutbox } from './outbox'
import { predict, streamOf } from './predict'

export type { ClientPorts, OutboxEntry, RefusedEntry } from './client-ports'

const TRUTH_EVERY = 30_000
/** What is still on its way when the hub answers has come by then. */
const SECOND_LOOK = 1_000
const QUERY_WITHIN = 10_000

export interface ClientSnapshot {
  readonly connection: ConnectionState['connection']
  /** When `connection` became what it is. */
  readonly since: Instant
  /** Milliseconds a question to the hub takes there and back. */
  readonly latencyMs?: number
  /** The hub's number of the last event known here. */
  readonly cursor: number
  /** Confirmed by the hub, with what is not yet confirmed folded on top. */
  readonly facts: Facts
  readonly board: Board
  readonly outbox: readonly OutboxEntry[]
  readonly refused: readonly RefusedEntry[]
  /** Streams that unconfirmed work of this console touches. */
  readonly pendingStreams: ReadonlySet<string>
  /** Accounts with a console connected, as far as the hub has said; undefined while it has not or can't. */
  readonly present: ReadonlySet<string> | undefined
  /** Agencies with a console connected, and whether it can sound; undefined like `present`. */
  readonly agenciesOnline: Readonly<Record<string, AgencyPresence>> | undefined
  /** Where units were last, as long as the line has stood: each position carries its own time. */
  readonly positions: Readonly<Record<string, UnitPosition>>
  /** False when unsent work could not be written to disk: it would not survive a crash. */
  readonly outboxKept: boolean
  /** Times the board differed from the hub's and was fetched anew. */
  readonly resyncs: number
}

export interface HubClient {
  /** Through the outbox, shown at once; `reply` resolves when the hub has answered, maybe after a reconnection. */
  readonly send: <N extends CommandName>(
    name: N,
    input: CommandInput<N>,
  ) => { readonly commandId: string; readonly reply: Promise<Reply<CommandValue<N>>> }
  /** Asked now or not at all: refused with `internal` while there is no connection. */
  readonly query: <N extends CommandName>(name: N, input: CommandInput<N>) => Promise<Reply<CommandValue<N>>>
  readonly subscribe: (listener: () => void) => () => void
  /** Immutable; another object after each change. */
  readonly snapshot: () => ClientSnapshot
  /**
   * Changes the words of a command that has not been sent yet; it stays the same command with the same time. False when
   * it may have left already: then nothing is changed.
   */
  readonly amend: (commandId: string, input: object) => Promise<boolean>
  /** Takes back a command that has not been sent yet; false when it may have left already: that one stays. */
  readonly withdraw: (commandId: string) => Promise<boolean>
  /** Lets go of a refused command. */
  readonly dismiss: (commandId: string) => Promise<void>
  readonly close: () => Promise<void>
}

export interface HubClientOptions {
  readonly url: string
  readonly token: string
  readonly account: string
  /** Who the hub will say did it, for the optimistic board. */
  readonly actor: Actor
  readonly ports: ClientPorts
}

interface ShownBoard extends Pick<ClientSnapshot, 'facts' | 'board' | 'outbox' | 'pendingStreams'> {
  readonly confirmed: Facts
  readonly predicted: readonly OutboxEntry[]
}

const isSame = (a: readonly OutboxEntry[], b: readonly OutboxEntry[]) =>
  a.length === b.length && a.every((entry, index) => entry === b[index])

/** The console's end of the contract: commands up through the outbox, facts down, an optimistic board between. */
export function createHubClient({ url, token, actor, ports }: HubClientOptions): HubClient {
  const listeners = new Set<() => void>()
  let confirmed: Facts = noFacts
  let cursor: number | undefined
  let resyncs = 0
  let isResync = false
  let present: ReadonlySet<string> | undefined
  let agenciesOnline: ClientSnapshot['agenciesOnline']
  let positions: ClientSnapshot['positions'] = {}
  let cached: ClientSnapshot | undefined
  let shown: ShownBoard | undefined
  let closed = false
  let cancelTruth: () => void = () => undefined

  const changed = () => {
    cached = undefined
    for (const listener of [...listeners]) listener()
  }

  const outbox = createOutbox(ports, changed)
  const connection = createConnection({
    url,
    ports,
    auth: () => ({
      token,
      ...(cursor === undefined ? {} : { cursor }),
      ...(isResync ? { resync: 'board-hash' as const } : {}),
    }),
    changed,
    ready: (socket) => outbox.attach(socket),
    snapshot: ({ seq, board }) => {
      confirmed = factsOfBoard(board)
      cursor = seq
      isResync = false
    },
    events: ({ from, to, events, backfill }) => {
      if (backfill !== true && from > (cursor ?? 0)) return 'gap'
      confirmed = applyEvents(confirmed, events)
      if (backfill !== true) cursor = Math.max(cursor ?? 0, to)
      return 'taken'
    },
    forget: (streams) => {
      confirmed = forgetStreams(confirmed, streams)
    },
    presence: (message) => {
      present = new Set(message.present)
      agenciesOnline = message.agencies
    },
    positions: (message) => {
      positions = { ...positions, ...message.positions }
    },
  })

  /** One comparison with the hub: equal, different, or different where something may still be on its way. */
  async function compare(sha256: NonNullable<ClientPorts['sha256']>): Promise<'equal' | 'different' | 'open'> {
    const reply = await query('query:board-hash', {})
    const facts = confirmed
    if (!reply.ok) return 'equal'
    const isAtSameEvent = reply.value.seq === cursor
    const own = await sha256(canonicalJson(boardOfFacts(facts)))
    if (own === reply.value.hash) return 'equal'
    return isAtSameEvent && facts === confirmed ? 'different' : 'open'
  }

  /**
   * A liaison's cursor stays behind the hub's where nothing of its own happened, and so does one that was never sent the
   * last event: then two looks decide, between which nothing has arrived.
   */
  async function checkTruth(): Promise<void> {
    const { sha256 } = ports
    if (sha256 === undefined || connection.state().connection !== 'online') return
    const found = await compare(sha256)
    if (found === 'equal') return
    if (found === 'open') {
      const facts = confirmed
      await new Promise<void>((resolve) => (cancelTruth = ports.after(SECOND_LOOK, resolve)))
      if (facts !== confirmed || connection.state().connection !== 'online') return
      if ((await compare(sha256)) === 'equal' || facts !== confirmed) return
    }
    if (closed) return
    resyncs += 1
    // Said in the next handshake, so that the hub's log knows of every console that differed.
    isResync = true
    cursor = undefined
    connection.restart()
  }

  const scheduleTruth = () => {
    cancelTruth = ports.after(TRUTH_EVERY, () => {
      void checkTruth().finally(() => {
        if (!closed) scheduleTruth()
      })
    })
  }
  scheduleTruth()

  /** The same objects while neither facts nor work have changed: a pulse of the line redraws no list. */
  function boardShown(): ShownBoard {
    const predicted = outbox.predicted(cursor ?? 0)
    const waiting = outbox.waiting()
    const same = shown?.confirmed === confirmed && isSame(shown.predicted, predicted) && isSame(shown.outbox, waiting)
    if (shown !== undefined && same) return shown
    let facts = confirmed
    for (const entry of predicted) facts = predict(facts, entry, actor)
    const streams = waiting.map((entry) => streamOf(entry, facts)).filter((stream) => stream !== undefined)
    const board = shown?.facts === facts ? shown.board : boardOfFacts(facts)
    shown = { confirmed, predicted, facts, board, outbox: waiting, pendingStreams: new Set(streams) }
    return shown
  }

  function build(): ClientSnapshot {
    const { facts, board, outbox: waiting, pendingStreams } = boardShown()
    return {
      ...connection.state(),
      cursor: cursor ?? 0,
      facts,
      board,
      outbox: waiting,
      refused: outbox.refused(),
      pendingStreams,
      // Who was there before the line was lost says nothing about now.
      present: connection.state().connection === 'online' ? present : undefined,
      agenciesOnline: connection.state().connection === 'online' ? agenciesOnline : undefined,
      positions,
      outboxKept: outbox.isKept(),
      resyncs,
    }
  }

  /** Resolves once the first try at a line has come to something, at the latest after as long as a query may take. */
  function firstTry(): Promise<void> {
    if (connection.state().connection !== 'connecting') return Promise.resolve()
    return new Promise((resolve) => {
      const done = () => {
        cancel()
        listeners.delete(listener)
        resolve()
      }
      const listener = () => {
        if (connection.state().connection !== 'connecting') done()
      }
      const cancel = ports.after(QUERY_WITHIN, done)
      listeners.add(listener)
    })
  }

  async function query<N extends CommandName>(name: N, input: CommandInput<N>): Promise<Reply<CommandValue<N>>> {
    // A screen that has just been opened asks before the line stands.
    if (connection.socket() === undefined) await firstTry()
    const socket = connection.socket()
    if (socket === undefined) return refuse('internal', 'offline')
    return new Promise((resolve) => {
      const cancel = ports.after(QUERY_WITHIN, () => resolve(refuse('internal', 'The hub did not answer in time.')))
      socket.emit(name, { commandId: ports.uuid(), input }, (reply) => {
        cancel()
        // The hub answers with the shape the contract gives this name.
        resolve(reply as Reply<CommandValue<N>>)
      })
    })
  }

  return {
    send: <N extends CommandName>(name: N, input: CommandInput<N>) => {
      const { commandId, reply } = outbox.add(name, input)
      return { commandId, reply: reply as Promise<Reply<CommandValue<N>>> }
    },
    query,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    snapshot: () => (cached ??= build()),
    amend: outbox.amend,
    withdraw: outbox.withdraw,
    dismiss: outbox.dismiss,
    close: async () => {
      closed = true
      cancelTruth()
      connection.close()
      await outbox.close()
      listeners.clear()
    },
  }
}
