import { readFileSync } from 'node:fs'
import { openDesk } from './open-desk'
import { mover } from './move-points'
import { parseDrillOptions } from './options'
import { planCalls } from './plan-calls'
import { createProgress } from './progress'
import { readCad } from './read-cad'
import { replayCall, type CallOutcome, type DrillClock } from './replay'
import { summarise } from './summary'

/** At full speed only this many calls are worked on at once, as many as a large room has seats. */
const AT_ONCE = 16
/** Node's timers overflow beyond 24.8 days. */
const LONGEST_SLEEP = 2_000_000_000

try {
  process.exitCode = (await drill(process.argv.slice(2))) ? 0 : 1
} catch (cause) {
  process.stderr.write(`siaga: ${cause instanceof Error ? cause.message : String(cause)}\n`)
  process.exitCode = 1
}

async function drill(args: readonly string[]): Promise<boolean> {
  const options = parseDrillOptions(args)
  const file = readCad(readFileSync(options.csv, 'utf8'))
  const plans = planCalls(file.rows)
  const move = mover(
    plans.flatMap(({ point }) => point ?? []),
    options.centre,
  )
  const desk = await openDesk(options)
  const progress = createProgress(plans.length)
  const outcomes: CallOutcome[] = []
  const clock = clockOf(
    file.rows.flatMap(({ received, times }) => [received, ...Object.values(times)]),
    options.speed,
  )
  const waiting = plans[Symbol.iterator]()
  const worker = async () => {
    for (let next = waiting.next(); next.done !== true; next = waiting.next()) {
      outcomes.push(await replayCall(next.value, move, desk.send, clock))
      progress(outcomes.length)
    }
  }
  const workers = options.speed === 0 ? AT_ONCE : plans.length
  await Promise.all(Array.from({ length: workers }, worker))
  desk.close()
  const { lines, balances } = summarise(file, plans, outcomes)
  process.stdout.write(`${lines.join('\n')}\n`)
  return balances
}

/** Live (speed 1) the log begins now; faster than life it ends now, so that no claimed time lies ahead of the clock. */
function clockOf(moments: readonly number[], speed: number): DrillClock {
  const first = moments.reduce((a, b) => Math.min(a, b), Infinity)
  const last = moments.reduce((a, b) => Math.max(a, b), -Infinity)
  const start = Date.now()
  const shift = start - (speed > 0 && speed <= 1 ? first : last)
  return {
    claimed: (at) => at + shift,
    due: async (at) => {
      if (speed === 0) return
      const when = start + (at - first) / speed
      for (let left = when - Date.now(); left > 0; left = when - Date.now()) {
        await new Promise((resolve) => setTimeout(resolve, Math.min(left, LONGEST_SLEEP)))
      }
    },
  }
}
