import type { IncidentType } from '../incident/incident-types'
import { MINUTE, type Duration, type Instant } from '../kernel/time'
import { metresBetween } from '../place/distance'
import type { Point } from '../place/place'
import { burstCall, type BurstCall, type BurstReport } from './burst-call'
import { estimateDistinct, type DistinctIncidents } from './distinct-incidents'
import { gatherNear } from './gather-near'
import { typeRelation } from './related-types'
import { tellApart } from './tell-apart'

/** One event that many calls tell of. A proposal: a person groups them. */
export interface MassProposal {
  /** The middle of the placed calls; absent when no call has a place. */
  readonly centre?: Point
  /** From the centre, nine of ten placed calls lie within; 0 without a centre. */
  readonly radiusMetres: number
  /** The first call of the burst. */
  readonly since: Instant
  readonly callIds: readonly string[]
  /** Those that calls of the burst are attached to already. */
  readonly incidentIds: readonly string[]
  /** What most calls tell of; absent while no type is known. */
  readonly type?: IncidentType
  readonly distinct: DistinctIncidents
}

/** Calls are looked at this far back (our default). */
export const BURST_WINDOW: Duration = 10 * MINUTE
/**
 * So many calls that belong together are a burst. Serang's ~350 calls a day (2019) are 2.4 in ten minutes: ten of them by
 * chance alone, all of one kind and place, would be one window in five thousand (Poisson: 0.0002).
 */
export const BURST_CALLS = 10
/** Without type and place nothing but the number speaks: twelve times the usual. */
export const SURGE_CALLS = 30

/** Calls that name the cause itself before others are taken for its consequences. */
const causeCalls = 3

interface WideCause {
  readonly type: IncidentType
  /** What such an event brings with it. */
  readonly brings: ReadonlySet<IncidentType>
  /** Metres from the middle of the calls that name it; a quake is felt in the whole city and beyond. */
  readonly reach: number
}

/** The events of a whole city or a large part of it, the most encompassing first (our default). */
const wideCauses: readonly WideCause[] = [
  {
    type: 'gempa',
    brings: new Set([
      'tsunami',
      'longsor',
      'kebakaran',
      'listrik',
      'medis',
      'jenazah',
      'kecelakaan',
      'pohon-tumbang',
      'orang-hilang',
    ]),
    reach: 50_000,
  },
  { type: 'tsunami', brings: new Set(['gempa', 'banjir', 'medis', 'jenazah', 'orang-hilang']), reach: 50_000 },
  { type: 'angin', brings: new Set(['pohon-tumbang', 'listrik', 'medis', 'kecelakaan']), reach: 6_000 },
  { type: 'banjir', brings: new Set(['longsor', 'listrik', 'medis', 'orang-hilang', 'hewan']), reach: 6_000 },
]

function middle(calls: readonly BurstCall[]): Point | undefined {
  const placed = calls.map(({ disc }) => disc).filter((disc) => disc !== undefined)
  if (placed.length === 0) return undefined
  // The median of each axis: one call from another island does not drag it away.
  const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
  return { lat: median(placed.map(({ lat }) => lat)), lon: median(placed.map(({ lon }) => lon)) }
}

function commonestType(calls: readonly BurstCall[]): IncidentType | undefined {
  const counts = new Map<IncidentType, number>()
  for (const { type } of calls) if (type !== undefined) counts.set(type, (counts.get(type) ?? 0) + 1)
  return [...counts].sort(([a, many], [b, others]) => others - many || (a < b ? -1 : 1))[0]?.[0]
}

function propose(calls: readonly BurstCall[], type: IncidentType | undefined): MassProposal {
  const ordered = [...calls].sort((a, b) => a.at - b.at || (a.callId < b.callId ? -1 : 1))
  const centre = middle(ordered)
  const away = ordered
    .flatMap(({ disc }) => (disc === undefined || centre === undefined ? [] : [metresBetween(centre, disc)]))
    .sort((a, b) => a - b)
  return {
    ...(centre === undefined ? {} : { centre }),
    radiusMetres: away[Math.ceil(0.9 * away.length) - 1] ?? 0,
    since: ordered[0]?.at ?? 0,
    callIds: ordered.map(({ callId }) => callId),
    incidentIds: [...new Set(ordered.map(({ incidentId }) => incidentId).filter((id) => id !== undefined))].sort(),
    ...(type === undefined ? {} : { type }),
    distinct: estimateDistinct(tellApart(ordered)),
  }
}

/** The calls of an event that covers much of the city: those that name it, what it brings, and those that say nothing yet. */
function gatherWide(cause: WideCause, calls: readonly BurstCall[]): readonly BurstCall[] {
  const centre = middle(calls.filter(({ type }) => type === cause.type))
  const inReach = ({ disc }: BurstCall) =>
    disc === undefined || centre === undefined || metresBetween(centre, disc) <= cause.reach + disc.radius
  const named = calls.filter((call) => call.type === cause.type && inReach(call))
  if (named.length < causeCalls) return []
  return calls.filter((call) => {
    if (!inReach(call)) return false
    if (call.type === undefined) return true
    return call.type === cause.type || cause.brings.has(call.type)
  })
}

/** One burst of calls near each other, without those that tell of something else there; the rest is looked at again. */
function* gatherLocal(near: readonly BurstCall[]): Generator<{ calls: readonly BurstCall[]; type?: IncidentType }> {
  let left = near
  while (left.length >= BURST_CALLS) {
    const type = commonestType(left)
    if (type === undefined) {
      yield { calls: left }
      return
    }
    const isOfIt = (call: BurstCall) => typeRelation(call.type, type) !== 'other'
    const calls = left.filter(isOfIt)
    if (calls.length >= BURST_CALLS) yield { calls, type }
    left = left.filter((call) => !isOfIt(call))
  }
}

/**
 * Bursts in the calls of the last ten minutes, the largest first: many calls, near, soon. A quake, tsunami, storm or flood
 * takes what it brings with it; other calls belong together within 500 m; at last a surge of calls of which nothing is
 * known yet. Each call is in one burst at most. Time grows with the number of calls in the window, near to linearly.
 * `reports` may hold older ones and those of the future, which are left out; noise should be left out by the caller.
 */
export function detectBurst(reports: Iterable<BurstReport>, now: Instant): readonly MassProposal[] {
  let calls: readonly BurstCall[] = Array.from(reports)
    .filter(({ at }) => at > now - BURST_WINDOW && at <= now)
    .map(burstCall)
  const proposals: MassProposal[] = []
  const take = (taken: readonly BurstCall[], type: IncidentType | undefined) => {
    proposals.push(propose(taken, type))
    const gone = new Set(taken)
    calls = calls.filter((call) => !gone.has(call))
  }
  if (calls.length < BURST_CALLS) return []
  for (const cause of wideCauses) {
    const wide = gatherWide(cause, calls)
    if (wide.length >= BURST_CALLS) take(wide, cause.type)
  }
  for (const near of gatherNear(calls)) {
    for (const { calls: burst, type } of gatherLocal(near)) take(burst, type)
  }
  const unknown = calls.filter(({ type }) => type === undefined)
  if (unknown.length >= SURGE_CALLS) take(unknown, undefined)
  return proposals.sort((a, b) => b.callIds.length - a.callIds.length || a.since - b.since)
}
