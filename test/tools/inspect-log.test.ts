import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSqlite } from '../../src/hub/db/sqlite'
import { inspectLog } from '../../tools/bench/inspect-log'
import { tempFolder } from '../support/temp-folder'

test('a lost command, a repeated one, a skipped number and a broken chain are each found', async () => {
  const folder = tempFolder('inspect')
  const log = await openSqlite(join(folder.path, 'log.db'))
  await log.exec(`CREATE TABLE events (seq, stream, type, body, command_id);
    CREATE TABLE replies (command_id, value);
    INSERT INTO events VALUES
      (1, 'incident:a', 'incident-opened', '{"number":"112-20260101-0001"}', 'a'),
      (2, 'incident:b', 'incident-opened', '{"number":"112-20260101-0003"}', 'b'),
      (3, 'incident:b', 'note-added', '{}', 'c'),
      (4, 'incident:b', 'note-added', '{}', 'c');
    INSERT INTO replies VALUES ('a', '{"seq":1}'), ('b', '{"seq":2}'), ('c', '{"seq":4}');`)
  await log.close()
  const told = [
    { commandId: 'a', seq: 1 },
    { commandId: 'b', seq: 2 },
    { commandId: 'gone', seq: 5 },
  ]
  expect(await inspectLog(folder.path, told)).toEqual({
    events: 4,
    lost: 1,
    duplicates: 1,
    incidents: 2,
    numberFaults: 1,
    chainValid: false,
  })
  folder.remove()
})
