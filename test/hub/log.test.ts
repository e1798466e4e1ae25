import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { pino } from 'pino'
import { logMigrations } from '../../src/hub/db/migrations'
import { HubStartError } from '../../src/hub/hub-start-error'
import { openHubCore } from '../../src/hub/open-core'
import { openSqlite } from '../../src/hub/db/sqlite'
import {
  damkar,
  lopang,
  openTestCentre,
  operator1,
  operator2,
  psc119,
  supervisor1,
  system,
  type TestCentre,
} from './core-fixture'

let centre: TestCentre
beforeEach(async () => {
  centre = await openTestCentre()
})
afterEach(async () => {
  await centre.stop()
})

const fire = { type: 'kebakaran', location: lopang, narrative: 'api besar di lantai dua' } as const
const openFire = async () => String((await centre.done(operator1, 'incident:open', fire))['incidentId'])
const verify = (...args: string[]) => {
  const result = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/hub/verify-log.ts', '--data', centre.dataDir, ...args],
    {
      encoding: 'utf8',
    },
  )
  return {
    code: result.status,
    ...(JSON.parse(result.stdout) as { ok: boolean; events: number; head: string; seq?: number }),
  }
}
const sql = async (file: string, text: string) => {
  const db = await openSqlite(join(centre.dataDir, file))
  await db.exec(text)
  await db.close()
}

test('the same command again gets its first reply and appends nothing, also after a restart', async () => {
  const commandId = randomUUID()
  const first = await centre.say(operator1, 'incident:open', fire, commandId)
  const head = centre.core().head()
  expect(await centre.say(operator1, 'incident:open', fire, commandId)).toEqual(first)
  await centre.restart()
  expect(await centre.say(operator1, 'incident:open', fire, commandId)).toEqual(first)
  expect(centre.core().head()).toBe(head)
})

test('commands that come again beside new ones get their first replies, and the new ones are carried out', async () => {
  const incidentId = await openFire()
  const order = { incidentId, agencyIds: ['damkar'] }
  const note = { incidentId, text: 'atap runtuh' }
  const [orderId, noteId, newId, otherFire] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  const ordered = await centre.say(operator1, 'incident:dispatch', order, orderId)
  const noted = await centre.say(operator1, 'incident:note', note, noteId)
  const opened = await centre.say(operator1, 'incident:open', fire, otherFire)
  for (const again of [0, 1]) {
    if (again === 1) await centre.restart()
    const head = centre.core().head()
    const [fresh, ...repeated] = await Promise.all([
      centre.say(operator1, 'incident:note', { incidentId, text: `baru ${again}` }, again === 0 ? newId : undefined),
      centre.say(operator1, 'incident:dispatch', order, orderId),
      centre.say(operator1, 'incident:note', note, noteId),
      centre.say(operator1, 'incident:open', fire, otherFire),
    ])
    expect(repeated).toEqual([ordered, noted, opened])
    expect(fresh).toMatchObject({ ok: true })
    expect(centre.core().head()).toBe(head + 1)
  }
})

test('the same command twice in one batch is one command', async () => {
  const commandId = randomUUID()
  const twice = await Promise.all([1, 2].map(() => centre.say(operator1, 'incident:open', fire, commandId)))
  expect(twice[0]).toEqual(twice[1])
  expect(Object.keys(centre.core().board({ kind: 'room' }).incidents)).toHaveLength(1)
})

test('a commandId used for another account, name or input is a conflict', async () => {
  const commandId = randomUUID()
  await centre.say(operator1, 'incident:open', fire, commandId)
  const others = [
    await centre.say(operator2, 'incident:open', fire, commandId),
    await centre.say(operator1, 'incident:open', { ...fire, narrative: 'lain' }, commandId),
    await centre.say(operator1, 'call:receive', { channel: 'phone' }, commandId),
  ]
  for (const reply of others) expect(reply).toMatchObject({ ok: false, error: { code: 'conflict' } })
})

test('a refusal is not remembered', async () => {
  const incidentId = randomUUID()
  const commandId = randomUUID()
  const note = { incidentId, text: 'catatan' }
  expect(await centre.say(operator1, 'incident:note', note, commandId)).toMatchObject({ error: { code: 'not-found' } })
  await centre.say(operator1, 'incident:open', fire, incidentId)
  expect(await centre.say(operator1, 'incident:note', note, commandId)).toMatchObject({ ok: true })
})

test('incident numbers have no gap, whatever is refused between them', async () => {
  const replies = await Promise.all(
    Array.from({ length: 60 }, (_, index) =>
      centre.say(operator1, 'incident:open', index % 3 === 0 ? { ...fire, callId: randomUUID() } : fire),
    ),
  )
  const numbers = replies.flatMap((reply) => (reply.ok ? [(reply.value as { number: string }).number.slice(-4)] : []))
  expect(numbers).toEqual(Array.from({ length: 40 }, (_, index) => String(index + 1).padStart(4, '0')))
  await centre.restart()
  expect(String((await centre.done(operator1, 'incident:open', fire))['number'])).toMatch(/-0041$/)
})

test('the log refuses to be changed, and verify-log names the first event that was', async () => {
  const incidentId = await openFire()
  await centre.done(operator1, 'incident:note', { incidentId, text: 'catatan' })
  await centre.restart()
  const whole = verify()
  expect(whole).toMatchObject({ code: 0, ok: true, events: 4 })
  await expect(sql('log.db', "UPDATE events SET actor = 'x'")).rejects.toThrow('append-only')
  await expect(sql('log.db', 'DELETE FROM events')).rejects.toThrow('append-only')
  await sql('log.db', "DROP TRIGGER events_no_update; UPDATE events SET actor = 'operator2' WHERE seq = 3")
  expect(verify()).toMatchObject({ code: 1, ok: false, seq: 3 })
})

test('a log that was cut is found by a head that was kept elsewhere', async () => {
  const incidentId = await openFire()
  await centre.done(operator1, 'incident:note', { incidentId, text: 'catatan' })
  const { head } = verify()
  await sql('log.db', 'DROP TRIGGER events_no_delete; DELETE FROM events WHERE seq = 4')
  expect(verify()).toMatchObject({ code: 0 })
  expect(verify('--head', head)).toMatchObject({ code: 1, ok: false })
})

test('personal data stands beside the log: erasing it leaves the chain whole and the fact without words', async () => {
  const incidentId = await openFire()
  const log = await openSqlite(join(centre.dataDir, 'log.db'))
  const rows = await log.all('SELECT body, personal_hash FROM events WHERE stream = ?', [`incident:${incidentId}`])
  expect(JSON.stringify(rows)).not.toContain('lantai dua')
  expect(JSON.stringify(rows)).not.toContain('Gang Masjid')
  await log.exec('DELETE FROM personal')
  await log.close()
  expect(verify()).toMatchObject({ code: 0, ok: true })
  const [opened] = await centre.core().history(`incident:${incidentId}`, { kind: 'room' })
  expect(opened?.body).toMatchObject({ type: 'kebakaran', areaCode: '36.73.01.1005' })
  expect(opened?.body).not.toHaveProperty('narrative')
})

test('a full disk refuses with words and leaves nothing half written; with space again it goes on', async () => {
  const incidentId = await openFire()
  const before = centre.core().head()
  // The folder's own limit stands in for a full disk: SQLite answers SQLITE_FULL in both cases.
  const { dataDir } = centre
  await centre.core().close()
  const db = await openSqlite(join(dataDir, 'log.db'))
  const [pages] = await db.all('PRAGMA page_count')
  await db.close()
  const small = await openHubCore({
    dataDir,
    logger: pino({ level: 'silent' }),
    logPageLimit: Number(pages?.['page_count']) + 4,
  })
  const say = (text: string) =>
    small.execute({
      actor: operator1,
      workstation: 'meja-1',
      commandId: randomUUID(),
      name: 'incident:note',
      input: { incidentId, text },
    })
  let full = await say('x'.repeat(15_000))
  for (let tries = 0; tries < 20 && full.ok; tries += 1) full = await say('x'.repeat(15_000))
  expect(full).toMatchObject({ ok: false, error: { code: 'overloaded' } })
  const head = small.head()
  expect(head).toBeGreaterThanOrEqual(before)
  await small.close()
  expect(verify()).toMatchObject({ code: 0, ok: true, events: head })
  await centre.reopen()
  await centre.done(operator1, 'incident:note', { incidentId, text: 'ada ruang lagi' })
  expect(centre.core().head()).toBe(head + 1)
})

test('a folder that another hub holds, or that a newer version made, is refused in one sentence', async () => {
  const open = () => openHubCore({ dataDir: centre.dataDir, logger: pino({ level: 'silent' }) })
  await expect(open()).rejects.toThrow(HubStartError)
  await expect(open()).rejects.toThrow('already open by another hub')
  await centre.core().close()
  await sql('log.db', 'PRAGMA user_version = 99')
  await expect(open()).rejects.toThrow('newer version')
  await sql('log.db', `PRAGMA user_version = ${logMigrations.length}`)
  await centre.reopen()
})

test('views that are lost are made again from the log', async () => {
  await openFire()
  await centre.core().close()
  await sql(
    'views.db',
    'DROP TABLE incidents; DELETE FROM open_streams; UPDATE cursor SET seq = 0; PRAGMA user_version = 0',
  )
  await centre.reopen()
  const { items } = await centre.done(operator1, 'query:incidents', { text: 'lantai' })
  expect(items).toHaveLength(1)
})

test('a query sees what its asker has just done', async () => {
  for (let round = 0; round < 20; round += 1) {
    const { incidentId } = await centre.done(operator1, 'incident:open', fire)
    const { items } = await centre.done(operator1, 'query:incidents', { limit: 1 })
    expect(items).toMatchObject([{ incidentId }])
  }
})

test('a liaison neither reads nor touches what was not ordered to its agency', async () => {
  const incidentId = await openFire()
  const { dispatchIds } = await centre.done(operator1, 'incident:dispatch', { incidentId, agencyIds: ['damkar'] })
  const [dispatchId] = dispatchIds as string[]
  for (const [name, input] of [
    ['incident:note', { incidentId, text: 'x' }],
    ['query:timeline', { incidentId }],
    ['dispatch:acknowledge', { dispatchId }],
  ] as const) {
    expect(await centre.say(psc119, name, input)).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(await centre.say(damkar, name, input)).toMatchObject({ ok: true })
  }
  for (const [name, input] of [
    ['query:calls', {}],
    ['query:directory', { kind: 'account' }],
    ['query:directory', { kind: 'key' }],
    ['incident:open', fire],
  ] as const) {
    expect(await centre.say(damkar, name, input)).toMatchObject({ ok: false, error: { code: 'forbidden' } })
  }
})

test('an order by voice needs the way and the name of the officer', async () => {
  const incidentId = await openFire()
  const { dispatchIds } = await centre.done(operator1, 'incident:dispatch', { incidentId, agencyIds: ['damkar'] })
  const [dispatchId] = dispatchIds as string[]
  expect(await centre.say(operator1, 'dispatch:acknowledge', { dispatchId })).toMatchObject({
    error: { code: 'invalid-input' },
  })
  expect(
    await centre.say(operator1, 'dispatch:acknowledge', { dispatchId, via: 'phone', name: 'piket' }),
  ).toMatchObject({ ok: true })
  expect(await centre.say(damkar, 'dispatch:acknowledge', { dispatchId })).toMatchObject({
    error: { code: 'already-acknowledged' },
  })
})

test('an agency with an open order keeps it and gets no second one', async () => {
  const incidentId = await openFire()
  const first = await centre.done(operator1, 'incident:dispatch', { incidentId, agencyIds: ['damkar'] })
  const second = await centre.done(operator2, 'incident:dispatch', { incidentId, agencyIds: ['psc119', 'damkar'] })
  const [damkarOrder] = first['dispatchIds'] as string[]
  expect((second['dispatchIds'] as string[])[1]).toBe(damkarOrder)
  expect((second['dispatchIds'] as string[])[0]).toMatch(/\.psc119$/)
})

test('an agency nobody knows can not be ordered, and the others are not either', async () => {
  const incidentId = await openFire()
  const reply = await centre.say(operator1, 'incident:dispatch', { incidentId, agencyIds: ['damkar', 'nasa'] })
  expect(reply).toMatchObject({ ok: false, error: { code: 'not-found' } })
  expect(centre.core().incident(incidentId)?.dispatches).toEqual([])
})

test('a point that looks wrong is kept as said, with a warning', async () => {
  const swapped = { lat: 106.15, lon: -6.1, source: 'coordinates' } as const
  expect(await centre.done(operator1, 'incident:open', { ...fire, location: swapped })).toMatchObject({
    warnings: ['swapped'],
  })
  const abroad = { lat: 51.5, lon: -0.1, source: 'coordinates' } as const
  expect(await centre.done(operator1, 'incident:open', { ...fire, location: abroad })).toMatchObject({
    warnings: ['outside-indonesia'],
  })
})

test('a one-time password and an API key are said once and kept nowhere', async () => {
  const commandId = randomUUID()
  const account = { username: 'operator9', name: 'Operator', role: 'operator' }
  const admin = { role: 'admin', username: 'admin1' } as const
  const first = await centre.say(admin, 'directory:put-account', account, commandId)
  expect(first).toMatchObject({ ok: true, value: { oneTimePassword: expect.any(String) as string } })
  const again = await centre.say(admin, 'directory:put-account', account, commandId)
  expect(again).not.toHaveProperty('value.oneTimePassword')
  const made = await centre.done(admin, 'directory:make-key', { partner: 'PBX', scopes: ['telephony'] })
  const { items } = await centre.done(admin, 'query:directory', { kind: 'key' })
  expect(JSON.stringify(items)).not.toContain(String(made['key']))
})

test('changing an active account without a password keeps the one it has; enabling one again gives a new one', async () => {
  const admin = { role: 'admin', username: 'admin1' } as const
  const account = { username: 'operator9', name: 'Operator', role: 'operator' }
  const put = (more: object) => centre.done(admin, 'directory:put-account', { ...account, ...more })
  const hash = async () => (await centre.core().credentials.ofAccount('operator9'))?.passwordHash
  await put({ password: 'latihan112' })
  const first = await hash()
  expect(first).toBeDefined()
  expect(await put({ name: 'Operator Sembilan', role: 'supervisor' })).not.toHaveProperty('oneTimePassword')
  expect(await hash()).toBe(first)
  expect(await centre.core().credentials.ofAccount('operator9')).toMatchObject({
    account: { name: 'Operator Sembilan', role: 'supervisor' },
  })
  expect(await put({ password: 'latihan113' })).not.toHaveProperty('oneTimePassword')
  const second = await hash()
  expect(second).not.toBe(first)
  await centre.done(admin, 'directory:disable-account', { username: 'operator9', reason: 'pindah tugas' })
  expect(await put({})).toHaveProperty('oneTimePassword')
  expect(await hash()).not.toBe(second)
})

test('a supervisor may do all an operator may; an admin none of it', async () => {
  expect(await centre.say(supervisor1, 'incident:open', fire)).toMatchObject({ ok: true })
  expect(await centre.say({ role: 'admin', username: 'admin1' }, 'incident:open', fire)).toMatchObject({
    error: { code: 'forbidden' },
  })
})

test('a second operator gets a conflict, and takes over after twenty seconds', async () => {
  let now = Date.now()
  const slow = await openTestCentre(() => now)
  const { callId } = await slow.done(system, 'system:telephony', { event: 'ringing', externalId: 'a' })
  await slow.done(operator1, 'call:answer', { callId })
  expect(await slow.say(operator2, 'call:answer', { callId })).toMatchObject({ error: { code: 'conflict' } })
  expect(await slow.say(operator2, 'call:answer', { callId, takeOver: true })).toMatchObject({
    error: { code: 'conflict' },
  })
  now += 20_000
  expect(await slow.say(operator2, 'call:answer', { callId, takeOver: true })).toMatchObject({ ok: true })
  await slow.stop()
})
