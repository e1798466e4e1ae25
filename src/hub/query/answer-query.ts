import { createHash } from 'node:crypto'
import type { CommandInput, CommandName, CommandValue, Reply } from '../../contract/commands/index'
import { noCalendars } from '../../domain/calendar/calendar'
import { HOLIDAYS, nationalHolidays } from '../../domain/calendar/national-holidays'
import { KEEP_DAYS } from '../../domain/complaint/retention'
import type { ComplaintFigures } from '../../domain/complaint/figures'
import type { Complaint, Reporter } from '../../domain/complaint/complaint'
import { mayAgencySeeComplaint, type Audience } from '../../domain/access/entitlement'
import { redactAgencies, redactUnits } from '../../domain/access/redact-directory'
import { defaultLadder } from '../../domain/dispatch/ladder'
import type { Actor } from '../../domain/kernel/actor'
import { refuse } from '../../domain/kernel/result'
import { DAY } from '../../domain/kernel/time'
import { activeProtocols, noProtocols } from '../../domain/triage/protocol-directory'
import { shippedProtocols } from '../../domain/triage/shipped/all'
import {
  ACCOUNTS_STREAM,
  AGENCIES_STREAM,
  BOUNDARIES_STREAM,
  CALENDARS_STREAM,
  KEYS_STREAM,
  LADDER_STREAM,
  LEXICON_STREAM,
  MEASURES_STREAM,
  measuresOf,
  PLANS_STREAM,
  PROTOCOLS_STREAM,
  UNITS_STREAM,
  type Board,
} from '../../projection/board'
import { canonicalJson } from '../../projection/canonical-json'
import type { SiagaEvent, StreamState } from '../../projection/stream-state'
import type { PhotoTable } from '../db/photo-table'
import type { Sqlite } from '../db/sqlite'
import { categoriesIn, routingIn } from '../command/complaint-tables'
import type { RecentReports } from '../follow/recent-reports'
import { toWire } from '../gateway/wire-event'
import { askCaller, proposeMeasures } from './ask-caller'
import { askPhotos } from './ask-photos'
import { askReporter } from './ask-reporter'
import { peopleFor } from './people-for'
import { complaintAlarms } from './complaint-alarms'
import { complaintDuplicates } from './complaint-duplicates'
import { complaintsToErase, latestErasures } from './complaint-retention'
import { listCalls } from './list-calls'
import { listComplaints } from './list-complaints'
import { listIncidents } from './list-incidents'
import { reusedProofs } from './reused-photos'
import { listOwnOrders } from './list-own-orders'
import { simulatePast } from './simulate-past'
import { placesUsed } from './places-used'

export interface QueryDeps {
  readonly views: Sqlite
  readonly head: () => number
  readonly reached: (seq: number) => Promise<void>
  readonly board: (audience: Audience) => Board
  readonly state: (stream: string) => StreamState | undefined
  readonly recent: RecentReports
  /** One complaint as it stands, also when it is closed. */
  readonly complaint: (complaintId: string) => Promise<Complaint | undefined>
  readonly complaints: (complaintIds: readonly string[]) => Promise<readonly Complaint[]>
  readonly openComplaints: () => Iterable<Complaint>
  /** Waits for the views itself. */
  readonly figures: (period: { readonly from: number; readonly to: number }) => Promise<ComplaintFigures>
  /** Who made a secret complaint; only for those two who may know. */
  readonly keptReporter: (complaintId: string) => Promise<Reporter | undefined>
  readonly photos: PhotoTable
  readonly now: () => number
  /** Redacted for the audience; empty when it may not see the stream or there is none. */
  readonly history: (stream: string, audience: Audience) => Promise<readonly SiagaEvent[]>
}

export function audienceOf(actor: Actor): Audience {
  return actor.role === 'liaison' ? { kind: 'agency', agencyId: actor.agencyId } : { kind: 'room' }
}

type QueryName = CommandName & `query:${string}`

/** Answers a query that was admitted. The views are waited for until they have what the asker could know of. */
export async function answerQuery(name: QueryName, input: unknown, actor: Actor, deps: QueryDeps): Promise<Reply> {
  const audience = audienceOf(actor)
  const seq = deps.head()
  switch (name) {
    case 'query:board-hash': {
      // Head and board are read in one tick: the hash is of exactly this seq.
      const hash = createHash('sha256')
        .update(canonicalJson(deps.board(audience)))
        .digest('hex')
      return { ok: true, value: { seq, hash } }
    }
    case 'query:people':
      return { ok: true, value: { seq, items: peopleFor(deps.state(ACCOUNTS_STREAM), audience) } }
    case 'query:incidents': {
      await deps.reached(seq)
      return {
        ok: true,
        value: { seq, ...(await listIncidents(deps.views, input as CommandInput<typeof name>, audience)) },
      }
    }
    case 'query:own-orders': {
      if (audience.kind === 'room') return refuse('forbidden', 'Only an agency has orders of its own.')
      await deps.reached(seq)
      const page = await listOwnOrders(input as CommandInput<typeof name>, audience.agencyId, deps)
      return { ok: true, value: { seq, ...page } }
    }
    case 'query:calls': {
      await deps.reached(seq)
      return { ok: true, value: { seq, ...(await listCalls(deps.views, input as CommandInput<typeof name>)) } }
    }
    case 'query:caller': {
      await deps.reached(seq)
      const { number, callId } = input as CommandInput<typeof name>
      return { ok: true, value: { seq, ...(await askCaller(deps.views, number, deps.now(), callId)) } }
    }
    case 'query:measure-proposals': {
      await deps.reached(seq)
      const measures = measuresOf(deps.state(MEASURES_STREAM))
      return { ok: true, value: { seq, items: await proposeMeasures(deps.views, measures, deps.now()) } }
    }
    case 'query:duplicates':
      return { ok: true, value: { seq, ...findDuplicates(input as CommandInput<typeof name>, deps) } }
    case 'query:places-used': {
      await deps.reached(seq)
      const { limit } = input as CommandInput<typeof name>
      return { ok: true, value: { seq, items: await placesUsed(deps.views, limit) } }
    }
    case 'query:timeline': {
      const events = await timeline(input as CommandInput<typeof name>, audience, deps)
      return events.length === 0
        ? refuse('not-found', 'There is no such call, incident or complaint.')
        : { ok: true, value: { seq, events } }
    }
    case 'query:directory': {
      const { kind } = input as CommandInput<typeof name>
      if (audience.kind === 'agency' && !readByAgencies.has(kind))
        return refuse('forbidden', 'A liaison may not read this list.')
      return { ok: true, value: { seq, items: directory(kind, deps.state, audience) } }
    }
    case 'query:complaints': {
      await deps.reached(seq)
      const page = await listComplaints(deps.views, input as CommandInput<typeof name>, audience, deps.now())
      return { ok: true, value: { seq, ...page } }
    }
    case 'query:complaint-alarms': {
      const reused = audience.kind === 'room' ? await photoAlarms(deps) : []
      const items = [...complaintAlarms(deps.state, deps.openComplaints(), deps.now()), ...reused]
      const seen =
        audience.kind === 'room'
          ? items
          : items.filter((item) => item.kind === 'no-operator' && item.agencyId === audience.agencyId)
      return { ok: true, value: { seq, items: seen } }
    }
    case 'query:complaint-photos': {
      const { complaintId } = input as CommandInput<typeof name>
      const complaint = await deps.complaint(complaintId)
      const isTheirs =
        complaint !== undefined && (audience.kind === 'room' || mayAgencySeeComplaint(complaint, audience.agencyId))
      if (!isTheirs) return refuse('not-found', 'There is no such complaint.')
      return { ok: true, value: { seq, items: await askPhotos(complaint, audience, deps.photos) } }
    }
    case 'query:complaint-figures': {
      const figures = await deps.figures(input as CommandInput<typeof name>)
      return { ok: true, value: { seq, ...figures } }
    }
    case 'query:retention': {
      await deps.reached(seq)
      const { limit } = input as CommandInput<typeof name>
      const due = await complaintsToErase(deps.views, categoriesIn(deps.state), deps.now(), Infinity)
      const erased = await latestErasures(deps.views, limit ?? ERASURES)
      return { ok: true, value: { seq, keepDays: KEEP_DAYS, due: due.length, erased } }
    }
    case 'query:complaint-duplicates': {
      const asked = input as CommandInput<typeof name>
      const complaint = asked.complaintId === undefined ? undefined : await deps.complaint(asked.complaintId)
      const found = complaintDuplicates(asked, complaint, deps.openComplaints(), deps.now())
      return found === undefined
        ? refuse('not-found', 'There is no such complaint.')
        : { ok: true, value: { seq, ...found } }
    }
    case 'query:simulate-routing': {
      await deps.reached(seq)
      const candidate = input as CommandInput<typeof name>
      return { ok: true, value: { seq, ...(await simulatePast(deps.views, candidate, deps.state, deps.complaints)) } }
    }
    case 'query:reporter': {
      const { complaintId } = input as CommandInput<typeof name>
      const complaint = await deps.complaint(complaintId)
      const answer = await askReporter(complaint, actor.username, deps.now(), () => deps.keptReporter(complaintId))
      return answer.ok ? { ok: true, value: { seq, ...answer.value } } : answer
    }
  }
}

const REUSE_WITHIN = 30 * DAY
const MOST_REUSED = 20

async function photoAlarms({
  photos,
  now,
  complaint,
}: QueryDeps): Promise<CommandValue<'query:complaint-alarms'>['items']> {
  const reused = await reusedProofs(photos, now() - REUSE_WITHIN, MOST_REUSED)
  const codeOf = async (complaintId: string) => (await complaint(complaintId))?.trackingCode ?? complaintId
  return Promise.all(
    reused.map(async ({ proof, earlier }) => ({
      kind: 'photo-reused' as const,
      complaintId: proof.complaintId,
      trackingCode: await codeOf(proof.complaintId),
      photoId: proof.photoId,
      at: proof.at,
      earlierId: earlier.complaintId,
      earlierCode: await codeOf(earlier.complaintId),
      earlierAt: earlier.at,
    })),
  )
}

/** Lists that a liaison may read too. */
const readByAgencies: ReadonlySet<string> = new Set(['agency', 'unit', 'category', 'calendar'])

const DUPLICATES = 5
const ERASURES = 100

function findDuplicates(
  input: CommandInput<'query:duplicates'>,
  { recent, now }: QueryDeps,
): Pick<CommandValue<'query:duplicates'>, 'items' | 'bursts'> {
  const at = now()
  const { text, type, location, incidentId, limit } = input
  const report = {
    text,
    at,
    ...(type === undefined ? {} : { type }),
    ...(location === undefined ? {} : { location }),
  }
  return {
    items: recent.duplicates(report, at, limit ?? DUPLICATES, incidentId).map(({ evidence, ...found }) => ({
      ...found,
      evidence: { ...evidence, words: [...evidence.words] },
    })),
    bursts: recent.bursts(at).map(({ callIds, incidentIds, distinct, ...burst }) => ({
      ...burst,
      distinct: { estimate: distinct.estimate, low: distinct.low, high: distinct.high },
      callIds: [...callIds],
      incidentIds: [...incidentIds],
    })),
  }
}

async function timeline(
  input: CommandInput<'query:timeline'>,
  audience: Audience,
  { history }: QueryDeps,
): Promise<readonly object[]> {
  if ('callId' in input) return (await history(`call:${input.callId}`, audience)).map(toWire)
  if ('complaintId' in input) return (await history(`complaint:${input.complaintId}`, audience)).map(toWire)
  const own = await history(`incident:${input.incidentId}`, audience)
  const calls = own.flatMap((event) => (event.type === 'call-attached' ? [event.body.callId] : []))
  const linked = await Promise.all([...new Set(calls)].map((callId) => history(`call:${callId}`, audience)))
  return [...own, ...linked.flat()].sort((a, b) => a.seq - b.seq).map(toWire)
}

function directory(
  kind: CommandInput<'query:directory'>['kind'],
  state: QueryDeps['state'],
  audience: Audience,
): readonly object[] {
  switch (kind) {
    case 'category':
      return categoriesIn(state)
    case 'routing':
      return [routingIn(state)]
    case 'calendar': {
      const own = state(CALENDARS_STREAM)
      const { items } = own?.kind === 'calendars' ? own.calendars : noCalendars
      return [items[HOLIDAYS] ?? nationalHolidays, ...Object.values(items).filter(({ id }) => id !== HOLIDAYS)]
    }
    default:
      break
  }
  const streams = {
    account: ACCOUNTS_STREAM,
    agency: AGENCIES_STREAM,
    key: KEYS_STREAM,
    protocol: PROTOCOLS_STREAM,
    lexicon: LEXICON_STREAM,
    boundary: BOUNDARIES_STREAM,
    unit: UNITS_STREAM,
    plan: PLANS_STREAM,
    calendar: CALENDARS_STREAM,
    ladder: LADDER_STREAM,
  }
  if (kind === 'protocol') {
    const own = state(PROTOCOLS_STREAM)
    return activeProtocols(shippedProtocols, own?.kind === 'protocols' ? own.protocols : noProtocols)
  }
  const found = state(streams[kind])
  if (kind === 'ladder') return [found?.kind === 'ladder' ? found.ladder : defaultLadder]
  switch (found?.kind) {
    case 'agencies':
      return Object.values(
        (audience.kind === 'room' ? found.agencies : redactAgencies(found.agencies, audience.agencyId)).items,
      )
    case 'units':
      return Object.values((audience.kind === 'room' ? found.units : redactUnits(found.units, audience.agencyId)).items)
    case 'plans':
      return Object.values(found.plans.items)
    case 'calendars':
      return Object.values(found.calendars.items)
    case 'accounts':
      return Object.values(found.accounts.items)
    case 'keys':
      return Object.values(found.keys.items)
    case 'lexicon':
      return [found.lexicon.changes]
    case 'boundaries':
      return [{ source: found.boundaries.source, areas: found.boundaries.areas }]
    case 'protocols':
    case 'call':
    case 'aml':
    case 'measures':
    case 'incident':
    case 'mass-event':
    case 'ladder':
    case 'test-rounds':
    case 'shift':
    case 'complaint':
    case 'identity':
    case 'categories':
    case 'routing':
    case undefined:
      return []
  }
}
