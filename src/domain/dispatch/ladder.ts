import type { RecordedOf } from '../kernel/recorded'
import { SECOND, type Duration, type Instant } from '../kernel/time'
import { isAwaitingAcknowledgement, type Dispatch } from './dispatch'

/** What happens, in turn, to an order that nobody has accepted. */
export const ladderSteps = ['re-alert', 'deputy', 'supervisor', 'neighbour'] as const
export type LadderStepName = (typeof ladderSteps)[number]

export interface LadderStep {
  readonly step: LadderStepName
  /** Seconds after the hub recorded the order. */
  readonly after: number
}

/** The centre's ladder, and when it tries every day whether the agencies would hear an order. */
export interface Ladder {
  readonly version: number
  readonly steps: readonly LadderStep[]
  /** WIB `HH:MM`; absent: no test of its own accord. */
  readonly dailyTestAt?: string
}

export type LadderEvent = { readonly type: 'ladder-put'; readonly body: Omit<Ladder, 'version'> }
export type RecordedLadderEvent = RecordedOf<LadderEvent>

/** 30, 60 and 120 s are the city's default ladder; the neighbour follows a minute later (our default). */
export const defaultLadder: Ladder = {
  version: 0,
  steps: [
    { step: 're-alert', after: 30 },
    { step: 'deputy', after: 60 },
    { step: 'supervisor', after: 120 },
    { step: 'neighbour', after: 180 },
  ],
  dailyTestAt: '07:45',
}

/** An answer is wanted before the ladder's first step, which calls again. Undefined where it has no step. */
export function acceptWithin({ steps }: Pick<Ladder, 'steps'>): Duration | undefined {
  return steps.length === 0 ? undefined : Math.min(...steps.map(({ after }) => after)) * SECOND
}

export function evolveLadder(event: RecordedLadderEvent): Ladder {
  return { version: event.version, ...event.body }
}

export interface DueStep {
  readonly step: LadderStepName
  readonly dueAt: Instant
}

/** The steps an order still has before it, the next first. None once a person has answered or it was withdrawn. */
export function stepsAhead(
  dispatch: Pick<Dispatch, 'state' | 'ladderFrom' | 'escalations'>,
  ladder: Ladder,
): readonly DueStep[] {
  if (!isAwaitingAcknowledgement(dispatch)) return []
  return ladder.steps
    .filter(({ step }) => !dispatch.escalations.some((fired) => fired.step === step))
    .map(({ step, after }) => ({ step, dueAt: dispatch.ladderFrom + after * SECOND }))
    .sort((a, b) => a.dueAt - b.dueAt)
}
