import fc from 'fast-check'
import type { Calendar } from '../../../src/domain/calendar/calendar'
import { incidentTypes, priorities } from '../../../src/domain/incident/incident-types'
import { kelurahanList } from '../../../src/domain/place/gazetteer-data'
import type { PlanArea, PlanTimes, ResponsePlan } from '../../../src/domain/response-plan/response-plan'

const kecamatanCodes = [...new Set(kelurahanList.map(({ code }) => code.slice(0, 8)))]
const clock = fc
  .tuple(fc.constantFrom(0, 4, 8, 12, 22), fc.constantFrom(0, 30))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)

const rectangle = fc
  .tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 4 }))
  .map(([north, east, size]): readonly (readonly [number, number])[] => {
    const [lat, lon, side] = [-6.15 + north * 0.012, 106.12 + east * 0.013, size * 0.0095]
    return [
      [lat, lon],
      [lat + side, lon],
      [lat + side, lon + side],
      [lat, lon + side],
    ]
  })

export const anyArea: fc.Arbitrary<PlanArea> = fc.oneof(
  fc.constant<PlanArea>({ kind: 'city' }),
  fc
    .uniqueArray(fc.constantFrom(...kecamatanCodes), { minLength: 1, maxLength: 2 })
    .map((codes) => ({ kind: 'kecamatan', codes }) as const),
  fc
    .uniqueArray(fc.constantFrom(...kelurahanList.slice(0, 4).map(({ code }) => code)), { minLength: 1, maxLength: 3 })
    .map((codes) => ({ kind: 'kelurahan', codes }) as const),
  rectangle.map((ring) => ({ kind: 'polygon', name: 'Petak', ring }) as const),
)

export const anyTimes: fc.Arbitrary<PlanTimes> = fc.record(
  {
    hours: fc.record({ from: clock, to: clock }).filter(({ from, to }) => from !== to),
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    calendars: fc.uniqueArray(fc.constantFrom('pasar', 'ramadan'), { minLength: 1 }),
  },
  { requiredKeys: [] },
)

export const calendars: readonly Calendar[] = [
  {
    id: 'pasar',
    name: 'Hari pasar',
    days: [
      { from: '2026-11-23', to: '2026-11-25' },
      { from: '2026-12-01', to: '2026-12-01' },
    ],
    source: 'test',
  },
  { id: 'ramadan', name: 'Ramadan', days: [{ from: '2026-11-24', to: '2026-12-10' }], source: 'test' },
]

export const agencyIds = ['damkar', 'psc119', 'pln', 'bpbd', 'kab', 'cilegon'] as const

const levels = fc.shuffledSubarray([...agencyIds], { minLength: 1 }).chain((ids) =>
  fc.integer({ min: 1, max: Math.min(3, ids.length) }).map((count) =>
    Array.from({ length: count }, (_, index) => ({
      level: index + 1,
      picks: ids.filter((_id, at) => at % count === index).map((agencyId) => ({ agencyId })),
    })),
  ),
)

/** A plan that is right by itself; how it stands to others is the prover's to say. */
export const anyPlan: fc.Arbitrary<ResponsePlan> = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
  version: fc.integer({ min: 1, max: 9 }),
  name: fc.constant('Rencana'),
  active: fc.constant(true),
  types: fc.uniqueArray(fc.constantFrom(...incidentTypes.slice(0, 3)), { minLength: 1 }),
  priorities: fc.subarray([...priorities]),
  area: anyArea,
  times: anyTimes,
  levels,
  source: fc.constant('test'),
})

export const anyPlans = fc.uniqueArray(anyPlan, { selector: ({ id }) => id, maxLength: 7 })

/** Any incident in the weeks of the calendars, in and around the city, or nowhere known. */
export const anyCase = fc.record(
  {
    type: fc.constantFrom(...incidentTypes.slice(0, 3)),
    priority: fc.constantFrom(...priorities),
    at: fc.integer({ min: Date.parse('2026-11-16T00:00:00Z'), max: Date.parse('2026-12-20T00:00:00Z') }),
    location: fc.record({
      lat: fc.double({ min: -6.16, max: -6.05, noNaN: true }),
      lon: fc.double({ min: 106.11, max: 106.24, noNaN: true }),
    }),
    areaCode: fc.constantFrom(...kelurahanList.map(({ code }) => code)),
  },
  { requiredKeys: ['type', 'priority', 'at'] },
)
