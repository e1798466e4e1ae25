import { afterEach, expect, test } from 'vitest'
import { refuse } from '../../src/domain/kernel/result'
import { damkar, operator1, system } from './core-fixture'
import { openLadderCentre, type LadderCentre } from './support/ladder-centre'

let open: LadderCentre | undefined
afterEach(async () => {
  await open?.stop()
  open = undefined
})

async function begin(...args: Parameters<typeof openLadderCentre>): Promise<LadderCentre> {
  open = await openLadderCentre(...args)
  return open
}

const SECOND = 1_000
const HOUR = 3_600_000
const steps = (centre: LadderCentre, dispatchId: string) => centre.climbed(dispatchId).map(({ step }) => step)
const all = ['re-alert', 'deputy', 'supervisor', 'neighbour']

test('a step is climbed at its time and not a millisecond before', async () => {
  const at = await begin()
  const { dispatchId } = await at.order()
  await at.pass(30 * SECOND - 1)
  expect(steps(at, dispatchId)).toEqual([])
  await at.pass(1)
  expect(steps(at, dispatchId)).toEqual(['re-alert'])
  await at.pass(HOUR)
  expect(steps(at, dispatchId)).toEqual(all)
  for (const { dueAt, firedAt } of at.climbed(dispatchId)) expect(firedAt).toBe(dueAt)
  expect(at.time.timers()).toBe(0)
})

test('the times count from when the hub recorded the order', async () => {
  const at = await begin()
  const recordedAt = at.time.clocks.wall()
  const { dispatchId } = await at.order()
  await at.pass(HOUR)
  expect(at.climbed(dispatchId).map(({ dueAt }) => dueAt - recordedAt)).toEqual([30_000, 60_000, 120_000, 180_000])
})

test('a hub that was busy says how late it was', async () => {
  const at = await begin()
  const { dispatchId } = await at.order()
  at.time.stall(31_500)
  await at.pass(0)
  expect(at.climbed(dispatchId).map(({ dueAt, firedAt }) => firedAt - dueAt)).toEqual([1_500])
})

test.each([HOUR, -HOUR])('a wall clock set by %i ms neither fires early nor delays', async (change) => {
  const at = await begin()
  const { dispatchId } = await at.order()
  await at.pass(10 * SECOND)
  at.time.setWall(change)
  // Something else is written after the clock was set, and the ladder is put anew: still nothing is due.
  await at.centre.done(damkar, 'dispatch:delivered', { dispatchId })
  await at.centre.done(system, 'directory:put-ladder', {
    steps: [
      { step: 're-alert', after: 40 },
      { step: 'supervisor', after: 3_600 },
    ],
  })
  await at.pass(30 * SECOND - 1)
  expect(steps(at, dispatchId)).toEqual([])
  await at.pass(1)
  const [first] = at.climbed(dispatchId)
  expect(first?.step).toBe('re-alert')
  expect(first?.firedAt).toBe(first?.dueAt)
})

test('an order given after the wall clock was set has its own whole time', async () => {
  const at = await begin()
  at.time.setWall(-HOUR)
  const { dispatchId } = await at.order()
  await at.pass(30 * SECOND - 1)
  expect(steps(at, dispatchId)).toEqual([])
  await at.pass(1)
  expect(steps(at, dispatchId)).toEqual(['re-alert'])
})

test('what came due while the hub was away fires at once, in its order', async () => {
  const at = await begin()
  const { dispatchId } = await at.order()
  await at.pass(35 * SECOND)
  await at.restart(100 * SECOND)
  expect(steps(at, dispatchId)).toEqual(['re-alert', 'deputy', 'supervisor'])
  const lateness = at.climbed(dispatchId).map(({ dueAt, firedAt }) => firedAt - dueAt)
  expect(lateness).toEqual([0, 75 * SECOND, 15 * SECOND])
  await at.pass(45 * SECOND - 1)
  expect(steps(at, dispatchId)).toHaveLength(3)
  await at.pass(1)
  expect(steps(at, dispatchId)).toEqual(all)
})

test('a clock that was set back while the hub was away makes nobody wait longer than a step', async () => {
  const at = await begin()
  const { dispatchId } = await at.order()
  at.time.setWall(-HOUR)
  await at.restart(SECOND)
  await at.pass(30 * SECOND)
  expect(steps(at, dispatchId)).toEqual(['re-alert'])
  for (const { dueAt, firedAt } of at.climbed(dispatchId)) expect(firedAt).toBeGreaterThanOrEqual(dueAt)
})

test.each([
  ['acknowledged', 'dispatch:acknowledge', {}],
  ['declined', 'dispatch:decline', { reason: 'Mobil rusak.' }],
])('an order that is %s climbs no further', async (_how, name, more) => {
  const at = await begin()
  const { dispatchId } = await at.order()
  await at.pass(31 * SECOND)
  await at.centre.done(damkar, name, { dispatchId, ...more })
  await at.pass(HOUR)
  expect(steps(at, dispatchId)).toEqual(['re-alert'])
  expect(at.ladder().waiting()).toBe(0)
})

test('an order that is cancelled climbs no further', async () => {
  const at = await begin()
  const { dispatchId } = await at.order()
  await at.centre.done(operator1, 'dispatch:cancel', { dispatchId, reason: 'Salah alamat.' })
  await at.pass(HOUR)
  expect(steps(at, dispatchId)).toEqual([])
})

test('an order that was only delivered to a screen goes on climbing', async () => {
  const at = await begin()
  const { dispatchId } = await at.order()
  await at.centre.done(damkar, 'dispatch:delivered', { dispatchId })
  await at.pass(HOUR)
  expect(steps(at, dispatchId)).toEqual(all)
})

test('a ladder that is put midway holds for the orders that wait', async () => {
  const at = await begin()
  const { dispatchId } = await at.order()
  await at.pass(31 * SECOND)
  const changed = [
    { step: 're-alert', after: 10 },
    { step: 'deputy', after: 20 },
    { step: 'supervisor', after: 300 },
  ]
  await at.centre.done(system, 'directory:put-ladder', { steps: changed })
  await at.pass(0)
  // Overdue by the new ladder: at once, and the climbed one not again.
  expect(at.climbed(dispatchId).map(({ step, dueAt, firedAt }) => [step, firedAt - dueAt])).toEqual([
    ['re-alert', 0],
    ['deputy', 11 * SECOND],
  ])
  await at.pass(269 * SECOND - 1)
  expect(steps(at, dispatchId)).toHaveLength(2)
  await at.pass(1)
  expect(steps(at, dispatchId)).toEqual(['re-alert', 'deputy', 'supervisor'])
  await at.pass(HOUR)
  expect(steps(at, dispatchId)).toHaveLength(3)
})

test('an answer and a step in the same batch: the first of the two holds', async () => {
  const at = await begin()
  const [first, second] = [await at.order(), await at.order()]
  const dueAt = at.time.clocks.wall() + 30_000
  const escalate = (dispatchId: string) =>
    at.centre.say(system, 'system:escalate', { dispatchId, step: 're-alert', dueAt, firedAt: dueAt })
  const answer = (dispatchId: string) => at.centre.say(damkar, 'dispatch:acknowledge', { dispatchId })
  const replies = await Promise.all([
    answer(first.dispatchId),
    escalate(first.dispatchId),
    escalate(second.dispatchId),
    answer(second.dispatchId),
  ])
  expect(replies.map(({ ok }) => ok)).toEqual([true, true, true, true])
  expect(steps(at, first.dispatchId)).toEqual([])
  expect(steps(at, second.dispatchId)).toEqual(['re-alert'])
  await at.pass(HOUR)
  expect(steps(at, first.dispatchId)).toEqual([])
  expect(steps(at, second.dispatchId)).toEqual(['re-alert'])
})

test('an answer given while the timer fires: either way the order is quiet afterwards', async () => {
  const at = await begin()
  const { dispatchId } = await at.order()
  at.time.stall(30 * SECOND)
  const answered = at.centre.done(damkar, 'dispatch:acknowledge', { dispatchId })
  await at.pass(0)
  await answered
  expect(steps(at, dispatchId)).toEqual([])
  await at.pass(HOUR)
  expect(steps(at, dispatchId)).toEqual([])
})

test('a step the hub could not write is tried again until it is written, with its true lateness', async () => {
  let failures = 4
  const at = await begin((core) => (envelope) => {
    if (envelope.name !== 'system:escalate' || failures === 0) return core.execute(envelope)
    failures -= 1
    return Promise.resolve(refuse(failures % 2 === 0 ? 'overloaded' : 'internal', 'disk full'))
  })
  const { dispatchId } = await at.order()
  await at.pass(30 * SECOND + 249)
  expect(steps(at, dispatchId)).toEqual([])
  await at.pass(HOUR)
  expect(steps(at, dispatchId)).toEqual(all)
  const [first, ...rest] = at.climbed(dispatchId).map(({ dueAt, firedAt }) => firedAt - dueAt)
  expect(first).toBe(250 + 500 + 1_000 + 2_000)
  expect(rest).toEqual([0, 0, 0])
})

test('the order of an incident that was merged away goes on climbing, also after a restart', async () => {
  const at = await begin()
  const [from, into] = [await at.order(), await at.order('psc119')]
  await at.centre.done(operator1, 'incident:merge', {
    into: into.incidentId,
    from: from.incidentId,
    reason: 'Kejadian sama.',
  })
  await at.pass(31 * SECOND)
  expect(steps(at, from.dispatchId)).toEqual(['re-alert'])
  await at.restart(60 * SECOND)
  expect(steps(at, from.dispatchId)).toEqual(['re-alert', 'deputy'])
})

test('an agency with no account, no deputy and no console is never quiet: every step is written', async () => {
  const at = await begin()
  const agency = { name: 'Sunyi', shortName: 'Sunyi', services: ['112'], neighbour: false, active: true }
  await at.centre.done(system, 'directory:put-agency', { id: 'sunyi', ...agency })
  const { dispatchId } = await at.order('sunyi')
  await at.pass(HOUR)
  expect(steps(at, dispatchId)).toEqual(all)
})

test('a thousand orders hold one timer', async () => {
  const at = await begin()
  const orders = await Promise.all(Array.from({ length: 1_000 }, () => at.order()))
  expect(at.ladder().waiting()).toBe(1_000)
  expect(at.time.timers()).toBe(1)
  await at.pass(HOUR)
  for (const { dispatchId } of orders) expect(steps(at, dispatchId)).toEqual(all)
})
