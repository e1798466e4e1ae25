import type { Candidate } from '../../src/domain/duplicate/candidate'
import { rankDuplicates, type DuplicateEvidence } from '../../src/domain/duplicate/rank-duplicates'
import { createRecentIncidents } from '../../src/domain/duplicate/recent-incidents'
import type { ReportedPlace } from '../../src/domain/duplicate/whereabouts'
import { MINUTE, SECOND, type Instant } from '../../src/domain/kernel/time'
import { moved } from './city'
import type { Random } from './random'
import type { Happening, SimulatedCall } from './shift'

/** What became of the first proposal for one call. */
export interface Outcome {
  readonly call: SimulatedCall
  /** The happening was on the board already. */
  readonly isDuplicate: boolean
  readonly proposed: boolean
  readonly right: boolean
  /** The right one stood anywhere in the list. */
  readonly listed: boolean
  readonly score: number
  /** The happening that was proposed instead, when it was wrong. */
  readonly wrong?: Happening
  readonly evidence?: DuplicateEvidence
  readonly micros: number
}

/** The proposal is looked at this long after the call came in; a new incident is opened a little later. */
const looked = 40 * SECOND
const opens = 75 * SECOND

interface Task {
  readonly at: Instant
  readonly order: number
  readonly run: (now: Instant) => void
}

/**
 * Works through the calls as a centre would: each is ranked against the board, then attached where it truly belongs or
 * opened as new (so one wrong proposal does not spoil the next). Two calls within 35 s about one thing open it twice; the
 * later record is merged away after five minutes. Crews arrive after ~12 minutes: then half of the places become exact
 * and a wrong type is corrected. Incidents are closed when the happening is over, some ten minutes late.
 */
export function workThrough(calls: readonly SimulatedCall[], random: Random): readonly Outcome[] {
  const index = createRecentIncidents()
  const board = new Map<string, Candidate>()
  const happeningOf = new Map<string, Happening>()
  const recordsOf = new Map<string, string[]>()
  const outcomes: Outcome[] = []
  const tasks: Task[] = []
  let order = 0
  const later = (at: Instant, run: (now: Instant) => void) => tasks.push({ at, order: order++, run })
  const change = (id: string, update: (known: Candidate) => Candidate) => {
    const known = board.get(id)
    if (known === undefined) return
    const next = update(known)
    board.set(id, next)
    index.put(next)
  }

  function open({ happening, report }: SimulatedCall, now: Instant): void {
    const id = `i${board.size + 1}`
    const records = recordsOf.get(happening.id) ?? []
    const isSecond = records.length > 0
    recordsOf.set(happening.id, [...records, id])
    happeningOf.set(id, happening)
    const candidate: Candidate = {
      incidentId: id,
      number: id,
      type: report.type ?? 'lainnya',
      ...(report.location === undefined ? {} : { location: report.location }),
      text: report.text,
      openedAt: now,
      lastActivityAt: now,
      closed: false,
      calls: 1,
    }
    board.set(id, candidate)
    index.put(candidate)
    if (isSecond) {
      later(now + 5 * MINUTE, () => {
        index.remove(id)
        recordsOf.set(
          happening.id,
          (recordsOf.get(happening.id) ?? []).filter((one) => one !== id),
        )
      })
      return
    }
    later(now + random.between(6, 18) * MINUTE, (at) => {
      const exact: ReportedPlace | undefined = random.chance(0.5)
        ? { ...moved(happening, random.exponential(12), random), source: 'map' }
        : undefined
      change(id, (known) => ({
        ...known,
        type: happening.type,
        lastActivityAt: at,
        ...(exact === undefined ? {} : { location: exact }),
      }))
    })
    later(Math.max(now + MINUTE, happening.until + random.exponential(10 * MINUTE)), (at) =>
      change(id, (known) => ({ ...known, closed: true, lastActivityAt: at })),
    )
  }

  function take(call: SimulatedCall, now: Instant): void {
    const records = recordsOf.get(call.happening.id) ?? []
    const started = performance.now()
    const proposals = rankDuplicates(call.report, index.candidates(call.report, now), now)
    const micros = (performance.now() - started) * 1_000
    const first = proposals[0]
    const right = first !== undefined && records.includes(first.incidentId)
    const wrong = first !== undefined && !right ? happeningOf.get(first.incidentId) : undefined
    outcomes.push({
      call,
      isDuplicate: records.length > 0,
      proposed: first !== undefined,
      right,
      listed: proposals.some(({ incidentId }) => records.includes(incidentId)),
      score: first?.score ?? 0,
      ...(wrong === undefined ? {} : { wrong }),
      ...(first === undefined ? {} : { evidence: first.evidence }),
      micros,
    })
    const record = records[0]
    if (record === undefined) later(now + (opens - looked), (at) => open(call, at))
    else {
      change(record, (known) => ({
        ...known,
        calls: known.calls + 1,
        lastActivityAt: Math.max(now, known.lastActivityAt),
        // Four in ten further calls leave a note.
        text: random.chance(0.4) ? `${known.text} ${call.report.text}` : known.text,
      }))
    }
  }

  for (const call of calls) later(call.report.at + looked, (now) => take(call, now))
  // Few enough for a sort at each step's insertion not to matter: the next task is taken by a scan of a sorted list.
  const queue = createQueue(tasks)
  for (let task = queue.next(); task !== undefined; task = queue.next()) task.run(task.at)
  return outcomes
}

/** The next task in time, also of those added while others run. */
function createQueue(tasks: Task[]) {
  const sooner = (a: Task, b: Task) => a.at - b.at || a.order - b.order
  let waiting: Task[] = []
  return {
    next: (): Task | undefined => {
      if (tasks.length > 0) waiting = [...waiting, ...tasks.splice(0)].sort(sooner)
      return waiting.shift()
    },
  }
}
