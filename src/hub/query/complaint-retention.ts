import type { ComplaintCategory } from '../../domain/complaint/category'
import { isDueToErase, KEEP_DAYS, retentionRule, type RetentionRule } from '../../domain/complaint/retention'
import { DAY } from '../../domain/kernel/time'
import type { Sqlite } from '../db/sqlite'

export interface DueErasure {
  readonly complaintId: string
  readonly rule: string
}

const ENDED = "json_extract(clocks, '$.round.endedAt')"
const KEPT = "state IN ('closed', 'rejected') AND json_extract(figures, '$.erasedAt') IS NULL"

/** Complaints that ended so long ago that their rule lets nothing personal be kept, at most `limit`, the oldest end first. */
export async function complaintsToErase(
  views: Sqlite,
  categories: readonly ComplaintCategory[],
  now: number,
  limit: number,
): Promise<readonly DueErasure[]> {
  const rules = new Map(categories.map((category) => [category.id, retentionRule(category)]))
  const ruleOf = (category: unknown): RetentionRule => rules.get(String(category)) ?? retentionRule(undefined)
  const shortest = Math.min(KEEP_DAYS, ...[...rules.values()].map(({ days }) => days))
  const rows = await views.all(
    `SELECT id, category, ${ENDED} AS ended FROM complaints WHERE ${KEPT} AND ${ENDED} <= ? ORDER BY ended, n`,
    [now - shortest * DAY],
  )
  return rows
    .flatMap((row) => {
      const rule = ruleOf(row['category'])
      const isDue = isDueToErase(Number(row['ended']), rule, now)
      return isDue ? [{ complaintId: String(row['id']), rule: rule.id }] : []
    })
    .slice(0, limit)
}

/** The latest erasures; who did it and why stands in the complaint's history. */
export async function latestErasures(views: Sqlite, limit: number) {
  const rows = await views.all(
    `SELECT id, code, json_extract(figures, '$.erasedAt') AS erased FROM complaints
     WHERE json_extract(figures, '$.erasedAt') IS NOT NULL ORDER BY erased DESC, n DESC LIMIT ?`,
    [limit],
  )
  return rows.map((row) => ({
    complaintId: String(row['id']),
    trackingCode: String(row['code']),
    erasedAt: Number(row['erased']),
  }))
}
