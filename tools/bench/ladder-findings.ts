import { join } from 'node:path'
import { openSqlite } from '../../src/hub/db/sqlite'
import type { LadderStep } from '../../src/domain/dispatch/ladder'

/** From a hub's `listening` line to its end; epoch ms. */
export interface Life {
  readonly readyAt: number
  readonly endedAt: number
}

export interface LadderFindings {
  readonly orders: number
  readonly answered: number
  /** Steps climbed. */
  readonly climbed: number
  /** Of those, how many came due while no hub was there, or within the last second of one. */
  readonly dueWhileAway: number
  readonly twice: number
  readonly early: number
  readonly afterAnswer: number
  /** Steps that should have been climbed before an answer came, or at all, and were not. */
  readonly missing: number
  /** Of those, the ones of orders that nobody ever answered: not late, but forgotten. */
  readonly neverClimbed: number
  /** Milliseconds from the later of "due" and "hub ready" to the record in the log. */
  readonly lateness: readonly number[]
}

interface Order {
  readonly from: number
  readonly climbed: Map<string, { readonly dueAt: number; readonly recordedAt: number }>
  answeredAt?: number
}

/** A hub that is killed sooner than this after a step is due did not have its second for it. */
const A_SECOND = 1_000

/** Reads the log of a stopped hub, with the facts alone: what the ladder says of itself is not believed. */
export async function inspectLadder(
  dataDir: string,
  ladder: readonly LadderStep[],
  lives: readonly Life[],
): Promise<LadderFindings> {
  const log = await openSqlite(join(dataDir, 'log.db'), true)
  const rows = await log
    .all("SELECT type, body, recorded_at FROM events WHERE type LIKE 'dispatch-%' ORDER BY seq")
    .finally(() => log.close())
  const orders = new Map<string, Order>()
  const counts = { twice: 0, early: 0, afterAnswer: 0, missing: 0, neverClimbed: 0, climbed: 0, dueWhileAway: 0 }
  const lateness: number[] = []
  const ready = (dueAt: number) => mustBeDoneFrom(dueAt, lives)

  for (const row of rows) {
    // The hub wrote it; the contract names its fields.
    const {
      dispatchId,
      step = '',
      dueAt = 0,
    } = JSON.parse(String(row['body'])) as {
      dispatchId: string
      step?: string
      dueAt?: number
    }
    const recordedAt = Number(row['recorded_at'])
    const known = orders.get(dispatchId)
    if (row['type'] === 'dispatch-ordered') orders.set(dispatchId, { from: recordedAt, climbed: new Map() })
    else if (known === undefined) throw new Error(`The log holds no order ${dispatchId}.`)
    else if (row['type'] === 'dispatch-acknowledged') known.answeredAt = recordedAt
    else if (row['type'] === 'dispatch-escalated') {
      const after = ladder.find((one) => one.step === step)?.after ?? Number.NaN
      counts.climbed += 1
      if (known.climbed.has(step)) counts.twice += 1
      if (known.answeredAt !== undefined) counts.afterAnswer += 1
      // One millisecond: the steady clock and the wall clock do not tick together.
      if (recordedAt < known.from + after * A_SECOND - 1 || dueAt !== known.from + after * A_SECOND) counts.early += 1
      const from = ready(dueAt)
      if (from > dueAt) counts.dueWhileAway += 1
      lateness.push(Math.max(0, recordedAt - from))
      known.climbed.set(step, { dueAt, recordedAt })
    }
  }
  for (const { from, climbed, answeredAt = Infinity } of orders.values()) {
    for (const { step, after } of ladder) {
      const wanted = ready(from + after * A_SECOND) + A_SECOND < answeredAt
      if (!wanted || climbed.has(step)) continue
      counts.missing += 1
      if (answeredAt === Infinity) counts.neverClimbed += 1
    }
  }
  const answered = [...orders.values()].filter(({ answeredAt }) => answeredAt !== undefined).length
  return { orders: orders.size, answered, lateness, ...counts }
}

/** When a step that is due then has a running hub, one that had a second for it. */
function mustBeDoneFrom(dueAt: number, lives: readonly Life[]): number {
  for (const { readyAt, endedAt } of lives) {
    const from = Math.max(dueAt, readyAt)
    if (endedAt - from >= A_SECOND) return from
  }
  return Infinity
}
