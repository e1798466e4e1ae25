import type { CommandValue } from '../../contract/commands/index'
import type { Location } from '../../domain/kernel/location'
import type { Sqlite } from '../db/sqlite'

/** About half a year of a busy centre; what nobody has named since then is not worth proposing. */
const LOOKED_AT = 5_000
const DEFAULT_LIMIT = 500

/** Addresses of the latest incidents, most used first; the place of each is the latest one given for it. */
export async function placesUsed(
  views: Sqlite,
  limit = DEFAULT_LIMIT,
): Promise<CommandValue<'query:places-used'>['items']> {
  const rows = await views.all(
    `SELECT location ->> '$.address' AS name, location, COUNT(*) AS times, MAX(opened_at) AS last_at
     FROM (SELECT location, opened_at FROM incidents WHERE location IS NOT NULL ORDER BY opened_at DESC, id DESC LIMIT ?)
     WHERE name IS NOT NULL GROUP BY name ORDER BY times DESC, last_at DESC LIMIT ?`,
    [LOOKED_AT, limit],
  )
  return rows.map((row) => ({
    name: String(row['name']),
    location: JSON.parse(String(row['location'])) as Location,
    times: Number(row['times']),
    lastAt: Number(row['last_at']),
  }))
}
