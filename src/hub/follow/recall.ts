import { CLOSED_FOR } from '../../domain/duplicate/rank-duplicates'
import { DAY } from '../../domain/kernel/time'
import type { Sqlite } from '../db/sqlite'
import { readStreams } from '../log/event-log'
import { foldHistory, type LiveStates } from '../log/live-states'
import type { RecentReports } from './recent-reports'

/** An incident that was closed within the hours a duplicate may tell of is seldom older than this. */
const LOOKED_BACK = DAY + CLOSED_FOR

/** Streams read at a time: what waits for the database meanwhile is held up by no more than these. */
const PAGE = 100

/**
 * Fills what was reported lately at start: the board at once, then, while the hub works already, what left it a short
 * while ago.
 */
export async function recall(
  recent: RecentReports,
  log: Sqlite,
  views: Sqlite,
  states: LiveStates,
  moved: Iterable<string>,
  now: number,
): Promise<void> {
  // What the views have not heard of yet.
  for (const stream of moved) {
    const state = states.get(stream)?.state
    if (state !== undefined) recent.put(state, now)
  }
  for (const state of states.onBoard()) recent.put(state, now)
  const rows = await views.all('SELECT id FROM incidents WHERE opened_at >= ? AND phase = ?', [
    now - LOOKED_BACK,
    'closed',
  ])
  const streams = rows.map((row) => `incident:${String(row['id'])}`)
  for (let from = 0; from < streams.length; from += PAGE) {
    const histories = await readStreams(log, streams.slice(from, from + PAGE))
    for (const [stream, { state }] of foldHistory(histories)) {
      // Reopened meanwhile: what is in memory is newer.
      recent.put(states.get(stream)?.state ?? state, now)
    }
  }
}
