import type { Sqlite } from './sqlite'
import { HubStartError } from '../hub-start-error'

/** Frozen: a migration that was released is never edited; a change is a new one at the end. */
export const logMigrations: readonly string[] = [
  `CREATE TABLE events (
     seq INTEGER PRIMARY KEY,
     stream TEXT NOT NULL,
     version INTEGER NOT NULL,
     type TEXT NOT NULL,
     v INTEGER NOT NULL,
     body TEXT NOT NULL,
     personal_hash TEXT NOT NULL,
     actor TEXT NOT NULL,
     workstation TEXT NOT NULL,
     command_id TEXT NOT NULL,
     occurred_at INTEGER NOT NULL,
     recorded_at INTEGER NOT NULL,
     prev_hash TEXT NOT NULL,
     hash TEXT NOT NULL,
     UNIQUE (stream, version)
   ) STRICT;
   CREATE TRIGGER events_no_update BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
   CREATE TRIGGER events_no_delete BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
   CREATE TABLE personal (seq INTEGER PRIMARY KEY, salt TEXT NOT NULL, json TEXT NOT NULL) STRICT;
   CREATE TABLE replies (
     command_id TEXT PRIMARY KEY, account TEXT NOT NULL, name TEXT NOT NULL, input_hash TEXT NOT NULL, value TEXT NOT NULL
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE numbers (day TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT, WITHOUT ROWID;
   CREATE TABLE dispatch_streams (dispatch_id TEXT PRIMARY KEY, stream TEXT NOT NULL) STRICT, WITHOUT ROWID;
   CREATE TABLE credentials (kind TEXT NOT NULL, id TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (kind, id)) STRICT, WITHOUT ROWID;
   CREATE INDEX credentials_by_hash ON credentials (kind, hash);
   CREATE TABLE sessions (token_hash TEXT PRIMARY KEY, username TEXT NOT NULL, expires_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
   CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;`,
  // Here and not in the views: what is known of a photo can't be made again from the log, and is in the backups with it.
  `CREATE TABLE photos (
     id TEXT PRIMARY KEY, width INTEGER NOT NULL, height INTEGER NOT NULL, likeness TEXT, position TEXT,
     kept_at INTEGER NOT NULL
   ) STRICT, WITHOUT ROWID;`,
]

/** What only screens and searches need. It follows the log and can be made again from it at any time. */
export const viewMigrations: readonly string[] = [
  `CREATE TABLE cursor (id INTEGER PRIMARY KEY CHECK (id = 1), seq INTEGER NOT NULL) STRICT;
   INSERT INTO cursor VALUES (1, 0);
   CREATE TABLE open_streams (stream TEXT PRIMARY KEY, version INTEGER NOT NULL, state TEXT NOT NULL) STRICT, WITHOUT ROWID;
   CREATE TABLE incidents (
     id TEXT PRIMARY KEY, number TEXT NOT NULL, type TEXT NOT NULL, priority TEXT NOT NULL, phase TEXT NOT NULL,
     location TEXT, opened_at INTEGER NOT NULL, agencies TEXT NOT NULL
   ) STRICT;
   CREATE INDEX incidents_by_time ON incidents (opened_at DESC, id DESC);
   CREATE TABLE incident_agencies (incident_id TEXT NOT NULL, agency_id TEXT NOT NULL, PRIMARY KEY (agency_id, incident_id)) STRICT, WITHOUT ROWID;
   CREATE TABLE incident_calls (call_id TEXT PRIMARY KEY, incident_id TEXT NOT NULL) STRICT, WITHOUT ROWID;
   CREATE VIRTUAL TABLE incident_text USING fts5(id UNINDEXED, words, tokenize = 'unicode61 remove_diacritics 2');
   CREATE TABLE calls (
     id TEXT PRIMARY KEY, number TEXT, comparable TEXT, state TEXT NOT NULL, kind TEXT, received_at INTEGER NOT NULL
   ) STRICT;
   CREATE INDEX calls_by_time ON calls (received_at DESC, id DESC);
   CREATE INDEX calls_by_number ON calls (comparable, received_at DESC);`,
  `DROP INDEX calls_by_number;
   CREATE INDEX calls_by_number ON calls (comparable, received_at DESC, kind);
   CREATE INDEX calls_by_kind ON calls (kind, received_at DESC, comparable);
   CREATE INDEX calls_of_incident ON incident_calls (incident_id);
   ALTER TABLE incident_agencies ADD COLUMN visible INTEGER NOT NULL DEFAULT 1;
   UPDATE cursor SET seq = 0;`,
  `DROP TABLE incident_text;
   CREATE VIRTUAL TABLE incident_text USING fts5(id UNINDEXED, words, common, tokenize = 'unicode61 remove_diacritics 2');
   UPDATE cursor SET seq = 0;`,
  // Orders have a ladder, units and relays now: states folded before lack them.
  `DELETE FROM open_streams;
   UPDATE cursor SET seq = 0;`,
  `CREATE TABLE complaints (
     n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, code TEXT NOT NULL, category TEXT, state TEXT NOT NULL,
     submitted_at INTEGER NOT NULL, channel TEXT NOT NULL, location TEXT, excerpt TEXT, agencies TEXT NOT NULL,
     clocks TEXT NOT NULL
   ) STRICT;
   CREATE INDEX complaints_by_time ON complaints (submitted_at DESC, n DESC);
   CREATE INDEX complaints_by_state ON complaints (state, submitted_at DESC, n DESC);
   CREATE INDEX complaints_by_category ON complaints (category, submitted_at DESC, n DESC);
   CREATE INDEX complaints_by_code ON complaints (code);
   CREATE TABLE complaint_agencies (
     agency_id TEXT NOT NULL, submitted_at INTEGER NOT NULL, n INTEGER NOT NULL, visible INTEGER NOT NULL,
     PRIMARY KEY (agency_id, submitted_at, n)
   ) STRICT, WITHOUT ROWID;
   CREATE VIRTUAL TABLE complaint_text USING fts5(words, common, tokenize = 'unicode61 remove_diacritics 2');`,
  `CREATE TABLE complaint_photos (
     complaint_id TEXT NOT NULL, photo_id TEXT NOT NULL, use TEXT NOT NULL, at INTEGER NOT NULL,
     PRIMARY KEY (complaint_id, photo_id, use, at)
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX complaint_photos_by_photo ON complaint_photos (photo_id, at);
   CREATE INDEX complaint_photos_by_use ON complaint_photos (use, at);
   ALTER TABLE complaints ADD COLUMN reserved INTEGER NOT NULL DEFAULT 1;
   UPDATE cursor SET seq = 0;`,
  // What is counted of a complaint, so that figures of a year need not read its log.
  // And an erased word leaves nothing in the index of words either.
  `ALTER TABLE complaints ADD COLUMN figures TEXT;
   INSERT INTO complaint_text (complaint_text, rank) VALUES ('secure-delete', 1);
   ALTER TABLE complaint_agencies ADD COLUMN state TEXT NOT NULL DEFAULT 'received';
   ALTER TABLE complaint_agencies ADD COLUMN category TEXT;
   ALTER TABLE complaint_agencies ADD COLUMN shared INTEGER NOT NULL DEFAULT 0;
   CREATE INDEX complaint_agencies_shared ON complaint_agencies (agency_id, submitted_at, n) WHERE shared = 1;
   CREATE INDEX complaint_agencies_by_state ON complaint_agencies (agency_id, state, submitted_at, n);
   CREATE INDEX complaint_agencies_by_category ON complaint_agencies (agency_id, category, submitted_at, n);
   CREATE INDEX complaint_agencies_by_both ON complaint_agencies (agency_id, category, state, submitted_at, n);
   CREATE INDEX complaints_by_both ON complaints (category, state, submitted_at DESC, n DESC);
   UPDATE cursor SET seq = 0;`,
  // The index of words walks by time, and knows what a complaint is filtered by beside its words. Two of the same
  // millisecond and 2^21 complaints apart would share a row; no centre will have so many at once.
  `ALTER TABLE complaints ADD COLUMN search_row INTEGER AS (submitted_at * 2097152 + n % 2097152) VIRTUAL;
   CREATE UNIQUE INDEX complaints_by_search_row ON complaints (search_row);
   DROP TABLE complaint_text;
   CREATE VIRTUAL TABLE complaint_text USING fts5(
     words, common, facets, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
   );
   INSERT INTO complaint_text (complaint_text, rank) VALUES ('secure-delete', 1);
   UPDATE cursor SET seq = 0;`,
]

/** Brings a file up to date. Refuses one that a newer version has written: its rules are not known here. */
export async function migrate(db: Sqlite, migrations: readonly string[]): Promise<void> {
  const [row] = await db.all('PRAGMA user_version')
  const done = Number(row?.['user_version'] ?? 0)
  if (done > migrations.length) {
    throw new HubStartError('The data folder was made by a newer version of this program; install that version.')
  }
  for (let index = done; index < migrations.length; index += 1) {
    await db.exec(`BEGIN; ${migrations[index] ?? ''} PRAGMA user_version = ${index + 1}; COMMIT;`)
  }
}
