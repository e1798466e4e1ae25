import type { Sqlite, SqlValue } from '../db/sqlite'
import { EVENT_COLUMNS } from './event-row'

type Rows = readonly (readonly SqlValue[])[]

/** Everything one batch writes, as rows of its tables. */
export interface BatchRows {
  /** In the order of `EVENT_COLUMNS`. */
  readonly events: Rows
  /** `seq, salt, json`. */
  readonly personal: Rows
  /** `command_id, account, name, input_hash, value`. */
  readonly replies: Rows
  /** `dispatch_id, stream`. */
  readonly dispatches: Rows
  /** `day, last`. */
  readonly numbers: Rows
  /** `kind, id, hash`; of two for the same one the last wins. */
  readonly credentials: Rows
  /** Streams of which nothing personal may stay. */
  readonly erased: readonly string[]
}

const columns = (count: number) => Array.from({ length: count }, (_, at) => `value ->> ${at}`).join(', ')

/**
 * A batch is one statement, and so one durable transaction: SQLite writes all of it or nothing, whatever fails in the
 * middle, and it costs one turn of the worker thread instead of one for each table. The view and its trigger live in the
 * connection, not in the file.
 */
const SET_UP = `
  CREATE TEMP VIEW batch AS SELECT 0 AS events, 0 AS personal, 0 AS replies, 0 AS dispatches, 0 AS numbers, 0 AS credentials, 0 AS erased;
  CREATE TEMP TRIGGER write_batch INSTEAD OF INSERT ON batch BEGIN
    INSERT INTO events (${EVENT_COLUMNS}) SELECT ${columns(14)} FROM json_each(NEW.events) ORDER BY key;
    INSERT INTO personal (seq, salt, json) SELECT ${columns(3)} FROM json_each(NEW.personal) ORDER BY key;
    INSERT INTO replies (command_id, account, name, input_hash, value) SELECT ${columns(5)} FROM json_each(NEW.replies);
    INSERT INTO dispatch_streams (dispatch_id, stream)
      SELECT ${columns(2)} FROM json_each(NEW.dispatches) WHERE true ON CONFLICT DO NOTHING;
    INSERT INTO numbers (day, last) SELECT ${columns(2)} FROM json_each(NEW.numbers) WHERE true
      ON CONFLICT (day) DO UPDATE SET last = excluded.last;
    INSERT INTO credentials (kind, id, hash) SELECT ${columns(3)} FROM json_each(NEW.credentials) WHERE true ORDER BY key
      ON CONFLICT (kind, id) DO UPDATE SET hash = excluded.hash;
    DELETE FROM personal WHERE seq IN (SELECT seq FROM events WHERE stream IN (SELECT value FROM json_each(NEW.erased)));
  END;`

/** Makes a connection to the log ready for `appendBatch`. */
export function prepareAppending(log: Sqlite): Promise<void> {
  return log.exec(SET_UP)
}

/** Writes a batch durably. Rejects with SQLite's error; then nothing of it is there. */
export function appendBatch(log: Sqlite, rows: BatchRows): Promise<void> {
  const { events, personal, replies, dispatches, numbers, credentials, erased } = rows
  return log.run(
    'INSERT INTO batch VALUES (?, ?, ?, ?, ?, ?, ?)',
    [events, personal, replies, dispatches, numbers, credentials, erased].map((part) => JSON.stringify(part)),
  )
}
