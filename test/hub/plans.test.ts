import { afterEach, beforeEach, expect, test } from 'vitest'
import type { PlanFinding } from '../../src/domain/response-plan/plan-finding'
import type { ResponsePlan } from '../../src/domain/response-plan/response-plan'
import { shippedPlans } from '../../src/domain/response-plan/shipped-plans'
import { trainingAgencies } from '../../src/hub/training/agencies'
import { damkar, lopang, openTestCentre, operator1, system, type TestCentre } from './core-fixture'

const admin = { role: 'admin', username: 'admin1' } as const
const [fire] = shippedPlans.filter(({ id }) => id === 'bawaan-kebakaran')
if (fire === undefined) throw new Error('There is a plan for fires.')

let centre: TestCentre
beforeEach(async () => {
  centre = await openTestCentre()
  for (const agency of trainingAgencies) await centre.done(system, 'directory:put-agency', agency)
})
afterEach(() => centre.stop())

const board = () => centre.core().board({ kind: 'room' })
const put = (plan: ResponsePlan) => centre.say(admin, 'directory:put-plan', plan)
/** What the prover said, read back from a refusal's issues. */
const findingsOf = (reply: Awaited<ReturnType<typeof put>>): readonly PlanFinding[] => {
  if (reply.ok) return []
  return (reply.error.issues ?? []).map(({ message }) => JSON.parse(message) as PlanFinding)
}

test('a plan without fault is published, and its next version after it', async () => {
  const second = { ...fire, version: 2, name: 'Kebakaran kota' }
  expect(await put(second)).toMatchObject({ ok: true })
  expect(board().plans.items['bawaan-kebakaran']).toEqual(second)
  expect(await put({ ...second, version: 3 })).toMatchObject({ ok: true })
})

test('the version after the last one is the only one that can be published', async () => {
  for (const version of [1, 3]) {
    expect(await put({ ...fire, version })).toMatchObject({
      error: { code: 'conflict', issues: [{ path: 'version' }] },
    })
  }
  expect(await put({ ...fire, id: 'baru', version: 2 })).toMatchObject({ error: { code: 'conflict' } })
})

test('a plan with a fault is refused with the code and a case that shows it', async () => {
  const reply = await put({ ...fire, id: 'api-dua', version: 1 })
  expect(reply).toMatchObject({ error: { code: 'invalid-input', issues: [{ path: 'overlap' }] } })
  expect(findingsOf(reply)).toMatchObject([{ code: 'overlap', example: { type: 'kebakaran' } }])
  expect(board().plans.items).toEqual({})
})

test('a plan that names nobody, or an agency that does not exist, is refused', async () => {
  expect(findingsOf(await put({ ...fire, version: 2, levels: [] }))).toMatchObject([{ code: 'no-agency' }])
  const levels = [{ level: 1, picks: [{ agencyId: 'damkar-langit' }] }]
  expect(findingsOf(await put({ ...fire, version: 2, levels }))).toMatchObject([{ code: 'unknown-agency' }])
})

test('a plan that would leave a type without anybody can not be retired', async () => {
  expect(findingsOf(await put({ ...fire, version: 2, active: false }))).toMatchObject([
    { code: 'type-not-covered', what: 'kebakaran' },
  ])
})

test('a centre that has not entered all agencies yet publishes a plan for those it has', async () => {
  const small = await openTestCentre()
  try {
    const levels = [{ level: 1, picks: [{ agencyId: 'psc119' }, { agencyId: 'damkar' }] }]
    const medical = shippedPlans.find(({ id }) => id === 'bawaan-medis')
    expect(await small.say(admin, 'directory:put-plan', { ...medical, version: 2, levels })).toMatchObject({ ok: true })
  } finally {
    await small.stop()
  }
})

const market = {
  id: 'pasar',
  name: 'Hari pasar',
  days: [{ from: '2026-11-24', to: '2026-11-26' }],
  source: 'Disperindag',
}

test('a calendar whose days run backwards is refused and says which', async () => {
  const days = [...market.days, { from: '2026-12-02', to: '2026-12-01' }]
  expect(await centre.say(admin, 'directory:put-calendar', { ...market, days })).toMatchObject({
    error: { code: 'invalid-input', issues: [{ path: 'days.1' }] },
  })
})

test('a calendar that a plan uses can not lose all its days', async () => {
  await centre.done(admin, 'directory:put-calendar', market)
  const onMarketDays: ResponsePlan = { ...fire, id: 'hari-pasar', version: 1, times: { calendars: ['pasar'] } }
  expect(await put(onMarketDays)).toMatchObject({ ok: true })
  expect(await centre.say(admin, 'directory:put-calendar', { ...market, days: [] })).toMatchObject({
    error: { code: 'invalid-input', issues: [{ path: 'empty-trigger' }] },
  })
  const later = { ...market, days: [{ from: '2026-12-01', to: '2026-12-02' }] }
  expect(await centre.say(admin, 'directory:put-calendar', later)).toMatchObject({ ok: true })
})

test('a ladder that does not climb to a supervisor is refused', async () => {
  const ladder = (...steps: readonly (readonly [string, number])[]) =>
    centre.say(admin, 'directory:put-ladder', { steps: steps.map(([step, after]) => ({ step, after })) })
  expect(await ladder()).toMatchObject({ error: { issues: [{ path: 'ladder-empty' }] } })
  expect(await ladder(['deputy', 60], ['supervisor', 30])).toMatchObject({
    error: { issues: [{ path: 'ladder-not-increasing' }] },
  })
  expect(await ladder(['re-alert', 30])).toMatchObject({ error: { issues: [{ path: 'ladder-no-supervisor' }] } })
  expect(await ladder(['re-alert', 20], ['supervisor', 40])).toMatchObject({ ok: true })
})

const training = (id: string) => {
  const agency = trainingAgencies.find((one) => one.id === id)
  if (agency === undefined) throw new Error(`There is an agency ${id}.`)
  return agency
}

test('an agency with open orders can not be put out of use; the refusal says on which incident', async () => {
  const levels = [{ level: 1, picks: [{ agencyId: 'satpolpp' }] }]
  await centre.done(operator1, 'incident:open', { type: 'hewan', location: lopang, narrative: 'tawon', priority: 'P4' })
  const { incidentId } = await centre.done(operator1, 'incident:open', {
    type: 'hewan',
    location: lopang,
    narrative: 'ular',
    priority: 'P4',
  })
  const { dispatchIds } = await centre.done(operator1, 'incident:dispatch', {
    incidentId,
    agencyIds: ['kodim', 'damkar'],
  })
  const [ofKodim] = dispatchIds as readonly string[]
  const number = board().incidents[String(incidentId)]?.number
  // No plan names it any more, so that only the order is in the way.
  for (const plan of shippedPlans.filter(({ levels }) =>
    levels.some(({ picks }) => picks.some((p) => p.agencyId === 'kodim')),
  )) {
    const [first] = plan.levels
    expect(await put({ ...plan, version: 2, levels: first === undefined ? levels : [first] })).toMatchObject({
      ok: true,
    })
  }
  const retired = { ...training('kodim'), active: false }
  const refused = await centre.say(admin, 'directory:put-agency', retired)
  expect(refused).toMatchObject({ error: { code: 'conflict' } })
  expect(refused.ok ? '' : refused.error.message).toContain(`1 incident: ${number}`)
  await centre.done(operator1, 'dispatch:cancel', { dispatchId: ofKodim, reason: 'tidak perlu' })
  expect(await centre.say(admin, 'directory:put-agency', retired)).toMatchObject({ ok: true })
})

test('an agency that a plan still names can not be put out of use; the refusal says which plan', async () => {
  const refused = await centre.say(admin, 'directory:put-agency', { ...training('dlh'), active: false })
  expect(refused).toMatchObject({ error: { code: 'conflict' } })
  expect(refused.ok ? '' : refused.error.message).toContain('bawaan-pohon-tumbang')
  const complaintsOnly = { ...training('dlh'), services: ['rabeg'] }
  expect(await centre.say(admin, 'directory:put-agency', complaintsOnly)).toMatchObject({ error: { code: 'conflict' } })
  expect(await centre.say(admin, 'directory:put-agency', { ...training('dlh'), name: 'DLH' })).toMatchObject({
    ok: true,
  })
})

test('neighbours that lead back to the agency are refused', async () => {
  const self = { ...training('pln'), neighbours: ['pln'] }
  expect(await centre.say(admin, 'directory:put-agency', self)).toMatchObject({
    error: { code: 'invalid-input', issues: [{ path: 'neighbours' }] },
  })
  const back = { ...training('damkar-cilegon'), neighbours: ['damkar'] }
  expect(await centre.say(admin, 'directory:put-agency', back)).toMatchObject({
    error: { message: 'Its neighbours lead back to it: damkar-cilegon → damkar → damkar-cilegon.' },
  })
})

test('only an admin publishes a plan', async () => {
  for (const actor of [operator1, damkar]) {
    expect(await centre.say(actor, 'directory:put-plan', { ...fire, version: 2 })).toMatchObject({
      error: { code: 'forbidden' },
    })
  }
})
