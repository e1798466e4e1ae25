import sqlite3 from 'sqlite3'

export type SqlValue = string | number | null

/** One connection to one SQLite file, with promises. Statements run in the order in which they are called. */
export interface Sqlite {
  readonly run: (sql: string, values?: readonly SqlValue[]) => Promise<void>
  readonly all: (sql: string, values?: readonly SqlValue[]) => Promise<readonly SqlRow[]>
  readonly exec: (sql: string) => Promise<void>
  readonly close: () => Promise<void>
}

export type SqlRow = Readonly<Record<string, SqlValue>>

/** SQLite's own refusals keep their code (`SQLITE_FULL`, `SQLITE_BUSY` …) in `code`. */
export function sqliteCode(cause: unknown): string | undefined {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined
}

/** Opens (and, unless read-only, creates) a file. Rejects with SQLite's error. */
export function openSqlite(file: string, readOnly = false): Promise<Sqlite> {
  return new Promise((resolve, reject) => {
    const mode = readOnly ? sqlite3.OPEN_READONLY : sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE
    const db = new sqlite3.Database(file, mode, (error) => {
      if (error === null) resolve(wrap(db))
      else reject(error)
    })
  })
}

/** More shapes of statements than the hub has, except multi-row inserts of rare sizes: those are prepared again. */
const PREPARED_KEPT = 200

function wrap(db: sqlite3.Database): Sqlite {
  // FIFO, so that a batch's statements can be issued together and still run in order.
  db.serialize()
  const settle = (resolve: () => void, reject: (cause: Error) => void) => (error: Error | null) => {
    if (error === null) resolve()
    else reject(error)
  }
  // Preparing and finalising cost a turn of the worker thread each, as much as the statement itself.
  const prepared = new Map<string, sqlite3.Statement>()
  function statement(sql: string, reject: (cause: Error) => void): sqlite3.Statement {
    const known = prepared.get(sql)
    if (known !== undefined) return known
    const made = db.prepare(sql, (error: Error | null) => {
      if (error === null) return
      prepared.delete(sql)
      reject(error)
    })
    prepared.set(sql, made)
    if (prepared.size > PREPARED_KEPT) {
      for (const [oldest, unused] of prepared) {
        unused.finalize()
        prepared.delete(oldest)
        break
      }
    }
    return made
  }
  return {
    run: (sql, values = []) =>
      new Promise((resolve, reject) => void statement(sql, reject).run(values, settle(resolve, reject))),
    all: (sql, values = []) =>
      new Promise((resolve, reject) => {
        statement(sql, reject).all(values, (error: Error | null, rows: SqlRow[]) => {
          if (error === null) resolve(rows)
          else reject(error)
        })
      }),
    exec: (sql) => new Promise((resolve, reject) => void db.exec(sql, settle(resolve, reject))),
    close: () =>
      new Promise((resolve, reject) => {
        for (const unused of prepared.values()) unused.finalize()
        prepared.clear()
        db.close(settle(resolve, reject))
      }),
  }
}

/** `(?,?),(?,?)…` for a multi-row insert. */
export function rowsOf(count: number, columns: number): string {
  const row = `(${Array.from({ length: columns }, () => '?').join(',')})`
  return Array.from({ length: count }, () => row).join(',')
}
