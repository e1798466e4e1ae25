import type { Server as HttpServer } from 'node:http'
import type { Server as HttpsServer } from 'node:https'
import { Server, type Socket } from 'socket.io'
import { z } from 'zod'
import { isCommandName } from '../../contract/commands/index'
import { HEARTBEAT } from '../../contract/heartbeat'
import type { PositionsMessage } from '../../contract/presence'
import { CONTRACT_VERSION } from '../../contract/version'
import type { Audience } from '../../domain/access/entitlement'
import type { Actor } from '../../domain/kernel/actor'
import { refuse } from '../../domain/kernel/result'
import type { HubCore } from '../core'
import type { HubDeps } from './deps'
import { countBufferedBytes } from './buffered-bytes'
import { clientAddress } from './client-address'
import { isAllowedOrigin } from './origins'
import type { Outlet } from './feed'
import { createPresence, type ConsolePresence } from './presence'
import { createPublisher, roomOf } from './publisher'
import { bringsBack } from '../../projection/stream-state'
import { isForConsoles } from './room-publisher'
import type { Session } from './sessions'
import { createSocketRate } from './socket-commands'
import { reportPresence } from './report-presence'
import { toWire } from './wire-event'

/** Versions of the contract this hub still speaks. */
const OLDEST_CONTRACT = 1
/** Over this the hub may hang up (contract). */
const LARGEST_FRAME = 2 * 1024 * 1024
/** A console that leaves this much unread is let go; it comes back and goes on from its cursor. */
const MOST_BUFFERED = 8 * 1024 * 1024
const SWEEP_EVERY = 1_000
/** Positions are many and small: they go out together. */
const POSITIONS_EVERY = 500
/** How long a stopping hub waits for a console to take its last replies. */
const FLUSH_WITHIN = 2_000

const handshake = z.object({
  token: z.string().min(1).max(200),
  cursor: z.int().min(0).nullish(),
  contract: z.int().nullish(),
  // A reason this hub does not know is no reason to turn a console away.
  resync: z.literal('board-hash').nullish().catch(undefined),
})

interface Console {
  readonly session: Session
  readonly audience: Audience
  readonly cursor?: number
  readonly buffered: () => number
}

export interface Sockets {
  /** Lets every console take what it was sent, then closes. */
  readonly close: () => Promise<void>
}

/** Socket.IO: consoles in, commands up, events down. */
export function openSockets(server: HttpServer | HttpsServer, deps: HubDeps): Sockets {
  const { core, sessions, metrics, logger, now } = deps
  const io = new Server(server, {
    transports: ['websocket'],
    serveClient: false,
    perMessageDeflate: false,
    maxHttpBufferSize: LARGEST_FRAME,
    allowRequest: ({ headers }, answer) => answer(null, isAllowedOrigin(headers.origin, headers.host)),
  })
  const admitted = new WeakMap<Socket, Console>()
  const consoles = new Map<Socket, Console>()
  const presence = createPresence(
    (message) => io.to('room').volatile.emit('presence', message),
    (agencyId, message) => io.to(`agency:${agencyId}`).volatile.emit('presence', message),
  )
  const publisher = createPublisher(core, outletOf, (cause) =>
    logger.error({ err: cause }, 'a history could not be read for a console'),
  )

  function outletOf(audience: Audience): Outlet {
    const room = roomOf(audience)
    return {
      events: (message) => io.to(room).emit('events', message),
      forget: (streams) => io.to(room).emit('forget', { streams }),
    }
  }

  const unsubscribe = core.onCommitted((batch) => {
    metrics.events(batch.events.length)
    publisher.publish(batch)
    sessions
      .endThoseChangedBy(batch)
      .catch((cause: unknown) => logger.error({ err: cause }, 'sessions could not be ended'))
  })

  io.use((socket, next) => {
    admit(deps, socket)
      .then((outcome) => {
        if (typeof outcome === 'string') return next(handshakeError(outcome))
        admitted.set(socket, outcome)
        next()
      })
      .catch((cause: unknown) => {
        logger.error({ err: cause }, 'a console could not be admitted')
        next(handshakeError('internal'))
      })
  })

  io.on('connection', (socket) => {
    const known = admitted.get(socket)
    if (known === undefined) {
      socket.disconnect(true)
      return
    }
    consoles.set(socket, known)
    const { actor } = known.session
    metrics.connected(actor.role, 1)
    const agent = socket.handshake.headers['user-agent'] ?? ''
    const workstationGone = deps.workstations.came({ username: actor.username, role: actor.role, agent })
    const here = presence.came(actor)
    socket.on('disconnect', () => {
      consoles.delete(socket)
      publisher.leave(known.audience)
      metrics.connected(actor.role, -1)
      workstationGone()
      here.went()
    })
    listen(socket, actor, here)
    publisher.join(known.audience).send(() => {
      greet(core, socket, known)
      void socket.join(roomOf(known.audience))
      tellWhoAndWhere(socket, known.audience)
    })
    stillHolds(socket, known).catch((cause: unknown) => {
      logger.error({ err: cause }, 'a session could not be checked again')
      hangUp(socket)
    })
  })

  /** What the others were told in pieces, a console that has just come is told whole. */
  function tellWhoAndWhere(socket: Socket, audience: Audience): void {
    socket.emit('presence', presence.now(audience))
    const known = deps.positions.known(audience.kind === 'room' ? undefined : audience.agencyId)
    if (Object.keys(known).length > 0) socket.emit('positions', { positions: known })
  }

  function tellNewPositions(): void {
    const byAgency = deps.positions.takeNew()
    if (byAgency.size === 0) return
    for (const [agencyId, positions] of byAgency) {
      io.to(`agency:${agencyId}`).volatile.emit('positions', { positions })
    }
    const message: PositionsMessage = {
      positions: Object.fromEntries([...byAgency.values()].flatMap((positions) => Object.entries(positions))),
    }
    io.to('room').volatile.emit('positions', message)
  }
  const positionsTimer = setInterval(tellNewPositions, POSITIONS_EVERY)

  /** A session may have ended between the handshake and now. */
  async function stillHolds(socket: Socket, { session }: Console): Promise<void> {
    const present = await deps.sessions.isLive(session.tokenHash)
    if (!present) hangUp(socket)
  }

  function listen(socket: Socket, actor: Actor, here: ConsolePresence): void {
    const mayGoOn = createSocketRate(now)
    const workstation = addressBehind(socket, deps)
    socket.onAny((name: string, ...args: unknown[]) => {
      const reply = args.pop()
      if (typeof reply !== 'function' || args.length > 1) {
        // Nobody would learn what became of it.
        metrics.malformedFrame()
        return
      }
      const answer = (value: unknown) => {
        Reflect.apply(reply, undefined, [value])
      }
      if (!mayGoOn()) {
        metrics.command(name, 'rate-limited', 0, false)
        answer(refuse('rate-limited', 'Too many commands in one second.'))
        return
      }
      if (name === HEARTBEAT) {
        answer({ ok: true, value: { seq: core.head() } })
        return
      }
      if (!isCommandName(name)) {
        // Also the centre's internal commands: they have no place in the contract.
        metrics.command(name, 'unknown-command', 0, false)
        answer(refuse('unknown-command', 'There is no such command.'))
        return
      }
      if (name === 'presence:report') {
        answer(reportPresence(here, args[0], core.head()))
        return
      }
      deps.door
        .execute(actor, workstation, name, args[0])
        .then(answer)
        .catch((cause: unknown) => {
          logger.error({ err: cause, command: name }, 'a command failed')
          answer(refuse('internal', 'The hub could not carry this out.'))
        })
    })
  }

  // Those whose session still holds may come back.
  sessions.onEnded((what) => {
    for (const [socket, { session }] of consoles) {
      const meant =
        'tokenHash' in what ? session.tokenHash === what.tokenHash : session.actor.username === what.username
      if (meant) hangUp(socket)
    }
  })

  const sweep = setInterval(() => {
    for (const [socket, { session, buffered }] of consoles) {
      if (session.expiresAt <= now()) hangUp(socket)
      if (buffered() <= MOST_BUFFERED) continue
      metrics.slowConsole()
      logger.warn({ username: session.actor.username, bytes: buffered() }, 'slow console disconnected')
      for (const room of socket.rooms) void socket.leave(room)
      // Throws away what is buffered: the console asks for it again from its cursor.
      socket.request.socket.destroy()
    }
  }, SWEEP_EVERY)

  return {
    close: async () => {
      clearInterval(sweep)
      clearInterval(positionsTimer)
      presence.close()
      unsubscribe()
      const gone = [...io.sockets.sockets.values()].map(
        (socket) =>
          new Promise<void>((resolve) => {
            socket.once('disconnect', () => resolve())
            hangUp(socket)
          }),
      )
      await Promise.race([Promise.all(gone), after(FLUSH_WITHIN)])
      await io.close()
    },
  }
}

/** Sends what is buffered, then closes; the client sees a lost connection and asks again, so it learns why. */
function hangUp(socket: Socket): void {
  for (const room of socket.rooms) void socket.leave(room)
  socket.conn.close()
}

async function admit(deps: HubDeps, socket: Socket): Promise<Console | HandshakeCode> {
  const auth = handshake.safeParse(socket.handshake.auth)
  if (!auth.success) return 'unauthorised'
  const { token, cursor, contract, resync } = auth.data
  if ((contract ?? CONTRACT_VERSION) < OLDEST_CONTRACT) return 'contract-too-old'
  const session = await deps.sessions.check(token)
  if (typeof session === 'string') return session
  const { actor } = session
  const audience: Audience = actor.role === 'liaison' ? { kind: 'agency', agencyId: actor.agencyId } : { kind: 'room' }
  if (resync === 'board-hash') {
    deps.metrics.diverged()
    const address = addressBehind(socket, deps)
    deps.logger.warn({ event: 'console:diverged', username: actor.username, address }, 'a board differed from the hub')
  }
  const buffered = countBufferedBytes(socket)
  return { session, audience, buffered, ...(typeof cursor === 'number' ? { cursor } : {}) }
}

/**
 * The first message. A room console that knows its cursor gets what it missed; a liaison always gets a snapshot: what
 * it may see can have changed while it was away, and only the whole tells it what to forget.
 */
function greet(core: HubCore, socket: Socket, { audience, cursor }: Console): void {
  const to = core.head()
  const missed = audience.kind === 'agency' || cursor === undefined || cursor > to ? undefined : core.tailAfter(cursor)
  // A reopened incident may be unknown to a console that started after its closing: only the whole shows it.
  if (cursor === undefined || missed === undefined || missed.some(bringsBack)) {
    socket.emit('snapshot', { seq: to, board: core.board(audience) })
    return
  }
  socket.emit('events', { from: cursor, to, events: missed.filter(isForConsoles).map(toWire) })
}

type HandshakeCode = 'unauthorised' | 'session-expired' | 'contract-too-old' | 'internal'

function handshakeError(code: HandshakeCode): Error {
  return Object.assign(new Error(code), { data: { code } })
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref())
}

/** Behind the proxies of the centre, as over HTTP. */
function addressBehind({ handshake: { address, headers } }: Socket, { config }: Pick<HubDeps, 'config'>): string {
  const forwarded = headers['x-forwarded-for']
  const list = typeof forwarded === 'string' ? forwarded : forwarded?.join(',')
  return clientAddress(address, list, config.trustedProxies ?? [])
}
