import { HOUR, type Duration, type Instant } from '../kernel/time'
import { metresBetween } from '../place/distance'
import type { ComparedComplaint } from './compared-complaint'

/** Many complaints of near and soon: something is happening there that nobody may have called 112 for. */
export interface ComplaintBurst {
  readonly complaintIds: readonly string[]
  /** The first of them. */
  readonly since: Instant
  readonly centre: { readonly lat: number; readonly lon: number }
  /** From the centre to the farthest. */
  readonly radiusMetres: number
  /** What most of them are about; absent while no kind is known. */
  readonly category?: string
}

/** Our defaults: Jakarta, fifty times as many, had 21 an hour in the whole city (2024). Four of one spot in an hour are no chance. */
export const BURST_WINDOW: Duration = HOUR
export const BURST_COMPLAINTS = 4
export const BURST_METRES = 500
/** Of a place that is only roughly known it can't be said that others are near it. */
const ROUGHEST = 400

type Placed = ComparedComplaint & { readonly location: NonNullable<ComparedComplaint['location']> }

/**
 * The bursts of the last hour before `now`, the largest first; a complaint is in one at most, and the order it is given in does not
 * matter. An imported one is no sign of anything that happens now: leave it out.
 */
export function complaintBursts(complaints: Iterable<ComparedComplaint>, now: Instant): readonly ComplaintBurst[] {
  const recent = [...complaints]
    .filter((one): one is Placed => {
      const isNow = one.at <= now && now - one.at <= BURST_WINDOW
      return isNow && one.location !== undefined && (one.location.radius ?? 0) <= ROUGHEST
    })
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
  const near = new Map(recent.map((one) => [one, recent.filter((other) => isNear(one, other))]))
  const bursts: ComplaintBurst[] = []
  const taken = new Set<Placed>()
  for (;;) {
    let largest: readonly Placed[] = []
    for (const [middle, neighbours] of near) {
      if (taken.has(middle) || neighbours.length <= largest.length) continue
      const free = neighbours.filter((one) => !taken.has(one))
      if (free.length > largest.length) largest = free
    }
    if (largest.length < BURST_COMPLAINTS) return bursts
    for (const one of largest) taken.add(one)
    bursts.push(burstOf(largest))
  }
}

/** Metres of a degree of latitude: most pairs are told apart without a sine. */
const DEGREE = 110_000

function isNear(one: Placed, other: Placed): boolean {
  if (Math.abs(one.location.lat - other.location.lat) * DEGREE > BURST_METRES) return false
  return metresBetween(one.location, other.location) <= BURST_METRES
}

function burstOf(complaints: readonly Placed[]): ComplaintBurst {
  const mean = (of: (one: Placed) => number) => complaints.reduce((sum, one) => sum + of(one), 0) / complaints.length
  const centre = { lat: mean(({ location }) => location.lat), lon: mean(({ location }) => location.lon) }
  const counts = new Map<string, number>()
  for (const { category } of complaints) {
    if (category !== undefined) counts.set(category, (counts.get(category) ?? 0) + 1)
  }
  const [common] = [...counts].sort(([a, many], [b, others]) => others - many || (a < b ? -1 : 1))
  return {
    complaintIds: complaints.map(({ id }) => id),
    since: Math.min(...complaints.map(({ at }) => at)),
    centre,
    radiusMetres: Math.max(...complaints.map(({ location }) => metresBetween(centre, location))),
    ...(common === undefined ? {} : { category: common[0] }),
  }
}
