import type { Logger } from 'pino'
import { incidentPhase, type Incident } from '../../domain/incident/incident'
import type { Call } from '../../domain/call/call'
import { mayAgencySeeIncident } from '../../domain/access/entitlement'
import { comparableNumber } from '../../domain/call/phone-number'
import { assertNever } from '../../domain/kernel/assert-never'
import { isKept, type StreamState } from '../../projection/stream-state'
import type { Sqlite, Statement } from '../db/sqlite'
import type { LiveState } from '../log/live-states'
import { complaintStatements } from './complaint-statements'

/** How long what only screens and searches need may lag, in milliseconds, unless a query waits for it. */
const LAG = 100
/** Streams written to the views in one transaction. */
const A_TRANSACTION = 500

/** Keeps the views behind the log. What it has not written yet is said by `pending`. */
export interface Follower {
  readonly follow: (streams: Iterable<string>, head: number) => void
  /** Resolves when the views have everything up to `seq`. Rejects when they can't be written. */
  readonly reached: (seq: number) => Promise<void>
  readonly pending: () => ReadonlySet<string>
}

export function createFollower(
  views: Sqlite,
  stateOf: (stream: string) => LiveState | undefined,
  start: number,
  logger: Logger,
): Follower {
  const touched = new Set<string>()
  let head = start
  let cursor = start
  let running: Promise<void> | undefined
  let later: NodeJS.Timeout | undefined

  /** Writes what was touched up to now; what comes meanwhile waits for the next round, so that it is written once. */
  async function run(): Promise<void> {
    const target = head
    while (cursor < target) {
      const streams = [...touched].slice(0, A_TRANSACTION)
      const upTo = head
      const rows = streams.flatMap((stream) => {
        const live = stateOf(stream)
        return live === undefined ? [] : [{ stream, live }]
      })
      for (const stream of streams) touched.delete(stream)
      const complete = touched.size === 0
      try {
        await write(rows, complete ? upTo : undefined)
      } catch (cause) {
        for (const stream of streams) touched.add(stream)
        throw cause
      }
      if (complete) cursor = upTo
    }
  }

  async function write(rows: readonly { stream: string; live: LiveState }[], upTo: number | undefined): Promise<void> {
    const statements = rows.flatMap(({ stream, live }) => statementsOf(stream, live))
    const marked: readonly Statement[] = upTo === undefined ? [] : [['UPDATE cursor SET seq = ?', [upTo]]]
    await views.transaction([...statements, ...marked])
  }

  function kick(): Promise<void> {
    clearTimeout(later)
    later = undefined
    running ??= run()
      .finally(() => (running = undefined))
      .then(() => {
        if (cursor < head) kickLater()
      })
    return running
  }

  // A view that can't be written is asked for again by the next event or query; the log is not held up by it.
  function kickLater(): void {
    later ??= setTimeout(() => {
      kick().catch((cause: unknown) => logger.error({ err: cause }, 'the views could not be written'))
    }, LAG).unref()
  }

  return {
    follow: (streams, seq) => {
      for (const stream of streams) touched.add(stream)
      head = seq
      // One that is touched again meanwhile is written once.
      kickLater()
    },
    reached: async (seq) => {
      head = Math.max(head, seq)
      while (cursor < seq) await kick()
    },
    pending: () => touched,
  }
}

function statementsOf(stream: string, live: LiveState): readonly Statement[] {
  const { state, version } = live
  const open: Statement = isKept(state)
    ? ['INSERT OR REPLACE INTO open_streams VALUES (?, ?, ?)', [stream, version, JSON.stringify(state)]]
    : ['DELETE FROM open_streams WHERE stream = ?', [stream]]
  return [open, ...listStatements(state)]
}

function listStatements(state: StreamState): readonly Statement[] {
  switch (state.kind) {
    case 'call':
      return [callStatement(state.call)]
    case 'incident':
      return incidentStatements(state.incident)
    case 'complaint':
      return complaintStatements(state.complaint)
    case 'identity':
    case 'categories':
    case 'routing':
    case 'calendars':
    case 'aml':
    case 'measures':
    case 'mass-event':
    case 'lexicon':
    case 'protocols':
    case 'boundaries':
    case 'agencies':
    case 'units':
    case 'plans':
    case 'ladder':
    case 'test-rounds':
    case 'shift':
    case 'accounts':
    case 'keys':
      return []
    default:
      return assertNever(state)
  }
}

function callStatement(call: Call): Statement {
  const comparable = call.number === undefined ? null : comparableNumber(call.number)
  return [
    'INSERT OR REPLACE INTO calls VALUES (?, ?, ?, ?, ?, ?)',
    [call.id, call.number ?? null, comparable, call.state.kind, call.disposition?.kind ?? null, call.receivedAt],
  ]
}

function incidentStatements(incident: Incident): readonly Statement[] {
  const { id, location } = incident
  const agencies = [...new Set(incident.dispatches.map(({ agencyId }) => agencyId))]
  const common = [incident.number, incident.type, location?.address, incident.narrative]
  const own = incident.notes.flatMap(({ text, agencyId }) => (agencyId === undefined ? [text] : []))
  const ofAgencies = incident.notes.flatMap(({ text, agencyId }) => (agencyId === undefined ? [] : [text]))
  const words = (parts: readonly (string | undefined)[]) => parts.filter((part) => part !== undefined).join('\n')
  return [
    [
      'INSERT OR REPLACE INTO incidents VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      [
        id,
        incident.number,
        incident.type,
        incident.priority,
        incidentPhase(incident),
        location === undefined ? null : JSON.stringify(location),
        incident.openedAt,
        JSON.stringify(agencies),
      ],
    ],
    ['DELETE FROM incident_text WHERE id = ?', [id]],
    [
      // An agency finds nothing by words it may not read: those another one wrote.
      'INSERT INTO incident_text (id, words, common) VALUES (?, ?, ?)',
      [id, words([...common, ...own, ...ofAgencies]), words([...common, ...own])],
    ],
    ...agencies.map((agencyId): Statement => [
      'INSERT OR REPLACE INTO incident_agencies VALUES (?, ?, ?)',
      [id, agencyId, mayAgencySeeIncident(incident, agencyId) ? 1 : 0],
    ]),
    ['DELETE FROM incident_calls WHERE incident_id = ?', [id]],
    ...incident.calls.map((callId): Statement => ['INSERT OR IGNORE INTO incident_calls VALUES (?, ?)', [callId, id]]),
  ]
}
