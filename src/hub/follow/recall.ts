import { CLOSED_FOR } from '../../domain/duplicate/rank-duplicates'
import { DAY } from '../../domain/kernel/time'
import type { Sqlite } from '../db/sqlite'
import { readStreams } from '../log/event-log'
import { foldHistory, type LiveStates } from '../log/live-states'
import type { RecentReports } from './recent-reports'

/** An incident that was closed within the hours a duplicate may tell of is seldom older than this. */
const LOOKED_BACK = DAY + CLOSED_FOR

/** Fills what was reported lately at start: the board, and what left it a short while ago. */
export async function recall(
  recent: RecentReports,
  log: Sqlite,
  views: Sqlite,
  states: LiveStates,
  moved: Iterable<string>,
  now: number,
): Promise<void> {
  const rows = await views.all('SELECT id FROM incidents WHERE opened_at >= ? AND phase = ?', [
    now - LOOKED_BACK,
    'closed',
  ])
  const closed = foldHistory(
    await readStreams(
      log,
      rows.map((row) => `incident:${String(row['id'])}`),
    ),
  )
  for (const { state } of closed.values()) recent.put(state, now)
  // What the views have not heard of yet.
  for (const stream of moved) {
    const state = states.get(stream)?.state
    if (state !== undefined) recent.put(state, now)
  }
  for (const state of states.onBoard()) recent.put(state, now)
}
