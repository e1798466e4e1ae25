import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSqlite, type Sqlite } from '../../src/hub/db/sqlite'

let folder = ''
let db: Sqlite
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'siaga-sqlite-'))
  db = await openSqlite(join(folder, 'a.db'))
  await db.exec('CREATE TABLE rows (id INTEGER PRIMARY KEY, word TEXT NOT NULL) STRICT')
})
afterEach(async () => {
  await db.close()
  rmSync(folder, { recursive: true, force: true })
})

test('statements that are issued together run in the order of asking, also when they are known already', async () => {
  for (let round = 0; round < 200; round += 1) {
    // Each is a shape of its own, the long one before the short one that undoes it.
    await Promise.all([
      db.run('BEGIN IMMEDIATE'),
      db.run('INSERT INTO rows SELECT value, ? FROM json_each(?)', [
        'a',
        JSON.stringify(
          Array(200)
            .fill(0)
            .map((_, i) => i),
        ),
      ]),
      db.run('UPDATE rows SET word = ? WHERE id < 100', ['b']),
      db.run('ROLLBACK'),
    ])
    expect(await db.all('SELECT COUNT(*) AS many FROM rows')).toEqual([{ many: 0 }])
  }
})

test('one that fails is told and holds up nothing behind it', async () => {
  const outcomes = await Promise.allSettled([
    db.run('INSERT INTO rows VALUES (1, ?)', ['a']),
    db.run('INSERT INTO rows VALUES (1, ?)', ['again']),
    db.run('INSERT INTO nowhere VALUES (1)'),
    db.run('INSERT INTO rows VALUES (2, ?)', ['b']),
  ])
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled'])
  expect(await db.all('SELECT word FROM rows ORDER BY id')).toEqual([{ word: 'a' }, { word: 'b' }])
})

test('more shapes of statements than are kept still work', async () => {
  for (let columns = 1; columns <= 450; columns += 1) {
    const list = Array.from({ length: columns }, (_, at) => `? AS c${at}`).join(', ')
    const [row] = await db.all(`SELECT ${list}`, Array(columns).fill(columns))
    expect(row?.['c0']).toBe(columns)
  }
})
