import sqlite3 from 'sqlite3'

export type SqlValue = string | number | null

export type Statement = readonly [sql: string, values: readonly SqlValue[]]

/** One connection to one SQLite file, with promises. Statements run in the order in which they are called. */
export interface Sqlite {
  readonly run: (sql: string, values?: readonly SqlValue[]) => Promise<void>
  readonly all: (sql: string, values?: readonly SqlValue[]) => Promise<readonly SqlRow[]>
  /** All or nothing, and nothing of anybody else in between. Rejects with what went wrong; then nothing of it is there. */
  readonly transaction: (statements: readonly Statement[]) => Promise<void>
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

/** More shapes of statements than the hub has, except lists (`IN (?, ?, …)`) of rare lengths: those are prepared again. */
const PREPARED_KEPT = 200

function wrap(db: sqlite3.Database): Sqlite {
  // Preparing and finalising cost a turn of the worker thread each, as much as the statement itself.
  const prepared = new Map<string, sqlite3.Statement>()
  const inOrder = createQueue()

  function statement(sql: string): Promise<sqlite3.Statement> | sqlite3.Statement {
    const known = prepared.get(sql)
    if (known !== undefined) return known
    return new Promise((resolve, reject) => {
      const made = db.prepare(sql, (error: Error | null) => {
        if (error !== null) return reject(error)
        prepared.set(sql, made)
        dropOldest(prepared)
        resolve(made)
      })
    })
  }

  async function step<T>(sql: string, run: (made: sqlite3.Statement, done: Done<T>) => void): Promise<T> {
    const made = await statement(sql)
    return new Promise((resolve, reject) => {
      run(made, (error, value) => {
        if (error === null) resolve(value)
        else reject(error)
      })
    })
  }

  const runNow = (sql: string, values: readonly SqlValue[] = []): Promise<void> =>
    step<undefined>(sql, (made, done) => void made.run(values, (error) => done(error, undefined))).then(nothing)

  return {
    run: (sql, values = []) => inOrder(() => runNow(sql, values)),
    // One after the other and no further than the first that fails: after some errors (a full disk) SQLite has rolled back
    // by itself, and what came behind would be written on its own.
    transaction: (statements) =>
      inOrder(async () => {
        await runNow('BEGIN IMMEDIATE')
        try {
          for (const [sql, values] of statements) await runNow(sql, values)
          await runNow('COMMIT')
        } catch (cause) {
          // Nothing to roll back where SQLite has done it already.
          await runNow('ROLLBACK').catch(nothing)
          throw cause
        }
      }),
    all: (sql, values = []) =>
      inOrder(() =>
        step<SqlRow[]>(sql, (made, done) => void made.all(values, (error, rows: SqlRow[]) => done(error, rows))),
      ),
    exec: (sql) =>
      inOrder(
        () =>
          new Promise((resolve, reject) => {
            db.exec(sql, (error) => {
              if (error === null) resolve()
              else reject(error)
            })
          }),
      ),
    close: () =>
      inOrder(
        () =>
          new Promise((resolve, reject) => {
            for (const unused of prepared.values()) unused.finalize()
            prepared.clear()
            db.close((error) => {
              if (error === null) resolve()
              else reject(error)
            })
          }),
      ),
  }
}

const nothing = (): void => undefined

type Done<T> = (error: Error | null, value: T) => void

/**
 * One after the other in the order of asking, also past one that fails. The library's own `serialize` orders only what it
 * prepares itself; prepared statements would overtake each other, and an insert its BEGIN.
 */
function createQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => Promise<void>)[] = []
  let running = false
  async function drain(): Promise<void> {
    running = true
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await next()
    running = false
  }
  return (work) =>
    new Promise((resolve, reject) => {
      waiting.push(() => work().then(resolve, reject))
      if (!running) void drain()
    })
}

function dropOldest(prepared: Map<string, sqlite3.Statement>): void {
  if (prepared.size <= PREPARED_KEPT) return
  for (const [oldest, unused] of prepared) {
    unused.finalize()
    prepared.delete(oldest)
    return
  }
}
