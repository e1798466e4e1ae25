import { afterAll, beforeAll, expect, test } from 'vitest'
import { openConsole, startTestHub, type TestConsole, type TestHub } from './support/training-hub'

let hub: TestHub
let operator: TestConsole
let damkar: TestConsole
beforeAll(async () => {
  hub = await startTestHub()
  operator = await openConsole(hub, 'operator1')
  damkar = await openConsole(hub, 'damkar')
})
afterAll(() => hub.remove())

const place = { lat: -6.12, lon: 106.15, source: 'map' }

async function order(agencyIds: readonly string[]): Promise<{ incidentId: string; dispatchIds: readonly string[] }> {
  const opened = await operator.must('incident:open', { type: 'kebakaran', location: place, narrative: 'Api.' })
  const incidentId = String(opened['incidentId'])
  const { dispatchIds } = await operator.must('incident:dispatch', { incidentId, agencyIds })
  return { incidentId, dispatchIds: dispatchIds as string[] }
}

interface Item {
  readonly incidentId: string
  readonly priority: string
  readonly location?: object
  readonly orders: readonly { readonly state: string; readonly reason?: string; readonly times: object }[]
}

const ownOrders = async (console: TestConsole, input: object = {}) =>
  (await console.must('query:own-orders', input)) as unknown as { items: readonly Item[]; next?: string }

const codeOf = async (console: TestConsole, name: string, input: unknown) => {
  const reply = await console.send(name, input)
  return reply.ok ? 'ok' : reply.error.code
}

test('a declined order stays in the own history, with the reason and without what came after', async () => {
  const { incidentId, dispatchIds } = await order(['damkar', 'psc119'])
  await damkar.must('dispatch:decline', { dispatchId: dispatchIds[0], reason: 'Semua mobil di luar' })
  await operator.must('incident:reprioritise', { incidentId, priority: 'P4', reason: 'RAHASIA' })
  const [first] = (await ownOrders(damkar)).items
  expect(first).toMatchObject({
    incidentId,
    priority: 'P1',
    orders: [{ state: 'declined', reason: 'Semua mobil di luar' }],
  })
  expect(first).not.toHaveProperty('location')
  expect(await codeOf(damkar, 'query:timeline', { incidentId })).toBe('not-found')
})

test('who declined reads whom the centre ordered after it and when, and nothing else of them', async () => {
  const { incidentId, dispatchIds } = await order(['damkar', 'psc119'])
  const before = (await ownOrders(damkar)).items[0]
  expect(before).not.toHaveProperty('instead')
  await damkar.must('dispatch:decline', { dispatchId: dispatchIds[0], reason: 'Semua mobil di luar' })
  expect((await ownOrders(damkar)).items[0]).not.toHaveProperty('instead')
  const message = 'RAHASIA'
  const later = await operator.must('incident:dispatch', { incidentId, agencyIds: ['damkar-kab-serang'], message })
  const [laterId] = later['dispatchIds'] as string[]
  const voice = { via: 'phone', name: 'RAHASIA' }
  await operator.must('dispatch:acknowledge', { dispatchId: laterId, ...voice })
  const { items } = await ownOrders(damkar)
  expect(items[0]).toMatchObject({ instead: [{ agencyId: 'damkar-kab-serang', at: expect.any(Number) as number }] })
  const [told] = (items[0] as unknown as { instead: readonly object[] }).instead
  expect(Object.keys(told ?? {}).sort()).toEqual(['agencyId', 'at'])
  expect(JSON.stringify(items)).not.toContain('RAHASIA')
  // The room took its order back: then it went nowhere in anybody's place.
  await operator.must('dispatch:cancel', { dispatchId: laterId, reason: 'Salah' })
  expect((await ownOrders(damkar)).items[0]).not.toHaveProperty('instead')
})

test('an order that was withdrawn stays too, with the reason: a crew on the road has to know why it turns back', async () => {
  const { incidentId, dispatchIds } = await order(['damkar', 'psc119'])
  await operator.must('dispatch:cancel', { dispatchId: dispatchIds[0], reason: 'Laporan ganda' })
  const [first] = (await ownOrders(damkar)).items
  expect(first).toMatchObject({ incidentId, orders: [{ state: 'cancelled', reason: 'Laporan ganda' }] })
  expect(first).not.toHaveProperty('location')
})

test('why the order of another agency was withdrawn is not told', async () => {
  const { dispatchIds } = await order(['damkar', 'psc119'])
  await operator.must('dispatch:cancel', { dispatchId: dispatchIds[1], reason: 'RAHASIA' })
  expect(JSON.stringify(await ownOrders(damkar))).not.toContain('RAHASIA')
})

test('a step reported by mistake is taken back by the agency itself; the room can not', async () => {
  const { dispatchIds } = await order(['damkar'])
  const step = { dispatchId: dispatchIds[0], status: 'en-route' }
  await damkar.must('dispatch:acknowledge', { dispatchId: dispatchIds[0] })
  await damkar.must('dispatch:status', step)
  expect(await codeOf(operator, 'dispatch:take-back-status', step)).toBe('forbidden')
  await damkar.must('dispatch:take-back-status', step)
  const [own] = (await ownOrders(damkar)).items[0]?.orders ?? []
  expect(own?.state).toBe('acknowledged')
  expect(own?.times).not.toHaveProperty('en-route')
})

test('the end of an order pressed by mistake is taken back while the incident is open, and not after', async () => {
  const { incidentId, dispatchIds } = await order(['damkar'])
  const dispatchId = dispatchIds[0]
  const ended = { dispatchId, status: 'cleared' }
  await damkar.must('dispatch:acknowledge', { dispatchId })
  await damkar.must('dispatch:status', { dispatchId, status: 'on-scene' })
  await damkar.must('dispatch:status', ended)
  await damkar.must('dispatch:take-back-status', ended)
  expect((await ownOrders(damkar)).items[0]?.orders[0]?.state).toBe('on-scene')
  expect(await codeOf(operator, 'incident:close', { incidentId, disposition: 'selesai' })).toBe('dispatch-open')
  await damkar.must('dispatch:status', ended)
  await operator.must('incident:close', { incidentId, disposition: 'selesai' })
  expect(await codeOf(damkar, 'dispatch:take-back-status', ended)).toBe('already-closed')
})

test('only what was ordered of the own agency, and never for the room', async () => {
  const { incidentId } = await order(['psc119'])
  const { items } = await ownOrders(damkar)
  expect(items.map((item) => item.incidentId)).not.toContain(incidentId)
  expect(await codeOf(operator, 'query:own-orders', {})).toBe('forbidden')
})

test('a long history comes in pages that hold every order once', async () => {
  const all = (await ownOrders(damkar, { limit: 100 })).items.map(({ incidentId }) => incidentId)
  const paged: string[] = []
  for (let after: string | undefined, more = true; more;) {
    const page = await ownOrders(damkar, { limit: 1, ...(after === undefined ? {} : { after }) })
    paged.push(...page.items.map(({ incidentId }) => incidentId))
    after = page.next
    more = after !== undefined
  }
  expect(all.length).toBeGreaterThan(1)
  expect(paged).toEqual(all)
})

test('the own history is asked for by what became of the orders, in pages too', async () => {
  const all = (await ownOrders(damkar, { limit: 100 })).items
  const declined = all.filter(({ orders }) => orders.some(({ state }) => state === 'declined'))
  const ids = (items: readonly Item[]) => items.map(({ incidentId }) => incidentId)
  expect(declined.length).toBeGreaterThan(1)
  expect(declined.length).toBeLessThan(all.length)
  expect(ids((await ownOrders(damkar, { outcome: 'declined' })).items)).toEqual(ids(declined))
  const first = await ownOrders(damkar, { outcome: 'declined', limit: 1 })
  const second = await ownOrders(damkar, { outcome: 'declined', limit: 1, after: first.next })
  expect(ids([...first.items, ...second.items])).toEqual(ids(declined.slice(0, 2)))
  const accepted = (await ownOrders(damkar, { outcome: 'accepted', limit: 100 })).items
  expect(accepted.length).toBeGreaterThan(0)
  for (const { orders } of accepted) expect(orders.some(({ times }) => 'acknowledged' in times)).toBe(true)
})

test('a told time that can not be is refused; the step itself, pressed now, is taken', async () => {
  const { dispatchIds } = await order(['damkar'])
  const dispatchId = dispatchIds[0]
  await damkar.must('dispatch:acknowledge', { dispatchId })
  const now = Date.now()
  const report = (minutes: number, more: object) =>
    codeOf(damkar, 'dispatch:status', { dispatchId, status: 'en-route', occurredAt: now + minutes * 60_000, ...more })
  expect(await report(5, { told: true })).toBe('invalid-input')
  expect(await report(-10, { told: true })).toBe('invalid-input')
  // A console whose own clock is wrong goes on working.
  expect(await report(5, {})).toBe('ok')
})

test('people are known by name to their own agency and the room, not to other agencies', async () => {
  const psc = await openConsole(hub, 'psc119')
  const namesFor = async (console: TestConsole) => {
    const { items } = await console.must('query:people', {})
    return new Map((items as { username: string; name: string }[]).map(({ username, name }) => [username, name]))
  }
  const [room, own, other] = [await namesFor(operator), await namesFor(damkar), await namesFor(psc)]
  expect(room.get('damkar-wakil')).toBe('Damkar (wakil)')
  expect(own.get('damkar-wakil')).toBe('Damkar (wakil)')
  expect(own.get('operator1')).toBe('Operator 1')
  expect(other.has('damkar-wakil')).toBe(false)
  expect(other.get('psc119')).toBeDefined()
  psc.close()
})

test('a hand-over is taken back over the wire, and the other console hears of it', async () => {
  const deputy = await openConsole(hub, 'damkar-wakil')
  await damkar.must('shift:start', {})
  const { handOverId } = await damkar.must('shift:hand-over', { summary: 'Tiga unit keluar' })
  expect(await codeOf(deputy, 'shift:start', {})).toBe('conflict')
  expect(await codeOf(deputy, 'shift:take-back', { handOverId })).toBe('conflict')
  expect(await codeOf(damkar, 'shift:take-back', { handOverId })).toBe('ok')
  expect(await codeOf(deputy, 'shift:accept', { handOverId })).toBe('not-found')
  expect(await codeOf(deputy, 'shift:start', {})).toBe('ok')
  deputy.close()
})
