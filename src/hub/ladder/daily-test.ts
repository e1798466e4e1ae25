import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import { HOUR, MINUTE, SECOND, wibDay, wibDayStart, type Instant } from '../../domain/kernel/time'
import { TEST_ROUNDS_STREAM } from '../../projection/board'
import type { SiagaEvent } from '../../projection/stream-state'
import type { HubCore } from '../core'
import type { Clocks } from './clocks'
import { LADDER_ACTOR } from './ladder'

/** A hub that was off at the hour makes up for it this long; later it would only startle people. */
const CATCHES_UP_WITHIN = 2 * HOUR
/** It goes by the wall clock, which somebody may set, so it looks often rather than sleep until then. */
const LOOKS_EVERY = 15 * SECOND

export interface DailyTestDeps {
  readonly core: Pick<HubCore, 'mode' | 'ladder' | 'history' | 'onCommitted' | 'execute'>
  readonly clocks: Clocks
  readonly logger: Pick<Logger, 'error' | 'warn'>
}

export interface DailyTest {
  readonly stop: () => Promise<void>
  /** Resolves when what the last look began is done. */
  readonly settled: () => Promise<void>
}

/** The moment of a time of day (`HH:MM`, WIB) on the WIB day of `now`. */
export function onDayOf(now: Instant, clock: string): Instant {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return wibDayStart(now) + hours * HOUR + minutes * MINUTE
}

/**
 * Tries once a day, at the ladder's hour, whether the agencies would hear an order. Only in a live centre; in a training
 * centre a supervisor does it. A day's test is not repeated after a restart; a new hour holds from then on.
 */
export function startDailyTest({ core, clocks, logger }: DailyTestDeps): DailyTest {
  let hour = core.ladder().dailyTestAt
  /** What came due before this is not made up for. */
  let from = clocks.wall() - CATCHES_UP_WITHIN
  let doneOn: string | undefined
  let isHistoryRead = false
  let isStopped = false
  let callOff = () => {}
  let looking: Promise<void> = Promise.resolve()

  const unsubscribe = core.onCommitted(({ events }) => events.forEach(learn))

  function learn(event: SiagaEvent): void {
    if (event.type !== 'test-round-started' || event.actor !== LADDER_ACTOR.username) return
    const day = wibDay(event.occurredAt)
    if (doneOn === undefined || day > doneOn) doneOn = day
  }

  async function look(): Promise<void> {
    const now = clocks.wall()
    const { dailyTestAt } = core.ladder()
    if (core.mode() !== 'live' || dailyTestAt !== hour) {
      // Neither a centre that has just gone live nor an hour that has just been put owes a test of earlier today.
      hour = dailyTestAt
      from = now
    }
    if (hour === undefined || core.mode() !== 'live') return
    const dueAt = onDayOf(now, hour)
    if (dueAt < from || now < dueAt || now - dueAt > CATCHES_UP_WITHIN) return
    // A supervisor's round may have taken the place of the day's own, so the log is asked and not the board.
    if (!isHistoryRead) (await core.history(TEST_ROUNDS_STREAM, { kind: 'room' })).forEach(learn)
    isHistoryRead = true
    if (doneOn === wibDay(now) || isStopped) return
    await test(now)
  }

  async function test(now: Instant): Promise<void> {
    const reply = await core.execute({
      actor: LADDER_ACTOR,
      workstation: 'hub',
      commandId: randomUUID(),
      name: 'system:test-round',
      input: {},
    })
    if (reply.ok) return
    const { code, message } = reply.error
    if (code === 'overloaded' || code === 'internal') {
      logger.error({ code, reason: message }, 'the daily test could not start; it is tried again')
      return
    }
    logger.warn({ code, reason: message }, 'the daily test was not held')
    doneOn = wibDay(now)
  }

  function lookNow(): void {
    looking = look()
      .catch((cause: unknown) => logger.error({ err: cause }, 'the daily test could not be looked at'))
      .finally(() => {
        if (!isStopped) callOff = clocks.after(LOOKS_EVERY, lookNow)
      })
  }

  lookNow()
  return {
    settled: () => looking,
    stop: async () => {
      isStopped = true
      callOff()
      unsubscribe()
      await looking
    },
  }
}
