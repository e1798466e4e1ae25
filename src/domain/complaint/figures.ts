import { DAY, type Duration, type Instant } from '../kernel/time'
import { wallClocksOf } from '../sla/complaint-clocks'
import { answerStanding, type AnswerStanding, type FigureFacts } from './figure-facts'

/** Of how many, the middle one and the one nine of ten do not pass; absent without any. Milliseconds or minutes, as said. */
export interface Spread {
  readonly count: number
  readonly median?: number
  readonly p90?: number
}

/** The first answers of some complaints. The five standings are all of them together. */
export interface AnswerFigures {
  readonly complaints: number
  readonly standing: Readonly<Record<AnswerStanding, number>>
  /** Answered ÷ all but those that are still within their time; absent when there is none. 0–1. */
  readonly rate?: number
  /** Of those, answered in time. */
  readonly rateInTime?: number
}

/** Ages of open complaints, in days: from … up to, not including. */
export const ageSteps = [0, 1, 3, 7, 30] as const

export interface AgeFigures {
  readonly fromDays: number
  readonly open: number
  /** Whose completion is overdue. */
  readonly overdue: number
}

export interface ComplaintFigures {
  readonly from: Instant
  readonly to: Instant
  readonly all: AnswerFigures
  /** Every complaint is in one row: with whom it was first answered by, or who has it. No id: nobody has it. */
  readonly agencies: readonly (AnswerFigures & { readonly agencyId?: string })[]
  readonly categories: readonly (AnswerFigures & { readonly category?: string })[]
  /** Left out: they were dealt with elsewhere. */
  readonly imported: number
  /** Milliseconds that count, pauses taken out, of those that are answered, finished. */
  readonly response: Spread
  readonly completion: Spread
  readonly open: number
  readonly overdue: number
  readonly ages: readonly AgeFigures[]
  /** Complaints that were reopened, and how often in all. */
  readonly reopened: { readonly complaints: number; readonly times: number }
  readonly ratings: { readonly count: number; readonly mean?: number; readonly stars: readonly number[] }
  readonly promotions: PromotionFigures
}

export interface PromotionFigures {
  readonly promoted: number
  /** From submitting to handing it to 112; milliseconds. */
  readonly until: Spread
  /** Promoted though nothing had proposed it: a person saw what the detector did not. */
  readonly missed: number
  /** Proposed, and a person found it was none. */
  readonly falseProposals: number
  /** Promoted, and 112 found no emergency. */
  readonly falsePromotions: number
}

/** What only the hub knows of a promoted complaint. */
export interface PromotionOutcome {
  /** Something of its text or answers proposed it. */
  readonly wasProposed: boolean
  /** Its incident was closed as none. */
  readonly wasNone: boolean
}

/**
 * The figures of complaints that were submitted in a period (`to` not included), as they stand at `now`. Counted is every complaint made
 * here; one of an import is not. `outcomes`: by complaint id, of those promoted.
 */
export function complaintFigures(
  facts: Iterable<FigureFacts>,
  { from, to }: { readonly from: Instant; readonly to: Instant },
  now: Instant,
  outcomes: ReadonlyMap<string, PromotionOutcome>,
): ComplaintFigures {
  const within = [...facts].filter(({ submittedAt }) => submittedAt >= from && submittedAt < to)
  const counted = within.filter(({ isImported }) => !isImported)
  const clocks = counted.map((one) => ({ one, clocks: wallClocksOf(one.last ?? one.first, one.promise, now) }))
  const open = clocks.filter(({ one }) => one.state !== 'closed' && one.state !== 'rejected')
  const isOverdue = ({ clocks: { completion } }: (typeof open)[number]) =>
    completion.metAt === undefined && completion.breachedAt !== undefined
  const elapsed = (clock: 'response' | 'completion') =>
    spreadOf(
      counted.flatMap((one) => {
        const { first, promise } = one
        const met = clock === 'response' ? (first.respondedAt ?? first.completedAt) : first.completedAt
        if (met === undefined) return []
        const { startedAt, pausedFor } = wallClocksOf(first, promise, now)[clock]
        return [Math.max(0, met - startedAt - pausedFor)]
      }),
    )
  const stars = [1, 2, 3, 4, 5].map((many) => counted.filter((one) => one.stars === many).length)
  const rated = stars.reduce((sum, many) => sum + many, 0)
  const reopened = counted.filter((one) => one.reopened > 0)
  return {
    from,
    to,
    all: answersOf(counted, now),
    agencies: grouped(counted, ({ agencyId }) => agencyId).map(([agencyId, some]) => ({
      ...answersOf(some, now),
      ...(agencyId === undefined ? {} : { agencyId }),
    })),
    categories: grouped(counted, ({ category }) => category).map(([category, some]) => ({
      ...answersOf(some, now),
      ...(category === undefined ? {} : { category }),
    })),
    imported: within.length - counted.length,
    response: elapsed('response'),
    completion: elapsed('completion'),
    open: open.length,
    overdue: open.filter(isOverdue).length,
    ages: ageSteps.map((fromDays, at) => {
      const upTo = ageSteps[at + 1] ?? Infinity
      const some = open.filter(({ one }) => {
        const days = Math.max(0, now - one.submittedAt) / DAY
        return days >= fromDays && days < upTo
      })
      return { fromDays, open: some.length, overdue: some.filter(isOverdue).length }
    }),
    reopened: { complaints: reopened.length, times: reopened.reduce((sum, one) => sum + one.reopened, 0) },
    ratings: {
      count: rated,
      stars,
      ...(rated === 0 ? {} : { mean: stars.reduce((sum, many, at) => sum + many * (at + 1), 0) / rated }),
    },
    promotions: promotionsOf(counted, outcomes),
  }
}

function answersOf(some: readonly FigureFacts[], now: Instant): AnswerFigures {
  const standing: Record<AnswerStanding, number> = {
    'in-time': 0,
    late: 0,
    overdue: 0,
    'ended-without': 0,
    waiting: 0,
  }
  for (const one of some) standing[answerStanding(one, now)] += 1
  const held = some.length - standing.waiting
  return {
    complaints: some.length,
    standing,
    ...(held === 0
      ? {}
      : { rate: (standing['in-time'] + standing.late) / held, rateInTime: standing['in-time'] / held }),
  }
}

function promotionsOf(
  counted: readonly FigureFacts[],
  outcomes: ReadonlyMap<string, PromotionOutcome>,
): PromotionFigures {
  const promoted = counted.filter(({ promotedAt }) => promotedAt !== undefined)
  return {
    promoted: promoted.length,
    until: spreadOf(promoted.map(({ submittedAt, promotedAt = submittedAt }) => Math.max(0, promotedAt - submittedAt))),
    missed: promoted.filter(({ id }) => outcomes.get(id)?.wasProposed === false).length,
    falseProposals: counted.filter(({ isRuledOut, promotedAt }) => isRuledOut && promotedAt === undefined).length,
    falsePromotions: promoted.filter(({ id }) => outcomes.get(id)?.wasNone === true).length,
  }
}

/** Largest first; what has no key comes last. */
function grouped(
  some: readonly FigureFacts[],
  key: (one: FigureFacts) => string | undefined,
): readonly (readonly [string | undefined, readonly FigureFacts[]])[] {
  const groups = new Map<string | undefined, FigureFacts[]>()
  for (const one of some) {
    const known = groups.get(key(one))
    if (known === undefined) groups.set(key(one), [one])
    else known.push(one)
  }
  return [...groups].sort(
    ([a, many], [b, others]) =>
      Number(a === undefined) - Number(b === undefined) ||
      others.length - many.length ||
      ((a ?? '') < (b ?? '') ? -1 : 1),
  )
}

/** The nearest rank: a value that was measured, never one between two. */
export function spreadOf(values: readonly Duration[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  const median = at(0.5)
  const p90 = at(0.9)
  return { count: sorted.length, ...(median === undefined || p90 === undefined ? {} : { median, p90 }) }
}
