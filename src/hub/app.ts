import type { Logger } from 'pino'
import { isLoopback, type HubConfig } from './config'
import type { HubCore } from './core'
import { createWorkstations, type Workstations } from './workstations'
import { createApiKeys } from './gateway/api-keys'
import type { HubDeps } from './gateway/deps'
import { createFirstRun } from './gateway/first-run'
import { createHttp } from './gateway/http'
import { createPasswords } from './gateway/passwords'
import { createPositions } from './gateway/positions'
import { createSessions } from './gateway/sessions'
import { createCommandDoor } from './gateway/socket-commands'
import { openSockets } from './gateway/sockets'
import { HubStartError } from './hub-start-error'
import { realClocks } from './ladder/clocks'
import { startDailyTest } from './ladder/daily-test'
import { startLadder } from './ladder/ladder'
import { createLogger } from './logger'
import { createMetrics } from './metrics'
import { openHubCore } from './open-core'
import { givenTls, needsTls, ownTls, type TlsChoice } from './tls/choose-tls'
import { keepFresh } from './tls/keep-fresh'
import { createNodeServer, doorOf, listen } from './tls/servers'
import { openSharedDoor, type SharedDoor } from './tls/shared-door'
import { createPhotos } from './rabeg/photos'
import { sweepPhotos } from './rabeg/photo-sweep'
import { keepNoLonger } from './rabeg/retention'
import { watchClocks } from './rabeg/sla-watch'
import { seedTraining } from './training/seed'

export interface RunningHub {
  readonly url: string
  readonly port: number
  readonly core: HubCore
  /** While the centre is new: the code its first-run screen asks for. */
  readonly firstRunCode?: string
  /** SHA-256 of the certificate in colon form, when the hub encrypts. */
  readonly fingerprint?: string
  /** What became of `sharePort`. */
  readonly share?: SharedDoor
  /** Who has a console open now. */
  readonly workstations: Workstations
  /** Finishes what was accepted, closes the consoles and the database. */
  readonly stop: () => Promise<void>
}

/** How long open connections may take to end when the hub stops. */
const ENDS_WITHIN = 2_000

/** Opens the database, fills a training centre, and listens. Throws `HubStartError` for what a person can put right. */
export async function startHub(config: HubConfig): Promise<RunningHub> {
  const given = givenTls(config)
  const logger = createLogger(config.logLevel ?? 'info')
  const now = config.now ?? Date.now
  const core = await openHubCore({ dataDir: config.dataDir, now, logger })
  try {
    await chooseMode(core, config.training)
    const tls: TlsChoice = given ?? (needsTls(config) ? await ownTls(config, now()) : { kind: 'plain' })
    sayTls(tls, config, logger)
    const workstations = createWorkstations()
    const metrics = createMetrics(core.head)
    let ready = false
    const sessions = createSessions(core, await createPasswords(), now)
    const firstRun = createFirstRun(core)
    const photos = createPhotos({
      dataDir: config.dataDir,
      table: core.photos,
      workerScript: config.photoWorker,
      now,
      logger,
    })
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
      workstations,
      positions: createPositions(core.units),
      photos,
      ready: () => ready,
    }
    // With a shared door the inner one is for this machine alone and needs no encryption.
    const inner = tls.kind === 'given' || (tls.kind === 'own' && !isLoopback(config.host)) ? tls : undefined
    const front = doorOf(createNodeServer(createHttp(deps).fetch, inner))
    const port = await listen(front.server, config.host, config.port)
    const sockets = openSockets(front.server, deps)
    const shared = await openSharedDoor(front.server, tls, config, logger)
    const doors = [front, ...(shared?.door === undefined ? [] : [shared.door])]
    const noMoreFresh = keepFresh(tls, doors, config, now, logger)
    const clocks = realClocks(now)
    const ladder = startLadder({ core, clocks, logger })
    const dailyTest = startDailyTest({ core, clocks, logger })
    const promises = watchClocks(core, now, logger)
    const noMoreSweeps = sweepPhotos(photos, logger)
    const retention = keepNoLonger(core, logger)
    ready = true
    const host = config.host.includes(':') ? `[${config.host}]` : config.host
    logger.info({ mode: core.mode(), port }, 'listening')

    let stopped: Promise<void> | undefined
    const stop = async (): Promise<void> => {
      ready = false
      noMoreFresh()
      const closed = Promise.all(doors.map(({ close }) => close()))
      await promises.close()
      await noMoreSweeps()
      await retention.close()
      await deps.door.drain()
      await sockets.close()
      for (const { hurry } of doors) hurry()
      await within(closed, () => {
        for (const { cut } of doors) cut()
      })
      await Promise.all([ladder.stop(), dailyTest.stop(), photos.close()])
      await core.close()
      logger.info('stopped')
    }
    return {
      url: `${inner === undefined ? 'http' : 'https'}://${host}:${port}`,
      port,
      core,
      workstations,
      ...(tls.kind === 'plain' ? {} : { fingerprint: tls.fingerprint }),
      ...(shared === undefined ? {} : { share: shared.told }),
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

/** What a technician has to know of the encryption, in the log from the start. */
function sayTls(tls: TlsChoice, { host }: HubConfig, logger: Logger): void {
  if (tls.kind === 'plain') {
    if (isLoopback(host)) return
    logger.warn(
      { host },
      "plain http off the loopback: passwords and callers' data can be read on the way (--insecure)",
    )
    return
  }
  logger.info({ fingerprint: tls.fingerprint, validTo: new Date(tls.validTo).toISOString(), how: tls.kind }, 'TLS')
  if (tls.kind === 'own' && tls.how === 'renewed') {
    logger.warn({ fingerprint: tls.fingerprint }, 'the certificate was renewed on the same key; browsers ask again')
  }
}

/** Cuts what has not ended by itself in time. */
async function within(ending: Promise<unknown>, cut: () => void): Promise<void> {
  const timer = setTimeout(cut, ENDS_WITHIN)
  await ending
  clearTimeout(timer)
}
