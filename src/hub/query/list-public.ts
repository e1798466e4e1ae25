import type { ComplaintCategory } from '../../domain/complaint/category'
import type { Sqlite, SqlValue } from '../db/sqlite'

/** What a reader from outside asks for. Times are epoch milliseconds, both included. */
export interface PublicFilter {
  readonly from?: number
  readonly to?: number
  /** Ids of categories; a complaint that has none yet counts as `OTHER_CATEGORY`. */
  readonly categories?: readonly string[]
  /** Neither closed nor rejected. */
  readonly open?: boolean
  readonly limit: number
}

export const OTHER_CATEGORY = 'lainnya'

/** The ids of complaints anybody may read, newest first. */
export async function listPublic(
  views: Sqlite,
  { from, to, categories, open, limit }: PublicFilter,
  known: readonly ComplaintCategory[],
): Promise<readonly string[]> {
  const where = ['reserved = 0']
  const values: SqlValue[] = []
  const among = (ids: readonly string[]) => {
    values.push(JSON.stringify(ids))
    return '(SELECT value FROM json_each(?))'
  }
  const hidden = known.filter((category) => category.private).map(({ id }) => id)
  if (hidden.length > 0) where.push(`(category IS NULL OR category NOT IN ${among(hidden)})`)
  if (categories !== undefined) {
    const none = categories.includes(OTHER_CATEGORY) ? ' OR category IS NULL' : ''
    where.push(`(category IN ${among(categories)}${none})`)
  }
  if (from !== undefined) {
    where.push('submitted_at >= ?')
    values.push(from)
  }
  if (to !== undefined) {
    where.push('submitted_at <= ?')
    values.push(to)
  }
  if (open !== undefined) where.push(`state ${open ? 'NOT IN' : 'IN'} ('closed', 'rejected')`)
  const rows = await views.all(
    `SELECT id FROM complaints INDEXED BY complaints_by_time WHERE ${where.join(' AND ')}
     ORDER BY submitted_at DESC, n DESC LIMIT ?`,
    [...values, limit],
  )
  return rows.map((row) => String(row['id']))
}
