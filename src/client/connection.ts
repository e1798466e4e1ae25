import { CONTRACT_VERSION } from '../contract/version'
import type { Instant } from '../domain/kernel/time'
import type { ClientPorts, ClientSocket, EventsMessage, Handshake, SocketHandlers } from './client-ports'

const BACKOFF_FIRST = 250
const BACKOFF_MOST = 5_000
/** Asked this often and silent that long: a person hears of a dead line within two seconds. */
const PROBE_EVERY = 700
const SILENT_AFTER = 1_200
/** No more than this between the loss and the word on the screen. */
const SAID_AFTER = PROBE_EVERY + SILENT_AFTER
/** A line that stays silent so long is given up for a new one. */
const HUNG_AFTER = 3_000
/** A hub that takes longer to take a line is asked anew. */
const DIAL_WITHIN = 5_000
/** The first message may be a whole board over a slow line. */
const GREETED_WITHIN = 20_000

export interface ConnectionState {
  /** `too-old`: the hub no longer speaks this console's contract; asking again would not help. */
  readonly connection: 'connecting' | 'online' | 'offline' | 'signed-out' | 'too-old'
  readonly since: Instant
  readonly latencyMs?: number
}

interface ConnectionOptions {
  readonly url: string
  readonly ports: ClientPorts
  readonly auth: () => Omit<Handshake, 'contract'>
  readonly changed: () => void
  readonly ready: (socket: ClientSocket | undefined) => void
  readonly snapshot: SocketHandlers['snapshot']
  readonly events: (message: EventsMessage) => 'taken' | 'gap'
  readonly forget: SocketHandlers['forget']
  readonly presence: SocketHandlers['presence']
  readonly positions: SocketHandlers['positions']
}

export interface Connection {
  readonly state: () => ConnectionState
  /** The line that carries commands now. */
  readonly socket: () => ClientSocket | undefined
  /** Hangs up and asks again at once. */
  readonly restart: () => void
  readonly close: () => void
}

/** One line to the hub at a time; a lost one is replaced, first soon and then less often. */
export function createConnection(options: ConnectionOptions): Connection {
  const { ports, changed } = options
  let state: ConnectionState = { connection: 'connecting', since: ports.now() }
  let line: ClientSocket | undefined
  let isReady = false
  let attempt = 0
  let lineNumber = 0
  let closed = false
  let cancelRetry: () => void = () => undefined
  let cancelProbe: () => void = () => undefined
  let cancelDial: () => void = () => undefined

  function become(connection: ConnectionState['connection'], latencyMs?: number): void {
    const since = connection === state.connection ? state.since : ports.now()
    state = { connection, since, ...(latencyMs === undefined ? {} : { latencyMs }) }
    changed()
  }

  function drop(): void {
    lineNumber += 1
    cancelProbe()
    cancelRetry()
    cancelDial()
    const old = line
    line = undefined
    isReady = false
    options.ready(undefined)
    old?.close()
  }

  function lost(): void {
    drop()
    become('offline')
    const delay = Math.min(BACKOFF_MOST, BACKOFF_FIRST * 2 ** attempt)
    attempt += 1
    cancelRetry = ports.after(delay * (0.5 + ports.random() / 2), dial)
  }

  function dial(): void {
    if (closed) return
    drop()
    const number = lineNumber
    const current = (run: () => void) => () => {
      if (number === lineNumber && !closed) run()
    }
    const greeted = () => {
      if (isReady) return
      isReady = true
      attempt = 0
      cancelDial()
      become('online')
      options.ready(line)
      probe()
    }
    // A line that swallows everything fails nothing: no answer has to be enough to know.
    const waitForGreeting = (most: number) => {
      cancelDial()
      const cancelSaid = ports.after(
        SAID_AFTER,
        current(() => {
          if (state.connection === 'connecting') become('offline')
        }),
      )
      const cancelHung = ports.after(most, current(lost))
      cancelDial = () => {
        cancelSaid()
        cancelHung()
      }
    }
    waitForGreeting(DIAL_WITHIN)
    line = ports.open(
      options.url,
      { ...options.auth(), contract: CONTRACT_VERSION },
      {
        connected: current(() => waitForGreeting(GREETED_WITHIN)),
        failed: (code) =>
          current(() => {
            if (code === 'unauthorised' || code === 'session-expired') {
              drop()
              become('signed-out')
            } else if (code === 'contract-too-old') {
              drop()
              become('too-old')
            } else lost()
          })(),
        disconnected: current(lost),
        snapshot: (message) =>
          current(() => {
            options.snapshot(message)
            changed()
            greeted()
          })(),
        events: (message) =>
          current(() => {
            if (options.events(message) === 'gap') return restart()
            changed()
            greeted()
          })(),
        forget: (streams) =>
          current(() => {
            options.forget(streams)
            changed()
          })(),
        presence: (message) =>
          current(() => {
            options.presence(message)
            changed()
          })(),
        positions: (message) =>
          current(() => {
            options.positions(message)
            changed()
          })(),
      },
    )
  }

  /** Alive, and how far away. */
  function probe(): void {
    const number = lineNumber
    const asked = ports.now()
    const here = (run: () => void) => () => {
      if (number === lineNumber && !closed) run()
    }
    let cancelHung: () => void = () => undefined
    const cancelSilent = ports.after(
      SILENT_AFTER,
      here(() => {
        become('offline')
        cancelHung = ports.after(HUNG_AFTER, here(lost))
        cancelProbe = cancelHung
      }),
    )
    cancelProbe = cancelSilent
    line?.alive(() =>
      here(() => {
        cancelSilent()
        cancelHung()
        become('online', Math.max(0, Math.round(ports.now() - asked)))
        cancelProbe = ports.after(PROBE_EVERY, here(probe))
      })(),
    )
  }

  function restart(): void {
    drop()
    become('connecting')
    cancelRetry = ports.after(BACKOFF_FIRST * ports.random(), dial)
  }

  dial()
  return {
    state: () => state,
    socket: () => (isReady ? line : undefined),
    restart,
    close: () => {
      closed = true
      drop()
    },
  }
}
