import { readFileSync } from 'node:fs'
import type { AddressInfo, Socket } from 'node:net'
import { createServer as createHttpServer, Server as HttpServer } from 'node:http'
import { createServer as createHttpsServer, Server as HttpsServer } from 'node:https'
import { createAdaptorServer } from '@hono/node-server'
import { isLoopback, type HubConfig } from './config'
import type { HubCore } from './core'
import { createApiKeys } from './gateway/api-keys'
import type { HubDeps } from './gateway/deps'
import { createFirstRun } from './gateway/first-run'
import { createHttp } from './gateway/http'
import { createPasswords } from './gateway/passwords'
import { createSessions } from './gateway/sessions'
import { createCommandDoor } from './gateway/socket-commands'
import { openSockets } from './gateway/sockets'
import { HubStartError } from './hub-start-error'
import { createLogger } from './logger'
import { createMetrics } from './metrics'
import { openHubCore } from './open-core'
import { watchClocks } from './rabeg/sla-watch'
import { seedTraining } from './training/seed'

export interface RunningHub {
  readonly url: string
  readonly port: number
  readonly core: HubCore
  /** While the centre is new: the code its first-run screen asks for. */
  readonly firstRunCode?: string
  /** Finishes what was accepted, closes the consoles and the database. */
  readonly stop: () => Promise<void>
}

/** How long open connections may take to end when the hub stops. */
const ENDS_WITHIN = 2_000

/** Opens the database, fills a training centre, and listens. Throws `HubStartError` for what a person can put right. */
export async function startHub(config: HubConfig): Promise<RunningHub> {
  const tls = tlsOf(config)
  const logger = createLogger(config.logLevel ?? 'info')
  const now = config.now ?? Date.now
  const core = await openHubCore({ dataDir: config.dataDir, now, logger })
  try {
    await chooseMode(core, config.training)
    const metrics = createMetrics(core.head)
    let ready = false
    const sessions = createSessions(core, await createPasswords(), now)
    const firstRun = createFirstRun(core)
    const deps: HubDeps = {
      config,
      core,
      sessions,
      apiKeys: createApiKeys(core, config.apiKey),
      firstRun,
      door: createCommandDoor(core, metrics),
      metrics,
      logger,
      now,
      ready: () => ready,
    }
    const server = createNodeServer(createHttp(deps).fetch, tls)
    const connections = trackConnections(server)
    const port = await listen(server, config)
    const sockets = openSockets(server, deps)
    const clocks = watchClocks(core, now, logger)
    ready = true
    const host = config.host.includes(':') ? `[${config.host}]` : config.host
    logger.info({ mode: core.mode(), port }, 'listening')

    let stopped: Promise<void> | undefined
    const stop = async (): Promise<void> => {
      ready = false
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      await clocks.close()
      await deps.door.drain()
      await sockets.close()
      server.closeIdleConnections()
      await within(closed, () => {
        for (const socket of connections()) socket.destroy()
      })
      await core.close()
      logger.info('stopped')
    }
    return {
      url: `${tls === undefined ? 'http' : 'https'}://${host}:${port}`,
      port,
      core,
      ...(firstRun.code === undefined ? {} : { firstRunCode: firstRun.code }),
      stop: () => (stopped ??= stop()),
    }
  } catch (cause) {
    await core.close()
    throw cause
  }
}

async function chooseMode(core: HubCore, training: boolean): Promise<void> {
  if (training && core.mode() === 'live') {
    throw new HubStartError('This folder holds a live centre; it can not be started for training.')
  }
  if (training && core.mode() === 'new') await core.becomes('training')
  if (core.mode() === 'training') await seedTraining(core)
}

interface Tls {
  readonly cert: Buffer
  readonly key: Buffer
}

function tlsOf({ tlsCert, tlsKey, host, insecure }: HubConfig): Tls | undefined {
  if (tlsCert !== undefined && tlsKey !== undefined) {
    try {
      return { cert: readFileSync(tlsCert), key: readFileSync(tlsKey) }
    } catch (cause) {
      throw new HubStartError('The TLS certificate or its key can not be read.', { cause })
    }
  }
  if (tlsCert !== undefined || tlsKey !== undefined) {
    throw new HubStartError('TLS needs both --tls-cert and --tls-key.')
  }
  if (!isLoopback(host) && insecure !== true) {
    throw new HubStartError(
      `Callers' data must not cross the network unencrypted: give --tls-cert and --tls-key for host ${host}, or --insecure where something else encrypts.`,
    )
  }
  return undefined
}

type Fetch = ReturnType<typeof createHttp>['fetch']

function createNodeServer(fetch: Fetch, tls: Tls | undefined): HttpServer | HttpsServer {
  const timeouts = { requestTimeout: 30_000, headersTimeout: 10_000 }
  const server =
    tls === undefined
      ? createAdaptorServer({ fetch, createServer: createHttpServer, serverOptions: timeouts })
      : createAdaptorServer({ fetch, createServer: createHttpsServer, serverOptions: { ...timeouts, ...tls } })
  if (server instanceof HttpServer || server instanceof HttpsServer) return server
  throw new Error('The HTTP adaptor made another kind of server than it was asked for.')
}

function listen(server: HttpServer | HttpsServer, { port, host }: HubConfig): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const why =
        cause.code === 'EADDRINUSE' ? 'is already in use' : `can not be opened (${cause.code ?? cause.message})`
      reject(new HubStartError(`Port ${port} on ${host} ${why}.`, { cause }))
    })
    server.listen(port, host, () => {
      // Listening on a TCP port, so the address is never a pipe's name.
      resolve((server.address() as AddressInfo).port)
    })
  })
}

/** Remembers the TCP connections: one that became a WebSocket no longer counts as HTTP and would keep the server open. */
function trackConnections(server: HttpServer | HttpsServer): () => Iterable<Socket> {
  const open = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })
  return () => open
}

/** Cuts what has not ended by itself in time, e.g. a console that does not read. */
async function within(ending: Promise<void>, cut: () => void): Promise<void> {
  const timer = setTimeout(cut, ENDS_WITHIN)
  await ending
  clearTimeout(timer)
}
