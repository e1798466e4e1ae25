import { percentile } from '../bench/percentile'
import { cityOf } from './city'
import { workThrough, type Outcome } from './desk'
import { simulateEarthquake, watchBurst, whenAllAnswered } from './earthquake'
import { qualityOf } from './quality'
import { seeded } from './random'
import { simulateShift } from './shift'

// `npx tsx tools/duplicates/simulate.ts [--seed 20261] [--happenings 700]`: precision and recall of the first proposal on
// simulated shifts, and what the burst detector makes of an earthquake. The figures of docs/duplicate-quality.md.
const option = (name: string, otherwise: number) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? otherwise : Number(process.argv[at + 1])
}
const seed = option('seed', 20_261)
/** For each rate of duplicates and each load. */
const happenings = option('happenings', 700)
const start = Date.UTC(2026, 10, 24, 0)
const rates = [0.2, 0.4, 0.6, 0.8]

const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(9)
function line(name: string, outcomes: readonly Outcome[]): void {
  const { calls, duplicates, proposed, precision, recall, listed } = qualityOf(outcomes)
  const figures = [calls, duplicates, proposed].map((count) => String(count).padStart(9)).join('')
  console.log(`${name.padEnd(26)}${figures} ${percent(precision)}${percent(recall)}${percent(listed)}`)
}

function runShifts(perHour: number, traps: number): readonly Outcome[] {
  const all: Outcome[] = []
  console.log(`\n${perHour} new incidents an hour, traps ${traps}, seed ${seed}`)
  console.log(`${''.padEnd(26)}    calls      dup proposed precision   recall   listed`)
  for (const duplicates of rates) {
    const outcomes: Outcome[] = []
    for (let shift = 0; shift < Math.ceil(happenings / (8 * perHour)); shift++) {
      const random = seeded(seed * 1_000_003 + shift * 101 + Math.round(duplicates * 10))
      const plan = { hours: 8, happeningsPerHour: perHour, duplicates, traps }
      for (const one of workThrough(simulateShift(plan, start, cityOf(random), random), random)) outcomes.push(one)
    }
    line(`${duplicates * 100} % duplicates`, outcomes)
    all.push(...outcomes)
  }
  line('all', all)
  return all
}

const all = [runShifts(1, 0.04), runShifts(2, 0.04), runShifts(6, 0.04)].flat()
runShifts(2, 0.12)
console.log('\nby the place of the caller, all loads')
for (const place of ['aml', 'landmark', 'kelurahan', 'none'] as const) {
  line(
    place,
    all.filter(({ call }) => call.place === place),
  )
}
console.log('\nscore of the first proposal, and how often it was right')
for (let tenth = 3; tenth < 10; tenth++) {
  const of = all.filter(({ proposed, score }) => proposed && Math.min(9, Math.floor(score * 10)) === tenth)
  console.log(`${tenth / 10}–${(tenth + 1) / 10}  ${String(of.length).padStart(6)} ${percent(qualityOf(of).precision)}`)
}

console.log('\nearthquake: 1,000 calls in 10 minutes')
for (const [damages, feltShare] of [
  [30, 0.7],
  [60, 0.6],
  [120, 0.5],
] as const) {
  const random = seeded(seed + damages)
  const city = cityOf(random)
  const { calls } = simulateEarthquake({ count: 1_000, damages, feltShare }, start, city, random)
  const calledIn = new Set(
    calls.filter(({ happening }) => happening.id !== 'quake').map(({ happening }) => happening.id),
  )
  const live = watchBurst(calls, 4)
  const whole = whenAllAnswered(calls)
  const ms = live.micros.map((micros) => micros / 1_000)
  const { seen, estimate, low, high } = whole.distinct
  console.log(
    `truth ${damages} damages + the quake, ${calledIn.size} + 1 called in\n` +
      `  4 seats: proposed ${live.secondsToProposal.toFixed(0)} s after the 10th call (at call ${live.callsAtProposal}), named gempa after ` +
      `${live.secondsToType?.toFixed(0) ?? 'never'} s, ${live.last.callIds.length} of 1000 calls in it at 10 min, ${live.proposals} proposal(s)\n` +
      `  detector ms a call: p50 ${percentile(ms, 0.5).toFixed(1)}, p99 ${percentile(ms, 0.99).toFixed(1)}\n` +
      `  all typed: ${whole.callIds.length} calls in it; distinct seen ${seen}, estimate ${estimate.toFixed(0)} (${low.toFixed(0)}–${high.toFixed(0)})`,
  )
  // The damage itself, call by call, against the board: what the mass event does not answer.
  const hurt = calls.filter(({ happening }) => happening.id !== 'quake')
  line(`  first proposal, damage`, workThrough(hurt, random))
}
