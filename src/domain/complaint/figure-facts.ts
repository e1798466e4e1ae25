import type { Instant } from '../kernel/time'
import { wallClocksOf } from '../sla/complaint-clocks'
import type { ClockPromise } from '../sla/promise'
import { activeTasks, complaintState, currentRound, type Complaint, type ComplaintState, type Round } from './complaint'

/** What of a complaint is counted: no words, no place, nobody. Plain JSON. */
export interface FigureFacts {
  readonly id: string
  readonly submittedAt: Instant
  readonly state: ComplaintState
  readonly isImported: boolean
  readonly category?: string
  /** Who answered it first; before that who has it now. Absent: nobody. */
  readonly agencyId?: string
  /** The clocks of what was first asked: a reopening makes no late answer good, and no good one late. */
  readonly first: Round
  /** What still runs, when it was reopened. */
  readonly last?: Round
  readonly promise: ClockPromise
  readonly reopened: number
  /** The last said. */
  readonly stars?: number
  /** When it was first handed to 112, and to which incident. */
  readonly promotedAt?: Instant
  readonly incidentId?: string
  /** A person looked at what spoke for an emergency, and it was none. */
  readonly isRuledOut: boolean
  readonly erasedAt?: Instant
}

export function figureFacts(complaint: Complaint): FigureFacts {
  const { id, submittedAt, channel, category, rounds, promise, ratings, answers, incidentId, ruledOut, erasedAt } =
    complaint
  const first = rounds[0] ?? currentRound(complaint)
  const answered = answers.find(({ empty, agencyId }) => !empty && agencyId !== undefined)?.agencyId
  const agencyId = answered ?? activeTasks(complaint).at(-1)?.agencyId
  const promoted = rounds.flatMap(({ pauses }) => pauses).find(({ code }) => code === 'promoted')
  const stars = ratings.at(-1)?.stars
  return {
    id,
    submittedAt,
    state: complaintState(complaint),
    isImported: channel === 'import',
    first,
    promise,
    reopened: rounds.length - 1,
    isRuledOut: ruledOut !== undefined,
    ...(rounds.length > 1 ? { last: currentRound(complaint) } : {}),
    ...(category === undefined ? {} : { category }),
    ...(agencyId === undefined ? {} : { agencyId }),
    ...(stars === undefined ? {} : { stars }),
    ...(promoted === undefined ? {} : { promotedAt: promoted.from }),
    ...(incidentId === undefined ? {} : { incidentId }),
    ...(erasedAt === undefined ? {} : { erasedAt }),
  }
}

/** How the first answer to a complaint stands; every complaint is exactly one of these. */
export const answerStandings = ['in-time', 'late', 'overdue', 'ended-without', 'waiting'] as const
export type AnswerStanding = (typeof answerStandings)[number]

export function answerStanding({ first, promise }: FigureFacts, now: Instant): AnswerStanding {
  const { response } = wallClocksOf(first, promise, now)
  const isAnswered = first.respondedAt !== undefined || first.completedAt !== undefined
  if (isAnswered) return response.breachedAt === undefined ? 'in-time' : 'late'
  if (first.endedAt !== undefined) return 'ended-without'
  return response.breachedAt === undefined ? 'waiting' : 'overdue'
}
