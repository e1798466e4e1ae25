import { createHash } from 'node:crypto'
import type { Logger } from 'pino'
import type { Reply } from '../contract/commands/index'
import { redactIncident, redactTestRounds } from '../domain/access/redact'
import { redactAgencies, redactUnits } from '../domain/access/redact-directory'
import { defaultLadder } from '../domain/dispatch/ladder'
import { emptyDirectory } from '../domain/kernel/directory'
import {
  mayAgencySeeCallers,
  mayAgencySeeComplaint,
  mayAgencySeeIncident,
  type Audience,
} from '../domain/access/entitlement'
import { redactComplaint } from '../domain/access/redact-complaint'
import { isPublic } from '../domain/complaint/category'
import type { Complaint } from '../domain/complaint/complaint'
import { lexiconOf, unchangedLexicon } from '../domain/intake/centre-lexicon'
import { defaultLexicon } from '../domain/intake/default-lexicon'
import { refuse } from '../domain/kernel/result'
import {
  ACCOUNTS_STREAM,
  AGENCIES_STREAM,
  boardOf,
  KEYS_STREAM,
  LADDER_STREAM,
  LEXICON_STREAM,
  measuresOf,
  MEASURES_STREAM,
  UNITS_STREAM,
  type Board,
} from '../projection/board'
import { canonicalJson } from '../projection/canonical-json'
import type { StreamState } from '../projection/stream-state'
import { admit } from './command/admit'
import { createCommandBus } from './command/command-bus'
import { categoriesIn } from './command/complaint-tables'
import { createSecretMaker, hashPin } from './command/prepare-secrets'
import type { CentreMode, CommandEnvelope, CommittedBatch, HubCore } from './core'
import { photoTableOf } from './db/photo-table'
import { credentialsOf, sessionsOf } from './db/secret-tables'
import { openDataFolder } from './db/data-folder'
import { catchUp } from './follow/catch-up'
import { createFollower } from './follow/follower'
import { recall } from './follow/recall'
import { createRecentReports } from './follow/recent-reports'
import { HubStartError } from './hub-start-error'
import { prepareAppending } from './log/append-batch'
import { readHead, readStreams } from './log/event-log'
import { createLiveStates, foldHistory } from './log/live-states'
import { historyFor } from './log/read-history'
import { createTail } from './log/tail'
import { answerQuery } from './query/answer-query'
import { figuresOf } from './query/complaint-figures'
import { complaintsToErase } from './query/complaint-retention'
import { listPublic } from './query/list-public'

export interface CoreOptions {
  readonly dataDir: string
  readonly logger: Logger
  /** Epoch milliseconds. */
  readonly now?: () => number
  /** The log's largest size in pages of 4 kB: the quota of a hub that shares its disk. Reaching it is a full disk. */
  readonly logPageLimit?: number
}

/** Opens the truth of one data folder. Refuses (`HubStartError`) a folder that can't be used. */
export async function openHubCore({ dataDir, logger, now = Date.now, logPageLimit }: CoreOptions): Promise<HubCore> {
  const folder = await openDataFolder(dataDir)
  const { log, views } = folder
  if (logPageLimit !== undefined) await log.exec(`PRAGMA max_page_count = ${logPageLimit}`)
  await prepareAppending(log)
  const states = createLiveStates()
  const firstHead = await readHead(log)
  const { cursor, moved } = await catchUp(log, views, firstHead.seq, states)
  const follower = createFollower(views, states.get, cursor, logger)
  follower.follow(moved, firstHead.seq)
  const tail = createTail(firstHead.seq)
  const recent = createRecentReports()
  const recalling = recall(recent, log, views, states, moved, now()).catch((cause: unknown) => {
    logger.error({ err: cause }, 'what was closed lately could not be read: duplicates of it are not proposed')
  })
  const listeners = new Set<(batch: CommittedBatch) => void>()
  const secrets = createSecretMaker()
  let mode = await readMode()

  const bus = createCommandBus({
    log,
    states,
    head: firstHead,
    now,
    logger,
    needed: follower.pending,
    committed: (batch, events) => {
      tail.add(events)
      const touched = new Set(events.map(({ stream }) => stream))
      follower.follow(touched, batch.to)
      for (const stream of touched) {
        const state = stateOf(stream)
        if (state !== undefined) recent.put(state, now())
      }
      for (const listener of listeners) {
        try {
          listener(batch)
        } catch (cause) {
          logger.error({ err: cause }, 'a listener failed; the commit stands')
        }
      }
    },
  })

  const stateOf = (stream: string): StreamState | undefined => states.get(stream)?.state
  const recentHistory: HubCore['recentHistory'] = (stream, audience) => {
    const events = tail.history(stream)
    return events === undefined ? undefined : historyFor(events, stream, audience, states.onBoard)
  }
  const history: HubCore['history'] = async (stream, audience) =>
    historyFor(await readStreams(log, [stream]), stream, audience, states.onBoard)
  const readComplaint = async (complaintId: string): Promise<Complaint | undefined> => {
    const stream = `complaint:${complaintId}`
    const state = stateOf(stream) ?? foldHistory(await readStreams(log, [stream])).get(stream)?.state
    return state?.kind === 'complaint' ? state.complaint : undefined
  }
  /** Those at hand from memory, the others from the log; in no order. */
  const complaintsOf = async (ids: readonly string[]): Promise<readonly Complaint[]> => {
    const streams = ids.map((id) => `complaint:${id}`)
    const absent = streams.filter((stream) => stateOf(stream) === undefined)
    const folded = foldHistory(await readStreams(log, absent))
    return streams.flatMap((stream) => {
      const state = stateOf(stream) ?? folded.get(stream)?.state
      return state?.kind === 'complaint' ? [state.complaint] : []
    })
  }
  const openComplaints = function* (): Generator<Complaint> {
    for (const state of states.onBoard()) if (state.kind === 'complaint') yield state.complaint
  }
  const photos = photoTableOf(log, views, () => follower.reached(bus.head().seq))
  const dispositionOf = async (incidentId: string): Promise<string | undefined> => {
    const stream = `incident:${incidentId}`
    const state = stateOf(stream) ?? foldHistory(await readStreams(log, [stream])).get(stream)?.state
    return state?.kind === 'incident' && state.incident.life.kind === 'closed'
      ? state.incident.life.disposition
      : undefined
  }
  const complaintFigures: HubCore['complaintFigures'] = async (period) => {
    await follower.reached(bus.head().seq)
    const own = stateOf(LEXICON_STREAM)
    return figuresOf(period, now(), {
      views,
      complaint: readComplaint,
      disposition: dispositionOf,
      categories: categoriesIn(stateOf),
      lexicon: lexiconOf(defaultLexicon, own?.kind === 'lexicon' ? own.lexicon : unchangedLexicon),
    })
  }
  const queryDeps = {
    figures: complaintFigures,
    complaint: readComplaint,
    complaints: async (ids: readonly string[]) => {
      const streams = ids.map((id) => `complaint:${id}`)
      const folded = foldHistory(await readStreams(log, streams))
      return streams.flatMap((stream) => {
        const state = folded.get(stream)?.state
        return state?.kind === 'complaint' ? [state.complaint] : []
      })
    },
    openComplaints,
    keptReporter: async (complaintId: string) => {
      const stream = `identity:${complaintId}`
      const state = foldHistory(await readStreams(log, [stream])).get(stream)?.state
      return state?.kind === 'identity' ? state.identity.reporter : undefined
    },
    views,
    photos,
    head: () => bus.head().seq,
    reached: follower.reached,
    board: (audience: Audience) => boardFor(audience, states.onBoard()),
    state: stateOf,
    history,
    recent,
    now,
  }

  async function execute(envelope: CommandEnvelope): Promise<Reply> {
    const admitted = admit(envelope)
    if (admitted.kind === 'refused') return admitted.reply
    if (admitted.kind === 'query') {
      try {
        return await answerQuery(admitted.name, admitted.input, envelope.actor, queryDeps)
      } catch (cause) {
        logger.error({ err: cause, query: admitted.name }, 'a query failed')
        return refuse('internal', 'The hub could not answer; try again.')
      }
    }
    const { command } = admitted
    const inputHash = createHash('sha256').update(canonicalJson(envelope.input)).digest('hex')
    const preparing = secrets.prepare(command, envelope.actor.role === 'system')
    const prepared = preparing === undefined ? {} : await preparing
    return new Promise((reply) => {
      const { actor, workstation, commandId } = envelope
      bus.submit({ actor, workstation, commandId, inputHash, command, secrets: prepared, reply })
    })
  }

  async function readMode(): Promise<CentreMode> {
    const [row] = await log.all("SELECT value FROM meta WHERE key = 'mode'")
    return row?.['value'] === 'training' || row?.['value'] === 'live' ? row['value'] : 'new'
  }

  return {
    mode: () => mode,
    head: () => bus.head().seq,
    execute,
    onCommitted: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    board: queryDeps.board,
    incident: (incidentId) => {
      const state = stateOf(`incident:${incidentId}`)
      return state?.kind === 'incident' ? state.incident : undefined
    },
    complaint: (complaintId) => {
      const state = stateOf(`complaint:${complaintId}`)
      return state?.kind === 'complaint' ? state.complaint : undefined
    },
    readComplaint,
    complaintByCode: async (trackingCode, pin) => {
      await follower.reached(bus.head().seq)
      const rows = await views.all('SELECT id FROM complaints WHERE code = ?', [trackingCode])
      // Two may bear one code, once in millions: the PIN tells them apart.
      for (const row of rows) {
        const id = String(row['id'])
        const [kept] = await log.all("SELECT hash FROM credentials WHERE kind = 'complaint' AND id = ?", [id])
        if (kept?.['hash'] === hashPin(trackingCode, pin)) return id
      }
      return undefined
    },
    complaintsWithCode: async (trackingCode) => {
      await follower.reached(bus.head().seq)
      const rows = await views.all('SELECT id FROM complaints WHERE code = ?', [trackingCode])
      return complaintsOf(rows.map((row) => String(row['id'])))
    },
    publicComplaints: async (filter) => {
      await follower.reached(bus.head().seq)
      const known = categoriesIn(stateOf)
      const ids = await listPublic(views, filter, known)
      const read = new Map((await complaintsOf(ids)).map((complaint) => [complaint.id, complaint]))
      // What has changed since the views were written decides.
      return ids.flatMap((id) => {
        const complaint = read.get(id)
        const category = known.find((kind) => kind.id === complaint?.category)
        return complaint !== undefined && isPublic(complaint, category) ? [complaint] : []
      })
    },
    complaintFigures,
    complaintsToErase: async (limit) => {
      await follower.reached(bus.head().seq)
      return complaintsToErase(views, categoriesIn(stateOf), now(), limit)
    },
    categories: () => categoriesIn(stateOf),
    photos,
    history,
    recentHistory,
    tailAfter: tail.after,
    accounts: () => {
      const state = stateOf(ACCOUNTS_STREAM)
      return state?.kind === 'accounts' ? state.accounts : { version: 0, items: {} }
    },
    agencies: () => {
      const state = stateOf(AGENCIES_STREAM)
      return state?.kind === 'agencies' ? state.agencies : { version: 0, items: {} }
    },
    units: () => {
      const state = stateOf(UNITS_STREAM)
      return state?.kind === 'units' ? state.units : emptyDirectory
    },
    ladder: () => {
      const state = stateOf(LADDER_STREAM)
      return state?.kind === 'ladder' ? state.ladder : defaultLadder
    },
    keys: () => {
      const state = stateOf(KEYS_STREAM)
      return state?.kind === 'keys' ? state.keys : { version: 0, items: {} }
    },
    measures: () => measuresOf(stateOf(MEASURES_STREAM)),
    credentials: credentialsOf(log, stateOf),
    sessions: sessionsOf(log),
    becomes: async (next) => {
      if (mode === next) return
      if (mode !== 'new') throw new HubStartError(`This data folder is a ${mode} centre and stays one.`)
      await log.run("INSERT INTO meta (key, value) VALUES ('mode', ?)", [next])
      mode = next
    },
    close: async () => {
      await bus.idle()
      await recalling
      await follower.reached(bus.head().seq)
      await folder.close()
    },
  }
}

/** What an audience sees now: everything, or one agency's incidents with their callers while it is busy there, and its complaints. */
function boardFor(audience: Audience, open: Iterable<StreamState>): Board {
  if (audience.kind === 'room') return boardOf(open)
  const { agencyId } = audience
  const all = [...open]
  const callers = new Set<string>()
  const visible: StreamState[] = []
  for (const state of all) {
    if (state.kind === 'agencies') visible.push({ ...state, agencies: redactAgencies(state.agencies, agencyId) })
    if (state.kind === 'units') visible.push({ ...state, units: redactUnits(state.units, agencyId) })
    if (state.kind === 'ladder' || (state.kind === 'shift' && state.shift.id === agencyId)) visible.push(state)
    if (state.kind === 'test-rounds') visible.push({ ...state, testRounds: redactTestRounds(state.testRounds) })
    if (state.kind === 'categories' || state.kind === 'calendars' || state.kind === 'protocols') visible.push(state)
    if (state.kind === 'complaint' && mayAgencySeeComplaint(state.complaint, agencyId)) {
      visible.push({ kind: 'complaint', complaint: redactComplaint(state.complaint, agencyId) })
    }
    if (state.kind !== 'incident' || !mayAgencySeeIncident(state.incident, agencyId)) continue
    visible.push({ kind: 'incident', incident: redactIncident(state.incident, agencyId) })
    if (mayAgencySeeCallers(state.incident, agencyId)) for (const callId of state.incident.calls) callers.add(callId)
  }
  for (const state of all) if (state.kind === 'call' && callers.has(state.call.id)) visible.push(state)
  return boardOf(visible)
}
