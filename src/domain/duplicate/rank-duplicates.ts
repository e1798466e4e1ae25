import { HOUR, MINUTE, type Duration, type Instant } from '../kernel/time'
import { metresBetween } from '../place/distance'
import { heardType, prepared, type Candidate, type PreparedCandidate, type Report } from './candidate'
import { typeRelation, type TypeRelation } from './related-types'
import { tellingWords } from './telling-words'
import { boundBetween, SAME_SPOT, whereabouts, type Disc, type Whereabouts } from './whereabouts'

/** A closed incident is proposed this long after its last activity (default table); an open one whatever its age. */
export const CLOSED_FOR: Duration = 3 * HOUR

/** What speaks for a proposal, to be shown beside it. */
export interface DuplicateEvidence {
  /** Between the two points; absent when one of them has none. */
  readonly distanceMetres?: number
  /** The bound the distance was held against: 45 m and both uncertainties. Present with the distance. */
  readonly withinMetres?: number
  /** Since the incident's last activity; before its opening when the report is the earlier. 0 while it goes on. */
  readonly minutes: number
  /** Since the incident was opened; 0 when the report is the earlier. */
  readonly minutesSinceOpened: number
  readonly type: TypeRelation
  /** Telling words that both have, the rarest first. */
  readonly words: readonly string[]
}

/** A proposal, never a merge: a person decides. */
export interface DuplicateProposal {
  readonly incidentId: string
  /** 0–1: the estimated chance that the report tells of this incident, not of another nor of a new one. */
  readonly score: number
  readonly evidence: DuplicateEvidence
}

/** Nothing is proposed unless it is this likely that what the call tells of is on the board, whichever incident it be. */
export const REPORTED_FROM = 0.6
/** Nor unless the first proposal itself is this likely: below, it is a guess between many. */
export const PROPOSE_FROM = 0.35
/** Below the first stand others of at least this chance. */
export const ALSO_FROM = 0.05

// The figures below were fitted by maximum likelihood to simulated shifts other than those that are published
// (docs/duplicate-quality.md) and rounded; the centre's own merges are to replace them.

/** New incidents a minute in the whole city in a busy hour (3 an hour): what every candidate competes with. */
const newPerMinute = 0.05
/** Square metres over which incidents are taken to be even: a third of the city's 267 km², since most happen where people are. */
const livedArea = 95e6
/**
 * A point at a place where much happens (a junction, a market) proves less than chance would say: no spot is taken to hold
 * less than 1/50 of the incidents.
 */
const rarestSpot = 50
/** Named places are where the caller is from, or the way they went, this often. */
const namedInPassing = 0.02

/** How much likelier this type is from a caller of the same incident than from a caller of a new one. */
const typeWeight: Readonly<Record<TypeRelation, number>> = { same: 4, related: 1, other: 0.09, unknown: 1.25 }

/** A caller of the same incident repeats a given telling word this often. */
const repeated = 0.15
/** Before any incident is counted, a telling word is taken to stand in 4 % of texts, with the weight of 50 texts. */
const textsAssumed = 50
const shareAssumed = 0.04
/** Both tell something particular and nothing of it is the same: likelier two incidents. */
const nothingShared = 0.35
/** Words add up to at most this factor: a narrative pasted twice must not outweigh place and time. */
const mostFromWords = 150

/** Times per square metre that a point falls here for the same incident, against anywhere in the city. */
function nearness(a: Disc, b: Disc, metres: number): number {
  // A radius of 1.8 standard deviations fits best: what calls itself 95 % holds 80 %. The 45 m of the spot are read likewise.
  const variance = (SAME_SPOT ** 2 + a.radius ** 2 + b.radius ** 2) / 3.2
  const peak = Math.min(rarestSpot, livedArea / (2 * Math.PI * variance))
  return peak * Math.exp(-(metres ** 2) / (2 * variance))
}

function discsOf(where: Whereabouts): readonly Disc[] {
  return where.kind === 'placed' ? [where.disc] : where.kind === 'named' ? where.discs : []
}

/** Places that are only named: the best pair counts, and a share remains for a place named in passing. */
function namedNearness(a: Whereabouts, b: Whereabouts): number {
  const ours = discsOf(a)
  const theirs = discsOf(b)
  if (ours.length === 0 || theirs.length === 0) return 1
  let best = 0
  for (const one of ours)
    for (const other of theirs) best = Math.max(best, nearness(one, other, metresBetween(one, other)))
  return namedInPassing + (1 - namedInPassing) * best
}

/**
 * Calls a minute about one incident: most come in the first minutes after it was opened, some while it is open, few and soon
 * none once it is closed; the more came, the more will. Falls with both times (minutes).
 */
function callsPerMinute(sinceOpened: number, sinceActivity: number, { closed, calls }: PreparedCandidate): number {
  const drawn = Math.log2(1 + Math.max(1, calls))
  if (closed) return drawn * 0.0025 * Math.exp(-sinceActivity / 15)
  return drawn * (0.052 * Math.exp(-sinceOpened / 4.4) + 0.0034 * Math.exp(-sinceActivity / 240))
}

interface WordRatio {
  readonly word: string
  /** How much likelier a caller of the same incident says it. */
  readonly ratio: number
}

/** The words of the report that any possible incident has, the rarest first. */
function wordRatios(words: ReadonlySet<string>, possible: readonly Possible[]): readonly WordRatio[] {
  const ratios: WordRatio[] = []
  for (const word of words) {
    let count = 0
    for (const { candidate } of possible) if (candidate.words.has(word)) count++
    if (count === 0) continue
    const share = (count + textsAssumed * shareAssumed) / (possible.length + textsAssumed)
    ratios.push({ word, ratio: (repeated + (1 - repeated) * share) / share })
  }
  return ratios.sort((a, b) => b.ratio - a.ratio || (a.word < b.word ? -1 : 1))
}

/** What the words of a report and of one incident say together. */
function weighWords(words: ReadonlySet<string>, candidate: PreparedCandidate, ratios: readonly WordRatio[]): number {
  let weight = 1
  let shared = 0
  for (const { word, ratio } of ratios) {
    if (!candidate.words.has(word)) continue
    shared++
    weight *= ratio
  }
  if (shared > 0) return Math.min(mostFromWords, weight)
  return words.size > 1 && candidate.words.size > 1 ? nothingShared : 1
}

/** A candidate within the bounds of place and time. */
interface Possible {
  readonly candidate: PreparedCandidate
  /** Minutes from its last activity, or until its opening. */
  readonly minutes: number
  readonly distance: Pick<DuplicateEvidence, 'distanceMetres' | 'withinMetres'>
  /** How well the places agree, as a likelihood ratio. */
  readonly place: number
}

/** Holds a candidate against the bounds; undefined when it lies beyond one. */
function withinBounds(where: Whereabouts, at: Instant, candidate: PreparedCandidate): Possible | undefined {
  const away = Math.max(0, candidate.openedAt - at, at - candidate.lastActivityAt)
  if (away > CLOSED_FOR && (candidate.closed || at < candidate.openedAt)) return undefined
  const minutes = away / MINUTE
  if (where.kind !== 'placed' || candidate.where.kind !== 'placed') {
    return { candidate, minutes, distance: {}, place: namedNearness(where, candidate.where) }
  }
  const distanceMetres = metresBetween(where.disc, candidate.where.disc)
  const withinMetres = boundBetween(where.disc, candidate.where.disc)
  if (distanceMetres > withinMetres) return undefined
  const place = nearness(where.disc, candidate.where.disc, distanceMetres)
  return { candidate, minutes, distance: { distanceMetres, withinMetres }, place }
}

/**
 * Open and recent incidents that a report may already be told of, likeliest first, at most `limit`. With two points it
 * proposes only within 45 m and both uncertainties; a closed incident only within 3 h. Without a point, time, type, words
 * and named places still rank.
 *
 * The score is the chance of the report in a cluster process: each incident draws further calls at a rate that falls with
 * distance and time, new incidents come at a steady one, and the report belongs to each in proportion (Zhuang, Ogata and
 * Vere-Jones 2002, stochastic declustering). Type and shared rare words multiply the rate by their likelihood ratio
 * (Fellegi and Sunter 1969). The order of `incidents` does not matter.
 */
export function rankDuplicates(
  report: Report,
  incidents: Iterable<Candidate | PreparedCandidate>,
  now: Instant,
  limit = 5,
): readonly DuplicateProposal[] {
  const at = Math.min(report.at, now)
  const where = whereabouts(report.location, report.areaCode, report.text)
  const possible: Possible[] = []
  for (const one of incidents) {
    const fitting = withinBounds(where, at, prepared(one))
    if (fitting !== undefined) possible.push(fitting)
  }
  const words = tellingWords(report.text)
  const ratios = wordRatios(words, possible)
  const ownType = heardType(report.type, report.text)

  // Calls a minute that each incident draws and that look like the report.
  const rates = possible.map(({ candidate, minutes, place }) => {
    const calls = callsPerMinute(Math.abs(at - candidate.openedAt) / MINUTE, minutes, candidate)
    const type = typeWeight[typeRelation(ownType, candidate.heardType)]
    return calls * place * type * weighWords(words, candidate, ratios)
  })
  // Summed by size: the order the incidents came in must not show in the last bit either.
  const drawn = Float64Array.from(rates)
    .sort()
    .reduce((sum, rate) => sum + rate, 0)
  if (drawn / (drawn + newPerMinute) < REPORTED_FROM) return []

  const likeliest = possible
    .map((one, index) => ({ one, score: (rates[index] ?? 0) / (drawn + newPerMinute) }))
    .filter(({ score }) => score >= ALSO_FROM)
    .sort((a, b) => b.score - a.score || (a.one.candidate.incidentId < b.one.candidate.incidentId ? -1 : 1))
    .slice(0, Math.max(0, limit))
  if ((likeliest[0]?.score ?? 0) < PROPOSE_FROM) return []
  return likeliest.map(({ one: { candidate, minutes, distance }, score }) => ({
    incidentId: candidate.incidentId,
    score,
    evidence: {
      ...distance,
      minutes,
      minutesSinceOpened: Math.max(0, at - candidate.openedAt) / MINUTE,
      type: typeRelation(ownType, candidate.heardType),
      words: ratios.filter(({ word }) => candidate.words.has(word)).map(({ word }) => word),
    },
  }))
}
