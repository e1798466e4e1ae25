import { readFileSync, readdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openSqlite } from '../../src/hub/db/sqlite'
import { createLogger } from '../../src/hub/logger'
import { walkChain } from '../../src/hub/log/walk-chain'
import { keepNoLonger } from '../../src/hub/rabeg/retention'
import { openConsole, seen, startTestHub, until, type TestHub } from './support/training-hub'

const DAY = 86_400_000
let now = 1_795_500_000_000
const hubs: TestHub[] = []
const folders: string[] = []
afterAll(async () => {
  for (const hub of hubs) await hub.stop()
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})
async function start(dataDir?: string): Promise<TestHub> {
  const hub = await startTestHub({ now: () => now, ...(dataDir === undefined ? {} : { dataDir }) })
  hubs.push(hub)
  folders.push(hub.dataDir)
  return hub
}

const secrets = [
  'ZEBRALEWAT',
  'ORANGUTANNAMA',
  '081355557777',
  'WALISONGOALAMAT',
  'KELELAWARJAWAB',
  'BADAKALASAN',
] as const
const [WORD, NAME, NUMBER, ADDRESS, ANSWER, REASON] = secrets

/** Every byte of the folder's databases, their journals too. */
const bytesOf = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.includes('.db'))
    .map((name) => readFileSync(join(folder, name)).toString('latin1'))
    .join('\n')
const found = (text: string) => secrets.filter((secret) => text.toLowerCase().includes(secret.toLowerCase()))

test('what is personal of a closed complaint goes when its rule says so, and leaves not a byte; the chain stays whole', async () => {
  const hub = await start()
  const operator = await openConsole(hub, 'operator1')
  const dlh = await openConsole(hub, 'dlh')
  const submit = async (more: object) =>
    String(
      (
        await operator.must('complaint:submit', {
          channel: 'counter',
          category: 'sampah',
          text: `Sampah ${WORD} menumpuk.`,
          location: { lat: -6.12, lon: 106.15, source: 'map', address: ADDRESS },
          ...more,
        })
      )['complaintId'],
    )
  const open = await submit({ text: 'Masih terbuka.', location: { lat: -6.1, lon: 106.1, source: 'map' } })
  const complaintId = await submit({ reporter: { name: NAME, number: NUMBER } })
  const secret = await submit({ secret: true, reporter: { name: NAME, number: NUMBER } })
  for (const id of [complaintId, secret]) {
    await dlh.must('complaint:respond', { complaintId: id, text: `Truk datang pukul 08.00, ${ANSWER}.` })
    await operator.must('complaint:close', { complaintId: id, reason: REASON })
  }
  await operator.must('query:complaints', { text: WORD })
  expect(found(bytesOf(hub.dataDir)).length).toBeGreaterThan(4)

  const retention = keepNoLonger(hub.core, createLogger('silent'))
  now += 729 * DAY
  expect(await retention.run()).toBe(0)
  now += 2 * DAY
  expect(await retention.run()).toBe(2)
  expect(await retention.run()).toBe(0)
  await retention.close()

  const admin = await openConsole(hub, 'admin1')
  const told = await admin.must('query:retention', {})
  expect(told).toMatchObject({ keepDays: 730, due: 0 })
  expect((told['erased'] as { complaintId: string }[]).map((one) => one.complaintId).sort()).toEqual(
    [complaintId, secret].sort(),
  )
  const { events } = (await admin.must('query:timeline', { complaintId })) as {
    events: { type: string; body: object }[]
  }
  expect(events.at(-1)).toMatchObject({ type: 'complaint-erased', body: { rule: 'simpan-baku' } })
  expect(found(JSON.stringify(events))).toEqual([])
  expect(found(JSON.stringify(hub.core.tailAfter(0) ?? []))).toEqual([])
  const { items } = await admin.must('query:complaints', { text: WORD })
  expect(items).toEqual([])
  const kept = await hub.core.readComplaint(open)
  expect(kept?.text).toBe('Masih terbuka.')
  await until(() => seen(operator).some(({ type }) => type === 'complaint-erased'))
  const before = await hub.core.readComplaint(complaintId)

  await hub.stop()
  expect(found(bytesOf(hub.dataDir))).toEqual([])
  const log = await openSqlite(join(hub.dataDir, 'log.db'))
  expect(await walkChain(log)).toMatchObject({ ok: true })
  const [left] = await log.all(
    'SELECT COUNT(*) AS rows FROM personal JOIN events USING (seq) WHERE stream IN (?, ?, ?, ?)',
    [`complaint:${complaintId}`, `identity:${complaintId}`, `complaint:${secret}`, `identity:${secret}`],
  )
  expect(left?.['rows']).toBe(0)
  await log.close()
  // Read again from the log it is what it was in memory.
  const again = await start(hub.dataDir)
  expect(await again.core.readComplaint(complaintId)).toEqual(before)
})

test('a category may keep its complaints for another time', async () => {
  const hub = await start()
  const admin = await openConsole(hub, 'admin1')
  const operator = await openConsole(hub, 'operator1')
  const { items } = (await admin.must('query:directory', { kind: 'category' })) as { items: { id: string }[] }
  const sampah = items.find(({ id }) => id === 'sampah')
  await admin.must('directory:put-category', { ...sampah, keepDays: 30 })
  const ids: string[] = []
  for (const category of ['sampah', 'drainase']) {
    const { complaintId } = await operator.must('complaint:submit', { channel: 'counter', category, text: 'Tolong.' })
    await operator.must('complaint:close', { complaintId })
    ids.push(String(complaintId))
  }
  now += 31 * DAY
  const retention = keepNoLonger(hub.core, createLogger('silent'))
  expect(await retention.run()).toBe(1)
  await retention.close()
  expect((await hub.core.readComplaint(ids[0] ?? ''))?.erasedAt).toBeDefined()
  expect((await hub.core.readComplaint(ids[1] ?? ''))?.text).toBe('Tolong.')
})
