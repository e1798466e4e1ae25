import { expect, test } from 'vitest'
import { activePlans } from '../../../src/domain/response-plan/active-plans'
import { isPlanTime, planFor } from '../../../src/domain/response-plan/which-plan'
import { plan, wib } from './a-plan'

const square = [
  [-6.11, 106.14],
  [-6.11, 106.16],
  [-6.13, 106.16],
  [-6.13, 106.14],
] as const
const market = { id: 'pasar', name: 'Hari pasar', days: [{ from: '2026-11-24', to: '2026-11-24' }], source: 'test' }
const of = {
  type: 'kebakaran',
  priority: 'P1',
  location: { lat: -6.12, lon: 106.15 },
  areaCode: '36.73.01.1005',
  at: wib('10:00'),
} as const

/** Each is more particular than all before it. */
const ascending = [
  plan('kota', { types: ['kebakaran', 'listrik'] }),
  plan('satu-jenis'),
  plan('prioritas', { priorities: ['P1'], types: ['kebakaran', 'listrik'] }),
  plan('jam', { times: { hours: { from: '08:00', to: '12:00' } } }),
  plan('jam-hari', { times: { hours: { from: '08:00', to: '12:00' }, weekdays: [2] } }),
  plan('kalender', { times: { calendars: ['pasar'] } }),
  plan('kecamatan', { area: { kind: 'kecamatan', codes: ['36.73.01'] } }),
  plan('kelurahan', { area: { kind: 'kelurahan', codes: ['36.73.01.1005'] } }),
  plan('petak', { area: { kind: 'polygon', name: 'Pasar', ring: square } }),
]

test('area comes before time, time before priority, priority before the number of types', () => {
  ascending.forEach((expected, index) => {
    const plans = ascending.slice(0, index + 1)
    expect(planFor(plans, of, [market])?.id).toBe(expected.id)
    expect(planFor([...plans].reverse(), of, [market])?.id).toBe(expected.id)
  })
})

test('without a point a drawn area does not hold, without a kelurahan only the city does', () => {
  const { location: _point, ...named } = of
  const { areaCode: _code, ...unnamed } = named
  expect(planFor(ascending, named, [market])?.id).toBe('kelurahan')
  expect(planFor(ascending, unnamed, [market])?.id).toBe('kalender')
})

test('hours that pass midnight belong to the day they began', () => {
  const night = { hours: { from: '22:00', to: '04:00' }, calendars: ['pasar'], weekdays: [2] }
  expect(isPlanTime(night, [market], wib('23:00', 24))).toBe(true)
  expect(isPlanTime(night, [market], wib('03:59', 25))).toBe(true)
  expect(isPlanTime(night, [market], wib('04:00', 25))).toBe(false)
  expect(isPlanTime(night, [market], wib('03:00', 24))).toBe(false)
})

test('a plan that is retired, or whose calendar is not there, never holds', () => {
  expect(planFor([plan('lama', { active: false })], of, [])).toBeUndefined()
  expect(planFor([plan('pasar', { times: { calendars: ['pasar'] } })], of, [])).toBeUndefined()
})

test("the centre's version of a shipped plan takes its place, and may retire it", () => {
  const shipped = [plan('api'), plan('medis', { types: ['medis'] })]
  const own = plan('api', { version: 2, name: 'Api kota' })
  expect(activePlans(shipped, { items: { api: own } }).map(({ name }) => name)).toEqual(['Api kota', 'medis'])
  expect(activePlans(shipped, { items: { api: { ...own, active: false } } }).map(({ id }) => id)).toEqual(['medis'])
})
