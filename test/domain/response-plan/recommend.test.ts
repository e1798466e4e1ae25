import { expect, test } from 'vitest'
import type { Dispatch, DispatchState } from '../../../src/domain/dispatch/dispatch'
import { recommend } from '../../../src/domain/response-plan/recommend'
import type { PlanQuestion, PlanRoom } from '../../../src/domain/response-plan/recommendation'
import { openDispatchesOf } from '../../../src/domain/response-plan/units-at-hand'
import { agenciesOf, agency, plan, roomOf, unit, wib } from './a-plan'

const here = { lat: -6.12, lon: 106.15 }
/** About so many metres to the north. */
const north = (metres: number) => ({ lat: here.lat + metres / 111_195, lon: here.lon })
const at = wib('10:00')
const ask = (room: Partial<PlanRoom>, more: Partial<PlanQuestion> = {}) =>
  recommend({ type: 'kebakaran', priority: 'P1', location: here, at, level: 1, alreadyOn: [], ...more }, roomOf(room))

const fire = plan('api', {
  levels: [
    { level: 1, picks: [{ agencyId: 'damkar', units: 2, capability: 'pemadaman' }, { agencyId: 'psc119' }] },
    { level: 2, picks: [{ agencyId: 'pln' }] },
    { level: 3, picks: [{ agencyId: 'bpbd' }] },
  ],
})
const damkar = agency('damkar', { neighbours: ['kab', 'cilegon'] })
const agencies = agenciesOf(
  damkar,
  agency('psc119'),
  agency('pln'),
  agency('bpbd'),
  agency('kab', { neighbour: true }),
  agency('cilegon', { neighbour: true }),
)
const engines = [1, 2, 3].map((n) => unit(`pemadam-${n}`, { base: north(n * 1_000) }))
const room = { plans: [fire], agencies, units: engines }
const ids = (found: { picks: readonly { agencyId: string }[] }) => found.picks.map(({ agencyId }) => agencyId)
const order = (agencyId: string, unitIds: readonly string[] = []) => ({
  agencyId,
  incidentType: 'kebakaran' as const,
  assignments: unitIds.map((unitId) => ({ unitId, times: { assigned: at } })),
})

test('levels add, and a raised level names only who is not on the incident yet', () => {
  expect(ids(ask(room))).toEqual(['damkar', 'psc119'])
  expect(ids(ask(room, { level: 2 }))).toEqual(['damkar', 'psc119', 'pln'])
  expect(ids(ask(room, { level: 2, alreadyOn: ['damkar', 'psc119'] }))).toEqual(['pln'])
})

test('a level above the highest is the highest', () => {
  expect(ask(room, { level: 9 })).toMatchObject({ level: 3, highestLevel: 3 })
})

test('a pick says its plan, its capability and its nearest unit, along roads and as an estimate', () => {
  const [first] = ask(room).picks
  expect(first?.why).toMatchObject([
    { kind: 'plan', planId: 'api', level: 1 },
    { kind: 'capability', capability: 'pemadaman', free: 3 },
    { kind: 'nearest', unit: { unitId: 'pemadam-1', metres: 1_300, minutes: 3, from: 'base' } },
  ])
})

test('a plan of an area and a time says so', () => {
  const area = { kind: 'kelurahan', codes: ['36.73.01.1005'] } as const
  const market = { id: 'pasar', name: 'Hari pasar', days: [{ from: '2026-11-24', to: '2026-11-24' }], source: 'test' }
  const local = { ...fire, id: 'pasar-lama', area, times: { calendars: ['pasar'] } }
  const found = ask({ ...room, plans: [fire, local], calendars: [market] }, { areaCode: '36.73.01.1005' })
  expect(found.plan?.id).toBe('pasar-lama')
  expect(found.picks[0]?.why).toContainEqual({ kind: 'area', area })
  expect(found.picks[0]?.why).toContainEqual({ kind: 'time', times: local.times, calendars: ['Hari pasar'] })
})

test('a position counts before the base, and says how old it is', () => {
  const positions = { 'pemadam-3': { ...north(200), at: at - 5 * 60_000 } }
  expect(ask({ ...room, positions }).picks[0]?.nearest?.[0]).toEqual({
    unitId: 'pemadam-3',
    metres: 260,
    minutes: 1,
    from: 'position',
    positionAt: at - 5 * 60_000,
  })
})

test('a position older than 30 minutes is stale: the base is used and it is said', () => {
  const stale = { ...north(200), at: at - 31 * 60_000 }
  const found = ask({ ...room, positions: { 'pemadam-3': stale } })
  expect(found.picks[0]?.nearest?.[0]?.unitId).toBe('pemadam-1')
  expect(found.gaps).toContainEqual({ kind: 'position-stale', agencyId: 'damkar', unitId: 'pemadam-3', at: stale.at })
})

test.each([
  ['at 0,0', { lat: 0, lon: 0, at }],
  ['in the future', { ...north(200), at: at + 10 * 60_000 }],
])('a position %s is not used', (_name, wrong) => {
  const found = ask({ ...room, positions: { 'pemadam-3': wrong } })
  expect(found.picks[0]?.nearest?.find(({ unitId }) => unitId === 'pemadam-3')?.from).toBe('base')
  expect(found.gaps).toContainEqual({ kind: 'position-wrong', agencyId: 'damkar', unitId: 'pemadam-3', at: wrong.at })
})

test('committed, unavailable, off-duty, inactive and unable units are not free', () => {
  const units = [
    unit('busy'),
    unit('broken', { status: 'unavailable' }),
    unit('home', { status: 'off-duty' }),
    unit('sold', { active: false }),
    unit('patrol', { capabilities: ['patroli'] }),
    unit('ready'),
  ]
  const found = ask({ ...room, units, openDispatches: [order('damkar', ['busy'])] })
  expect(found.gaps).toContainEqual({ kind: 'no-unit', agencyId: 'damkar', wanted: 2, free: 1 })
})

test('a unit that is cleared is free again', () => {
  const done = {
    agencyId: 'damkar',
    incidentType: 'kebakaran',
    assignments: [{ unitId: 'pemadam-1', times: { cleared: at } }],
  } as const
  expect(ask({ ...room, openDispatches: [done] }).picks[0]?.nearest?.[0]?.unitId).toBe('pemadam-1')
})

test('only open orders bind', () => {
  const given = (state: DispatchState): Dispatch => ({
    id: state,
    agencyId: 'damkar',
    state,
    times: {},
    orderedBy: 'operator1',
    ladderFrom: at,
    escalations: [],
    assignments: [],
    relays: [],
  })
  const dispatches = (['acknowledged', 'cleared', 'declined', 'cancelled'] as const).map(given)
  expect(openDispatchesOf([{ type: 'kebakaran', dispatches }])).toHaveLength(1)
})

test('a fire crew further than 7.5 km in a straight line is too far', () => {
  const units = [unit('jauh', { base: north(8_000) }), unit('lebih', { base: north(9_000) })]
  const [gap] = ask({ ...room, units }).gaps.filter(({ kind }) => kind === 'too-far')
  expect(gap).toMatchObject({ agencyId: 'damkar', limit: 7_500 })
  expect(ask({ ...room, units: [unit('dekat', { base: north(7_400) })] }).gaps.map(({ kind }) => kind)).not.toContain(
    'too-far',
  )
})

test('an agency that is closed is replaced by its neighbour; one without a neighbour keeps its place', () => {
  const hours = [{ weekdays: [2], from: '12:00', to: '16:00' }]
  const closed = ask({ ...room, agencies: { ...agencies, damkar: { ...damkar, hours } } })
  expect(ids(closed)).toEqual(['kab', 'psc119'])
  expect(closed.gaps).toContainEqual({ kind: 'agency-closed', agencyId: 'damkar' })
  expect(closed.picks[0]?.why[0]).toEqual({
    kind: 'neighbour-instead',
    of: 'damkar',
    because: 'closed',
    by: 'neighbour',
  })
  const alone = ask({ ...room, agencies: { ...agencies, psc119: agency('psc119', { hours }) } })
  expect(ids(alone)).toEqual(['damkar', 'psc119'])
  expect(alone.gaps).toContainEqual({ kind: 'agency-closed', agencyId: 'psc119' })
})

test('an agency that is unknown or not in use is never picked', () => {
  const found = ask({ ...room, agencies: agenciesOf(agency('damkar', { active: false })) })
  expect(ids(found)).toEqual([])
  expect(found.gaps.map(({ kind }) => kind)).toEqual(['agency-inactive', 'agency-inactive'])
})

test('after a decline the neighbour is recommended, after another the next; then whoever can do the same', () => {
  const others = [...engines, unit('bpbd-1', { agencyId: 'bpbd' })]
  const after = (declined: readonly string[]) =>
    ids(ask({ ...room, units: others }, { declined, alreadyOn: ['psc119'] }))
  expect(after(['damkar'])).toEqual(['kab'])
  expect(after(['damkar', 'kab'])).toEqual(['cilegon'])
  expect(after(['damkar', 'kab', 'cilegon'])).toEqual(['bpbd'])
})

test('once somebody stands in for the agency that declined, nothing is short any more', () => {
  const settled = ask(room, { declined: ['damkar'], alreadyOn: ['kab', 'psc119'] })
  expect(settled).toMatchObject({ picks: [], gaps: [] })
  expect(ids(ask(room, { declined: ['damkar'], alreadyOn: ['cilegon', 'psc119'] }))).toEqual([])
})

test('a third fire at once is more than the fire brigade can handle: a neighbour goes beside it', () => {
  const cover = { types: ['kebakaran', 'listrik'], simultaneous: 2, source: 'test' } as const
  const limited = { ...room, agencies: { ...agencies, damkar: { ...damkar, cover } } }
  expect(ids(ask({ ...limited, openDispatches: [order('damkar')] }))).toEqual(['damkar', 'psc119'])
  const third = ask({ ...limited, openDispatches: [order('damkar'), order('damkar'), order('psc119')] })
  expect(ids(third)).toEqual(['damkar', 'kab', 'psc119'])
  expect(third.gaps).toContainEqual({ kind: 'cover-exceeded', agencyId: 'damkar', simultaneous: 2, now: 3 })
  expect(third.picks[1]?.why[0]).toEqual({ kind: 'neighbour-beside', of: 'damkar', by: 'neighbour' })
})

test('an agency with no console online is said before the order; one that never has any, or a room that can not tell, is not', () => {
  const online = { damkar: { consoles: 1 } }
  expect(ask({ ...room, online }).gaps).toContainEqual({ kind: 'no-console', agencyId: 'psc119' })
  expect(ask({ ...room, online }).gaps).not.toContainEqual({ kind: 'no-console', agencyId: 'damkar' })
  const texts = { ...agencies, psc119: agency('psc119', { withoutConsole: true }) }
  expect(ask({ ...room, online, agencies: texts }).gaps).toEqual([])
  expect(ask(room).gaps).toEqual([])
})

test('no plan: it is said, and whether the operator chooses by the rule', () => {
  expect(ask({ ...room, plans: [] })).toMatchObject({ picks: [], gaps: [{ kind: 'no-plan', operatorChooses: false }] })
  expect(ask(room, { type: 'lainnya' }).gaps).toEqual([{ kind: 'no-plan', operatorChooses: true }])
})

test('without a point nothing is said about distance', () => {
  const { location: _gone, ...question } = {
    type: 'kebakaran',
    priority: 'P1',
    location: here,
    at,
    level: 1,
    alreadyOn: [],
  } as const
  expect(recommend(question, roomOf(room)).picks[0]?.nearest).toBeUndefined()
})

test('an agency the answers call for is recommended below its level, and says what for', () => {
  const because = { id: 'Korban terjepit', en: 'Person trapped' }
  const found = ask(room, { needs: [{ agencyId: 'pln', because }] })
  expect(ids(found)).toEqual(['damkar', 'psc119', 'pln'])
  expect(found.picks[2]).toMatchObject({ level: 1, why: [{ kind: 'need', because }] })
  expect(ids(ask(room, { needs: [{ agencyId: 'pln', because }], alreadyOn: ['damkar', 'psc119', 'pln'] }))).toEqual([])
})
