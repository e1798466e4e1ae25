import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeBackup } from '../../src/hub/backup/make-backup'
import { restoreBackup } from '../../src/hub/backup/restore-backup'
import { seal } from '../../src/hub/backup/seal'
import { openSqlite } from '../../src/hub/db/sqlite'
import { openHubCore } from '../../src/hub/open-core'
import { walkChain } from '../../src/hub/log/walk-chain'
import { canonicalJson } from '../../src/projection/canonical-json'
import { lopang, openTestCentre, operator1, operator2, type TestCentre } from './core-fixture'

const NOW = Date.UTC(2026, 10, 24)
const logger = pino({ level: 'silent' })

let centre: TestCentre
let folder: string
beforeEach(async () => {
  centre = await openTestCentre()
  folder = mkdtempSync(join(tmpdir(), 'siaga-backup-'))
})
afterEach(async () => {
  await centre.stop()
  rmSync(folder, { recursive: true, force: true })
})

const at = (name: string) => join(folder, name)

const hashOf = (board: unknown) => createHash('sha256').update(canonicalJson(board)).digest('hex')

function open(type = 'kebakaran') {
  return centre.done(operator1, 'incident:open', { type, priority: 'P2', location: lopang, narrative: 'asap tebal' })
}

/** Every row the next decision hangs on. */
async function rowsOf(dataDir: string): Promise<Record<string, unknown>> {
  const log = await openSqlite(join(dataDir, 'log.db'), true)
  const tables = ['events', 'personal', 'replies', 'numbers', 'dispatch_streams', 'credentials', 'meta']
  const rows: Record<string, unknown> = {}
  for (const table of tables) rows[table] = await log.all(`SELECT * FROM ${table} ORDER BY 1`)
  rows['schema'] = await log.all('SELECT name, sql FROM sqlite_schema ORDER BY name')
  await log.close()
  return rows
}

test('a backup taken while commands stream restores the centre as it was at the head of the backup', async () => {
  const hashes = new Map<number, string>()
  centre.core().onCommitted(({ to }) => hashes.set(to, hashOf(centre.core().board({ kind: 'room' }))))
  let streaming = true
  let sent = 0
  const desk = async (number: number) => {
    while (streaming) {
      const { incidentId } = await open()
      const orders = await centre.say(operator2, 'incident:dispatch', { incidentId, agencyIds: ['damkar'] })
      expect(orders.ok).toBe(true)
      await centre.done(operator1, 'incident:note', { incidentId, text: `meja ${number}` })
      sent += 3
    }
  }
  const desks = [desk(1), desk(2), desk(3), desk(4)]
  const heads: string[] = []
  for (let round = 0; round < 5; round += 1) {
    const before = sent
    while (sent < before + 12) await new Promise((resolve) => setTimeout(resolve, 5))
    const { head, events } = await makeBackup(centre.dataDir, at(`${round}.backup`), NOW)
    heads.push(head)
    expect(Number(head.split(':')[0])).toBe(events)
  }
  streaming = false
  await Promise.all(desks)
  expect(new Set(heads).size).toBe(5)

  for (const [round, head] of heads.entries()) {
    const target = at(`restored-${round}`)
    expect((await restoreBackup(at(`${round}.backup`), target)).head).toBe(head)
    const core = await openHubCore({ dataDir: target, logger })
    const seq = Number(head.split(':')[0])
    expect(core.head()).toBe(seq)
    expect(hashOf(core.board({ kind: 'room' }))).toBe(hashes.get(seq))
    await core.close()
    // The chain of the restored log is the beginning of the chain that went on.
    const original = await openSqlite(join(centre.dataDir, 'log.db'), true)
    expect(await walkChain(original, head)).toMatchObject({ ok: true })
    await original.close()
  }
})

test('a restored centre is equal row by row, sessions excepted, and goes on counting without a gap', async () => {
  for (let count = 0; count < 5; count += 1) await open()
  await centre.core().sessions.add('a'.repeat(64), { username: 'operator1', expiresAt: NOW + 1 })
  await makeBackup(centre.dataDir, at('b'), NOW)
  await restoreBackup(at('b'), at('restored'))
  expect(await rowsOf(at('restored'))).toEqual(await rowsOf(centre.dataDir))
  const core = await openHubCore({ dataDir: at('restored'), logger })
  expect(await core.sessions.find('a'.repeat(64))).toBeUndefined()
  const say = (name: string, input: object) =>
    core.execute({ actor: operator1, workstation: 'meja', commandId: crypto.randomUUID(), name, input })
  const reply = await say('incident:open', { type: 'banjir', priority: 'P3', location: lopang, narrative: 'air' })
  expect(reply).toMatchObject({ ok: true })
  expect(JSON.stringify(reply)).toMatch(/112-\d{8}-0006/)
  await core.close()
  expect(await centre.core().sessions.find('a'.repeat(64))).toBeDefined()
})

test('a token of before the backup is nowhere in its bytes', async () => {
  const token = randomBytes(32).toString('hex')
  await centre.core().sessions.add(token, { username: 'operator1', expiresAt: NOW + 1 })
  await makeBackup(centre.dataDir, at('b'), NOW)
  expect(readFileSync(at('b')).includes(token)).toBe(false)
})

test("photos, the certificate desks trust and the key of the citizens' forms come back byte for byte", async () => {
  mkdirSync(join(centre.dataDir, 'photos', '2026'), { recursive: true })
  const photos = {
    'photos/a.jpg': randomBytes(300_000),
    'photos/2026/b.jpg': randomBytes(1),
    'citizen.key': Buffer.from('key'),
    'hub-tls.pem': Buffer.from('pem'),
  }
  for (const [path, bytes] of Object.entries(photos)) writeFileSync(join(centre.dataDir, path), bytes)
  expect(await makeBackup(centre.dataDir, at('b'), NOW)).toMatchObject({ files: 4 })
  expect(await restoreBackup(at('b'), at('restored'))).toMatchObject({ files: 4 })
  for (const [path, bytes] of Object.entries(photos)) expect(readFileSync(join(at('restored'), path))).toEqual(bytes)
  expect(statSync(join(at('restored'), 'hub-tls.pem')).mode & 0o777).toBe(0o600)
})

test('a backup and a restored folder are for their owner alone', async () => {
  await makeBackup(centre.dataDir, at('b'), NOW)
  await restoreBackup(at('b'), at('restored'))
  expect(statSync(at('b')).mode & 0o777).toBe(0o600)
  expect(statSync(at('restored')).mode & 0o777).toBe(0o700)
  expect(readdirSync(folder).sort()).toEqual(['b', 'restored'])
})

test('a backup is never overwritten', async () => {
  writeFileSync(at('b'), 'older')
  await expect(makeBackup(centre.dataDir, at('b'), NOW)).rejects.toThrow('never overwritten')
  expect(readFileSync(at('b'), 'utf8')).toBe('older')
})

test('a folder without a log, or a place that does not exist, is said', async () => {
  await expect(makeBackup(folder, at('b'), NOW)).rejects.toThrow('no log')
  await expect(makeBackup(centre.dataDir, at('none/b'), NOW)).rejects.toThrow('does not exist')
  expect(readdirSync(folder)).toEqual([])
})

test('a restore goes only into an empty or absent folder', async () => {
  await makeBackup(centre.dataDir, at('b'), NOW)
  mkdirSync(at('full'))
  writeFileSync(at('full/log.db'), 'mine')
  await expect(restoreBackup(at('b'), at('full'))).rejects.toThrow('not empty')
  expect(readFileSync(at('full/log.db'), 'utf8')).toBe('mine')
  mkdirSync(at('empty'))
  expect(await restoreBackup(at('b'), at('empty'))).toMatchObject({ events: centre.core().head() })
  await expect(restoreBackup(at('none'), at('new'))).rejects.toThrow('There is no file')
})

test('a backup that is cut or has one flipped bit anywhere is refused, and nothing is left of the attempt', async () => {
  await open()
  await makeBackup(centre.dataDir, at('b'), NOW)
  const { size } = statSync(at('b'))
  const damage = fc.oneof(
    fc.record({ how: fc.constant('cut' as const), at: fc.nat(size - 1) }),
    fc.record({ how: fc.constant('flip' as const), at: fc.nat(size - 1), bit: fc.nat(7) }),
  )
  await fc.assert(
    fc.asyncProperty(damage, async (done) => {
      cpSync(at('b'), at('damaged'))
      chmodSync(at('damaged'), 0o600)
      if (done.how === 'cut') truncateSync(at('damaged'), done.at)
      else {
        const bytes = readFileSync(at('damaged'))
        bytes.writeUInt8(bytes.readUInt8(done.at) ^ (1 << done.bit), done.at)
        writeFileSync(at('damaged'), bytes)
      }
      await expect(restoreBackup(at('damaged'), at('restored'))).rejects.toThrow(/no complete backup|was changed/)
      expect(readdirSync(folder).sort()).toEqual(['b', 'damaged'])
    }),
    { numRuns: 300 },
  )
  await restoreBackup(at('b'), at('restored'))
})

test('a log that was tampered with before the backup is refused, naming the event; the original stays as it is', async () => {
  await open()
  await centre.core().close()
  const log = await openSqlite(join(centre.dataDir, 'log.db'))
  await log.exec("DROP TRIGGER events_no_update; UPDATE events SET body = '{}' WHERE seq = 2;")
  await log.close()
  const before = await rowsOf(centre.dataDir)
  await expect(makeBackup(centre.dataDir, at('b'), NOW)).rejects.toThrow('not whole at event 2')
  expect(existsSync(at('b'))).toBe(false)
  expect(readdirSync(folder)).toEqual([])
  expect(await rowsOf(centre.dataDir)).toEqual(before)
  await centre.reopen()
})

test('a forged backup with a right seal and a wrong chain is refused all the same', async () => {
  await open()
  await makeBackup(centre.dataDir, at('b'), NOW)
  const forged = await openSqlite(at('b'))
  await forged.exec("DROP TRIGGER events_no_update; UPDATE events SET actor = 'nobody' WHERE seq = 1;")
  await forged.close()
  await seal(at('b'))
  await expect(restoreBackup(at('b'), at('restored'))).rejects.toThrow('not whole at event 1')
  expect(existsSync(at('restored'))).toBe(false)
})
