import { join } from 'node:path'
import { startHub, type RunningHub } from './app'
import { builtConsoleFolder, parseConfig } from './config'
import { HubStartError } from './hub-start-error'
import { createLogger } from './logger'

/** The channel to Electron's main process, where the hub runs as its utility process. */
interface ParentPort {
  readonly postMessage: (message: unknown) => void
  readonly on: (event: 'message', listener: (event: { readonly data: unknown }) => void) => void
}

const { parentPort } = process as { readonly parentPort?: ParentPort }
const logger = createLogger('info')

process.on('uncaughtException', (cause) => {
  logger.fatal({ err: cause }, 'the hub stops after an error it did not expect')
  process.exit(1)
})

run().catch((cause: unknown) => {
  if (cause instanceof HubStartError) {
    process.stderr.write(`${cause.message}\n`)
    parentPort?.postMessage({ event: 'start-failed', message: cause.message })
  } else {
    logger.fatal({ err: cause }, 'the hub could not start')
  }
  process.exit(1)
})

async function run(): Promise<void> {
  const built = {
    webRoot: builtConsoleFolder(__dirname),
    citizenRoot: join(__dirname, '..', 'citizen'),
    photoWorker: join(__dirname, 'photo-worker.cjs'),
  }
  const config = { ...built, ...parseConfig(process.argv.slice(2), process.env) }
  const hub = await startHub(config)
  const { url, firstRunCode, fingerprint, share } = hub
  process.on('SIGTERM', () => stop(hub))
  process.on('SIGINT', () => stop(hub))
  parentPort?.on('message', ({ data }) => {
    if (typeof data === 'object' && data !== null && 'type' in data && data.type === 'stop') stop(hub)
  })
  // One line for programs; a person at the console reads the code for the first run on stderr.
  process.stdout.write(
    `${JSON.stringify({ event: 'listening', url, ...(fingerprint === undefined ? {} : { fingerprint }) })}\n`,
  )
  const code = firstRunCode === undefined ? {} : { firstRunCode }
  const door = { ...(fingerprint === undefined ? {} : { fingerprint }), ...(share === undefined ? {} : { share }) }
  parentPort?.postMessage({ event: 'listening', url, mode: hub.core.mode(), ...code, ...door })
  const accounts = hub.core.accounts
  hub.workstations.onChange((workstations) => {
    const consoles = workstations.map((one) => ({ ...one, name: accounts().items[one.username]?.name ?? one.username }))
    parentPort?.postMessage({ event: 'connected', consoles })
  })
  if (fingerprint !== undefined && parentPort === undefined) {
    process.stderr.write(`Certificate fingerprint (SHA-256), to compare on each desk: ${fingerprint}\n`)
  }
  if (firstRunCode !== undefined && parentPort === undefined) {
    process.stderr.write(`First run: open the console on ${url} and enter the code ${firstRunCode}\n`)
  }
}

function stop(hub: RunningHub): void {
  hub.stop().then(
    () => process.exit(0),
    (cause: unknown) => {
      logger.fatal({ err: cause }, 'the hub could not stop cleanly')
      process.exit(1)
    },
  )
}
