import type { Duration } from '../../../src/domain/kernel/time'
import type { SlaClock } from '../../../src/domain/sla/sla-clock'
import { slaLadder, stepAt, type LadderRung, type LeftStep } from '../../../src/domain/sla/warning'
import type { ClockState } from '../../ui/clock-bar'

/** What a clock says: how much is left, by how much it is late, in what time it was kept, or that it stands still. */
export type ClockSaying = 'left' | 'late' | 'kept' | 'kept-late' | 'stands'

export interface ClockLook {
  readonly saying: ClockSaying
  readonly state: ClockState
  /** What is left, what it is late by, or the time it took; never negative. */
  readonly span: Duration
  /** Of its target, pauses counted in: 0 at the start, 1 when due. */
  readonly fraction: number
  /** The warning this reader is given, if any: the ladder says who is told at which step. */
  readonly warning: LeftStep | undefined
}

/** Reads a clock for somebody on a rung of the ladder. What was kept too late stays red: it was promised otherwise. */
export function clockLook(clock: SlaClock, rung: LadderRung): ClockLook {
  const { target, left, overdue, startedAt, metAt, pausedAt, breachedAt, pausedFor } = clock
  const fraction = Math.min(1, Math.max(0, 1 - left / target))
  if (metAt !== undefined) {
    const took = Math.max(0, metAt - startedAt - pausedFor)
    const isKept = breachedAt === undefined
    return {
      saying: isKept ? 'kept' : 'kept-late',
      state: isKept ? 'kept' : 'late',
      span: isKept ? took : overdue,
      fraction,
      warning: undefined,
    }
  }
  if (breachedAt !== undefined) return { saying: 'late', state: 'late', span: overdue, fraction: 1, warning: 0 }
  if (pausedAt !== undefined) return { saying: 'stands', state: 'waiting', span: left, fraction, warning: undefined }
  const step = stepAt(left, target)
  const warning = step !== undefined && slaLadder[step].includes(rung) ? step : undefined
  return { saying: 'left', state: warning === undefined ? 'running' : 'near', span: left, fraction, warning }
}

/**
 * How soon something is owed, for the order of a list: milliseconds until the next clock that runs is due, below 0 when it is
 * over. Infinity: nothing runs.
 */
export function owedIn(clocks: readonly SlaClock[]): number {
  const running = clocks.filter(({ metAt, pausedAt }) => metAt === undefined && pausedAt === undefined)
  return running.reduce((least, { left, overdue }) => Math.min(least, overdue > 0 ? -overdue : left), Infinity)
}
