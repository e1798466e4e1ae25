import { join, resolve } from 'node:path'
import { powerSaveBlocker } from 'electron'
import type { HubStatus, StartChoice } from '../src/contract/bridge'
import { freePort } from './free-port'
import { startHubProcess, type HubProcess } from './hub-process'
import type { JsonFile } from './json-file'
import type { LogFile } from './log-file'
import type { ConsoleOptions } from './options'
import type { Settings } from './settings'

export interface HubChoice {
  readonly status: () => HubStatus
  /** The hub's URL; undefined while nothing is chosen. */
  readonly url: () => string | undefined
  readonly choose: (choice: StartChoice) => Promise<void>
  readonly forget: () => Promise<void>
  readonly stop: () => Promise<void>
}

export interface HubChoiceOptions {
  readonly userData: string
  readonly script: string
  readonly options: ConsoleOptions
  readonly settings: JsonFile<Settings>
  readonly log: LogFile
  /** The hub waits for this: both starting at once would hold up the page a person looks at. */
  readonly mayStart: Promise<void>
  readonly onStatus: (status: HubStatus) => void
}

/** Which hub this console works on: what the command line says, else what was chosen before, else none yet. */
export async function openHubChoice(given: HubChoiceOptions): Promise<HubChoice> {
  const { userData, script, options, settings, log, mayStart, onStatus } = given
  let embedded: HubProcess | undefined
  let remote: string | undefined
  let blocker: number | undefined

  const status = (): HubStatus => {
    if (embedded !== undefined) return embedded.status()
    return remote === undefined ? { state: 'unchosen' } : { state: 'remote', url: remote }
  }

  const embed = async (dataDir: string, training: boolean) => {
    const port = await freePort(settings.read().port)
    settings.write({ ...settings.read(), port })
    embedded = startHubProcess({ script, dataDir, port, training, log, mayStart, onStatus })
    // Other consoles may hang on this hub: the machine must not sleep under it.
    blocker = powerSaveBlocker.start('prevent-app-suspension')
  }

  const stop = async () => {
    const hub = embedded
    if (hub !== undefined) await hub.stop()
    embedded = undefined
    remote = undefined
    if (blocker !== undefined) powerSaveBlocker.stop(blocker)
    blocker = undefined
  }

  const begin = async (choice: StartChoice) => {
    switch (choice.kind) {
      case 'connect':
        remote = new URL(choice.url).origin
        return
      // Apart from each other: a training centre can never become a live one.
      case 'training':
        return embed(join(userData, 'hub-training'), true)
      case 'new':
        return embed(join(userData, 'hub'), false)
    }
  }

  if (options.hub !== undefined) {
    remote = options.hub
    settings.write({ ...settings.read(), start: { kind: 'connect', url: options.hub } })
  } else if (options.data !== undefined) await embed(resolve(options.data), options.training)
  else if (options.training) await embed(join(userData, 'hub-training'), true)
  else {
    const { start } = settings.read()
    if (start !== undefined) await begin(start)
  }

  return {
    status,
    url: () => {
      const now = status()
      return now.state === 'unchosen' ? undefined : now.url
    },
    choose: async (choice) => {
      await stop()
      settings.write({ ...settings.read(), start: choice })
      await begin(choice)
      onStatus(status())
    },
    forget: async () => {
      await stop()
      const { port } = settings.read()
      settings.write(port === undefined ? {} : { port })
      onStatus(status())
    },
    stop,
  }
}
