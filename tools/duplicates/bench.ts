import {
  prepareCandidate,
  type Candidate,
  type PreparedCandidate,
  type Report,
} from '../../src/domain/duplicate/candidate'
import { CLOSED_FOR, rankDuplicates } from '../../src/domain/duplicate/rank-duplicates'
import { createRecentIncidents } from '../../src/domain/duplicate/recent-incidents'
import { HOUR, MINUTE } from '../../src/domain/kernel/time'
import { percentile } from '../bench/percentile'
import { anywhere, cityOf } from './city'
import { seeded } from './random'
import { callAbout, happening, simulateShift } from './shift'

// `npx tsx tools/duplicates/bench.ts`: a proposal with 100,000 incidents stored, beside a bare scan of the same candidates.
const stored = 100_000
const open = 2_000
/** Closed within the last three hours: a very bad night. */
const recent = 1_000
const asked = 2_000

const random = seeded(112)
const city = cityOf(random)
const now = Date.UTC(2026, 10, 24, 12)
const types = simulateShift({ hours: 200, happeningsPerHour: 6, duplicates: 0, traps: 0 }, now, city, random)

function incident(at: number, closed: boolean, index: number): Candidate {
  const what = happening(random.pick(types).happening.type, anywhere(city, random), at, random)
  const { report } = callAbout(what, at, city, random)
  return {
    incidentId: `i${index}`,
    number: `20261124-${index}`,
    type: report.type ?? 'lainnya',
    ...(report.location === undefined ? {} : { location: report.location }),
    // A narrative and two notes.
    text: `${report.text} ${callAbout(what, at, city, random).report.text} ${callAbout(what, at, city, random).report.text}`,
    openedAt: at,
    lastActivityAt: closed ? at + 30 * MINUTE : Math.min(now, at + 20 * MINUTE),
    closed,
    calls: 1 + random.poisson(1),
  }
}

const index = createRecentIncidents()
const all: Candidate[] = []
const fill = performance.now()
for (let i = 0; i < stored; i++) {
  const isOpen = i < open
  const at = isOpen
    ? now - random.between(0, 6) * HOUR
    : i < open + recent
      ? now - random.between(0.5, 3) * HOUR
      : now - random.between(4, 24 * 365) * HOUR
  const candidate = incident(at, !isOpen, i)
  all.push(candidate)
  index.put(candidate)
}
const filled = performance.now() - fill

const reports: Report[] = Array.from({ length: asked }, () => {
  const what = happening(random.pick(types).happening.type, anywhere(city, random), now, random)
  return callAbout(what, now, city, random).report
})

/** The least any search over the same candidates must do: look at each one's time and type. */
function bareScan(report: Report, candidates: readonly PreparedCandidate[]): number {
  let fitting = 0
  for (const candidate of candidates) {
    if (candidate.heardType === report.type && report.at - candidate.lastActivityAt <= CLOSED_FOR) fitting++
  }
  return fitting
}

/** Processor time of this thread so far, ms: on a shared machine the wall clock also counts the others. */
const cpu = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

const times: { kind: string; whole: number; cpu: number; bare: number; candidates: number }[] = []
let checked = 0
for (const [turn, report] of [...reports.slice(0, 200), ...reports].entries()) {
  const busy = cpu()
  const started = performance.now()
  const candidates = index.candidates(report, now)
  checked += rankDuplicates(report, candidates, now).length
  const ranked = performance.now()
  const used = cpu() - busy
  const scanning = performance.now()
  checked += bareScan(report, candidates)
  const scanned = performance.now()
  // The first 200 warm the machine up.
  if (turn < 200) continue
  const kind = report.location === undefined ? 'without a place' : 'with a place'
  times.push({ kind, whole: ranked - started, cpu: used, bare: scanned - scanning, candidates: candidates.length })
}

console.log(`${stored} stored (${open} open, ${recent} closed in the last 3 h), filled in ${filled.toFixed(0)} ms`)
console.log('ms'.padEnd(18), '     n cand p50     p50     p99 cpu p50 cpu p99 bare p50 bare p99')
for (const kind of ['with a place', 'without a place', '']) {
  const of = times.filter((one) => one.kind.includes(kind))
  const at = (what: 'whole' | 'cpu' | 'bare' | 'candidates', share: number) =>
    percentile(
      of.map((one) => one[what]),
      share,
    )
  console.log(
    (kind === '' ? 'all' : kind).padEnd(18),
    String(of.length).padStart(6),
    String(at('candidates', 0.5)).padStart(8),
    at('whole', 0.5).toFixed(3).padStart(7),
    at('whole', 0.99).toFixed(3).padStart(7),
    at('cpu', 0.5).toFixed(3).padStart(7),
    at('cpu', 0.99).toFixed(3).padStart(7),
    at('bare', 0.5).toFixed(4).padStart(8),
    at('bare', 0.99).toFixed(4).padStart(8),
  )
}

// What it would take to look at everything that is stored.
const report = reports[0]
if (report !== undefined) {
  const prepared = all.map(prepareCandidate)
  const started = performance.now()
  checked += rankDuplicates(report, prepared, now).length
  const ranked = performance.now()
  checked += bareScan(report, prepared)
  console.log(
    `all ${stored} without the index: ranked ${(ranked - started).toFixed(0)} ms, bare scan ${(performance.now() - ranked).toFixed(1)} ms`,
  )
}
const p99 = percentile(
  times.map(({ whole }) => whole),
  0.99,
)
console.log(`p99 ${p99.toFixed(2)} ms, goal ≤ 20 ms: ${p99 <= 20 ? 'met' : 'MISSED'} (${checked} checked)`)
