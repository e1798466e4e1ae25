import type { Clocks } from '../../../src/hub/ladder/clocks'

export interface FakeClocks {
  readonly clocks: Clocks
  /** Lets time pass, waking what is due on the way; `settle` waits for what a waking began. */
  readonly pass: (milliseconds: number, settle: () => Promise<void>) => Promise<void>
  /** Somebody sets the wall clock. */
  readonly setWall: (change: number) => void
  /** Time passes and nothing wakes: the process was busy, or dead. */
  readonly stall: (milliseconds: number) => void
  readonly timers: () => number
}

export function createFakeClocks(start: number): FakeClocks {
  let steady = 1_000.25
  let offset = start - steady
  const timers = new Set<{ readonly at: number; readonly run: () => void }>()
  const clocks: Clocks = {
    wall: () => Math.round(steady + offset),
    steady: () => steady,
    after: (milliseconds, run) => {
      const timer = { at: steady + milliseconds, run }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
  }
  return {
    clocks,
    pass: async (milliseconds, settle) => {
      const end = steady + milliseconds
      for (;;) {
        const [next] = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)
        if (next === undefined) break
        timers.delete(next)
        steady = Math.max(steady, next.at)
        next.run()
        await settle()
      }
      steady = Math.max(steady, end)
    },
    setWall: (change) => {
      offset += change
    },
    stall: (milliseconds) => {
      steady += milliseconds
    },
    timers: () => timers.size,
  }
}
