import type { CommandName, Reply } from '../contract/commands/index'
import type { PositionsMessage, PresenceMessage } from '../contract/presence'
import type { Instant } from '../domain/kernel/time'
import type { Board } from '../projection/board'
import type { SiagaEvent } from '../projection/stream-state'

/** A command on its way. `input` already carries the time it was given at the desk. */
export interface OutboxEntry {
  readonly commandId: string
  readonly name: CommandName
  readonly input: object
  readonly createdAt: Instant
  /** It may have left this console, so the hub may have it: it can't be changed or withdrawn any more. */
  readonly sent: boolean
}

export type RefusalError = Extract<Reply, { ok: false }>['error']

/** A command the hub refused, kept with its input until a person has seen it. */
export type RefusedEntry = OutboxEntry & { readonly error: RefusalError }

export interface StoredEntry {
  readonly entry: OutboxEntry
  readonly error?: RefusalError
}

/** Where unsent work survives a crash. Resolves only when the write is durable; `load` in order of writing. */
export interface OutboxStorage {
  readonly load: () => Promise<readonly StoredEntry[]>
  readonly put: (stored: StoredEntry) => Promise<void>
  readonly remove: (commandId: string) => Promise<void>
}

export interface EventsMessage {
  /** The cursor this continues from, exclusive. */
  readonly from: number
  readonly to: number
  readonly events: readonly SiagaEvent[]
  readonly backfill?: boolean
}

export interface SocketHandlers {
  readonly connected: () => void
  /** The connection failed or was refused; `code` as the hub gave it. */
  readonly failed: (code: string | undefined) => void
  readonly disconnected: () => void
  readonly snapshot: (message: { readonly seq: number; readonly board: Board }) => void
  readonly events: (message: EventsMessage) => void
  readonly forget: (streams: readonly string[]) => void
  /** Who has a console connected. Volatile. */
  readonly presence: (message: PresenceMessage) => void
  readonly positions: (message: PositionsMessage) => void
}

/** One connection; a lost one is never revived, the client opens another. */
export interface ClientSocket {
  readonly emit: (
    name: CommandName,
    payload: { readonly commandId: string; readonly input: object },
    answered: (reply: Reply) => void,
  ) => void
  /** Asks whether anybody is there; any answer will do. */
  readonly alive: (answered: () => void) => void
  readonly close: () => void
}

export interface Handshake {
  readonly token: string
  readonly cursor?: number
  readonly contract: number
  /** Why this console, which had a cursor, asks for the whole board. */
  readonly resync?: 'board-hash'
}

/** Everything the client needs from the world around it. */
export interface ClientPorts {
  readonly now: () => Instant
  readonly uuid: () => string
  /** From 0 up to 1, for the jitter of reconnecting. */
  readonly random: () => number
  /** Calls `run` after `ms` milliseconds; returns what cancels it. */
  readonly after: (ms: number, run: () => void) => () => void
  readonly open: (url: string, auth: Handshake, handlers: SocketHandlers) => ClientSocket
  readonly outbox: OutboxStorage
  /** Lower-case hex; absent where the platform has none (plain http from another host): then no truth check. */
  readonly sha256?: (text: string) => Promise<string>
}
