import { join, resolve } from 'node:path'
import { powerSaveBlocker } from 'electron'
import type { ConnectedDesk, HubAnswer, HubEntry, HubStatus, StartChoice } from '../src/contract/bridge'
import { findHub } from './find-hub'
import { freePort } from './free-port'
import { startHubProcess, type HubProcess } from './hub-process'
import type { JsonFile } from './json-file'
import type { LogFile } from './log-file'
import type { ConsoleOptions } from './options'
import { probeHub } from './probe-hub'
import type { Settings } from './settings'

/** Between two rounds through a list of hubs none of which answers. */
const SEARCH_AGAIN_MS = 2_000

export interface HubChoice {
  readonly status: () => HubStatus
  /** The hub's URL; undefined while nothing is chosen. */
  readonly url: () => string | undefined
  /** The hubs elsewhere, in order; the page may connect to these. */
  readonly hubs: () => readonly HubEntry[]
  readonly connected: () => readonly ConnectedDesk[]
  readonly choose: (choice: StartChoice) => Promise<void>
  /** Lets other desks connect to the embedded hub, or no more. */
  readonly share: (on: boolean) => Promise<void>
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
  /** The list of hubs is another one: what may be trusted with it, and whom to tell of a certificate that was not. */
  readonly onHubs: (hubs: readonly HubEntry[], onRefused: () => void) => void
  /** Another hub of the list is used now: the page must be loaded for it. */
  readonly onOtherHub: () => void
}

/** Which hub this console works on: what the command line says, else what was chosen before, else none yet. */
export async function openHubChoice(given: HubChoiceOptions): Promise<HubChoice> {
  const { userData, script, options, settings, log, mayStart, onStatus, onHubs, onOtherHub } = given
  let embedded: HubProcess | undefined
  let restart: (() => Promise<void>) | undefined
  let hubs: readonly HubEntry[] = []
  let remote: Extract<HubStatus, { state: 'remote' }> | undefined
  let blocker: number | undefined
  let search = 0
  let again: NodeJS.Timeout | undefined
  let looking = false
  let used: HubEntry | undefined
  let share = options.share ?? settings.read().share ?? false

  const status = (): HubStatus => embedded?.status() ?? remote ?? { state: 'unchosen' }

  const embed = async (dataDir: string, training: boolean) => {
    const port = await freePort(settings.read().port)
    settings.write({ ...settings.read(), port })
    embedded = startHubProcess({ script, dataDir, port, training, share, log, mayStart, onStatus })
    restart = () => embed(dataDir, training)
    // Other consoles may hang on this hub: the machine must not sleep under it.
    blocker = powerSaveBlocker.start('prevent-app-suspension')
  }

  /** Goes through the list until one answers, then stays: hubs are different centres, nobody is moved while at work. */
  const lookFor = async (round: number): Promise<void> => {
    const [first] = hubs
    const found = await findHub(hubs, (entry) => withName(entry, log))
    if (round !== search || first === undefined) return
    if (found.kind === 'found') {
      const { entry, passedOver } = found.hub
      const other = remote?.url !== originOf(entry)
      const wasRefused = remote?.refused !== undefined
      remote = { state: 'remote', url: originOf(entry), passedOver }
      used = entry
      onStatus(remote)
      if (other || wasRefused) onOtherHub()
      return
    }
    const refused = found.refused === undefined ? {} : { refused: found.refused }
    remote = { state: 'remote', url: originOf(first), passedOver: [], ...refused }
    onStatus(remote)
    again = setTimeout(() => void lookFor(round), SEARCH_AGAIN_MS)
  }

  /** The hub in use shows a certificate that is not taken: says so until it shows the right one again. Nobody is moved. */
  const lookAgain = async (round: number): Promise<void> => {
    const entry = used
    if (round !== search || entry === undefined || looking) return
    looking = true
    const answer = await withName(entry, log)
    looking = false
    if (round !== search || remote === undefined) return
    const wasRefused = remote.refused !== undefined
    const { refused: _before, ...rest } = remote
    const isRefused = answer.kind === 'changed' || answer.kind === 'unknown'
    remote = isRefused ? { ...rest, refused: { url: entry.url, answer } } : rest
    if (isRefused || wasRefused) onStatus(remote)
    if (isRefused) again = setTimeout(() => void lookAgain(round), SEARCH_AGAIN_MS)
  }

  const connect = (list: readonly HubEntry[]) => {
    const [first] = list
    if (first === undefined) return
    hubs = list
    search += 1
    const round = search
    used = undefined
    onHubs(hubs, () => void lookAgain(round))
    remote = { state: 'remote', url: originOf(first), passedOver: [] }
    void lookFor(round)
  }

  const stop = async () => {
    search += 1
    clearTimeout(again)
    used = undefined
    const hub = embedded
    if (hub !== undefined) await hub.stop()
    embedded = undefined
    restart = undefined
    remote = undefined
    if (blocker !== undefined) powerSaveBlocker.stop(blocker)
    blocker = undefined
  }

  const begin = async (kind: StartChoice['kind']) => {
    switch (kind) {
      case 'connect':
        return connect(settings.read().hubs ?? [])
      // Apart from each other: a training centre can never become a live one.
      case 'training':
        return embed(join(userData, 'hub-training'), true)
      case 'new':
        return embed(join(userData, 'hub'), false)
    }
  }

  if (options.hub !== undefined) {
    const url = options.hub
    const known = settings.read().hubs ?? []
    const entry = known.find((each) => originOf(each) === url) ?? { url }
    const list = known.includes(entry) ? known : [entry, ...known]
    settings.write({ ...settings.read(), start: { kind: 'connect' }, hubs: list })
    // The command line names one: no other is tried in its place.
    connect([entry])
  } else if (options.data !== undefined) await embed(resolve(options.data), options.training)
  else if (options.training) await embed(join(userData, 'hub-training'), true)
  else {
    const { start } = settings.read()
    if (start !== undefined) await begin(start.kind)
  }

  return {
    status,
    url: () => {
      const now = status()
      return now.state === 'unchosen' ? undefined : now.url
    },
    hubs: () => settings.read().hubs ?? [],
    connected: () => embedded?.connected() ?? [],
    choose: async (choice) => {
      await stop()
      const list = choice.kind === 'connect' ? { hubs: choice.hubs } : {}
      settings.write({ ...settings.read(), start: { kind: choice.kind }, ...list })
      await begin(choice.kind)
      onStatus(status())
    },
    forget: async () => {
      await stop()
      const { start: _forgotten, ...kept } = settings.read()
      settings.write(kept)
      onStatus(status())
    },
    share: async (on) => {
      const anew = restart
      // Also against what the command line said: the person decides for as long as the console runs.
      share = on
      settings.write({ ...settings.read(), share: on })
      if (anew === undefined) return
      await stop()
      await anew()
    },
    stop,
  }
}

function originOf({ url }: HubEntry): string {
  return new URL(url).origin
}

/** Asks one hub, and notes what is out of the ordinary. */
async function withName(entry: HubEntry, log: LogFile): Promise<HubAnswer> {
  const answer = await probeHub(entry)
  if (answer.kind !== 'good') {
    log.append(
      `${JSON.stringify({ at: new Date().toISOString(), what: 'hub-probe', url: entry.url, answer: answer.kind })}\n`,
    )
  }
  return answer
}
