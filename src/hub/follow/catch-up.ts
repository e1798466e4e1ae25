import type { StreamState } from '../../projection/stream-state'
import type { Sqlite } from '../db/sqlite'
import { readAfter, readStreams } from '../log/event-log'
import { foldHistory, type LiveStates } from '../log/live-states'

const PAGE = 5_000

/**
 * Brings memory to the log's head at start: the open streams as the views last had them, then only the streams that
 * moved since. Returns those, for the views to be written, and where the views stood.
 */
export async function catchUp(
  log: Sqlite,
  views: Sqlite,
  headSeq: number,
  states: LiveStates,
): Promise<{ readonly cursor: number; readonly moved: ReadonlySet<string> }> {
  let cursor = Number((await views.all('SELECT seq FROM cursor'))[0]?.['seq'] ?? 0)
  if (cursor > headSeq) {
    // Views of a log that is no longer there (a restored backup): made again from the start.
    await views.exec(
      'DELETE FROM open_streams; DELETE FROM incidents; DELETE FROM incident_agencies; DELETE FROM incident_calls; DELETE FROM incident_text; DELETE FROM calls; DELETE FROM complaints; DELETE FROM complaint_agencies; DELETE FROM complaint_text; DELETE FROM complaint_photos; UPDATE cursor SET seq = 0;',
    )
    cursor = 0
  }
  for (const row of await views.all('SELECT * FROM open_streams')) {
    const state = JSON.parse(String(row['state'])) as StreamState
    states.put(String(row['stream']), { version: Number(row['version']), state })
  }
  const moved = new Set<string>()
  for (let seq = cursor; seq < headSeq;) {
    const page = await readAfter(log, seq, PAGE)
    const last = page.at(-1)
    if (last === undefined) break
    for (const event of page) moved.add(event.stream)
    seq = last.seq
  }
  const streams = [...moved]
  for (let from = 0; from < streams.length; from += PAGE) {
    const histories = await readStreams(log, streams.slice(from, from + PAGE))
    for (const [stream, live] of foldHistory(histories)) states.put(stream, live)
  }
  return { cursor, moved }
}
