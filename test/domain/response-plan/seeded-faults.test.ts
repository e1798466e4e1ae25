import { expect, test } from 'vitest'
import { fitsCase } from '../../../src/domain/response-plan/which-plan'
import { provePlans, type PlanSetting } from '../../../src/domain/response-plan/prove-plans'
import type { PlanFinding } from '../../../src/domain/response-plan/plan-finding'
import { agency } from './a-plan'
import { shippedSetting, withAnother, withPlan } from './shipped-setting'

const square = (size: number, lat = -6.12, lon = 106.15): readonly (readonly [number, number])[] => [
  [lat, lon],
  [lat + size, lon],
  [lat + size, lon + size],
  [lat, lon + size],
]
const office = [{ weekdays: [1, 2, 3, 4, 5], from: '08:00', to: '16:00' }]
const market = { id: 'pasar', name: 'Hari pasar', days: [{ from: '2026-11-24', to: '2026-11-26' }], source: 'test' }
const pick = (agencyId: string, units?: number) => ({ agencyId, ...(units === undefined ? {} : { units }) })
const withAgency = (...list: readonly Parameters<typeof agency>[]): PlanSetting => ({
  ...shippedSetting,
  agencies: { ...shippedSetting.agencies, ...Object.fromEntries(list.map((a) => [a[0], agency(...a)])) },
})
const fire = 'bawaan-kebakaran'

const seeded: readonly (readonly [string, PlanSetting, Partial<PlanFinding>])[] = [
  ['a plan that sends nobody', withPlan(fire, { levels: [] }), { code: 'no-agency', planId: fire }],
  [
    'a first level without an agency',
    withPlan(fire, { levels: [{ level: 1, picks: [] }] }),
    { code: 'no-agency', planId: fire },
  ],
  [
    'an agency that does not exist',
    withPlan(fire, { levels: [{ level: 1, picks: [pick('damkar-langit')] }] }),
    { code: 'unknown-agency', what: 'damkar-langit', at: '/levels/0/picks/0/agencyId' },
  ],
  ['an agency out of use', withAgency(['pln', { active: false }]), { code: 'inactive-agency', what: 'pln' }],
  [
    'an agency that only answers complaints',
    withAgency(['pln', { services: ['rabeg'] }]),
    { code: 'inactive-agency', what: 'pln' },
  ],
  ['two plans for the same', withAnother('api-dua', {}), { code: 'overlap', planId: 'api-dua', others: [fire] }],
  [
    'drawn areas that share land',
    {
      ...shippedSetting,
      plans: [
        ...withAnother('timur', { area: { kind: 'polygon', name: 'Timur', ring: square(0.02) } }).plans,
        ...withAnother('barat', {
          area: { kind: 'polygon', name: 'Barat', ring: square(0.02, -6.101, 106.169) },
        }).plans.slice(-1),
      ],
    },
    { code: 'overlap', planId: 'barat', others: ['timur'] },
  ],
  [
    'hours that overlap past midnight',
    {
      ...shippedSetting,
      plans: [
        ...withAnother('malam', { times: { hours: { from: '22:00', to: '05:00' } } }).plans,
        ...withAnother('subuh', { times: { hours: { from: '04:00', to: '06:00' } } }).plans.slice(-1),
      ],
    },
    { code: 'overlap', planId: 'malam', others: ['subuh'] },
  ],
  [
    'one agency twice in different strength',
    withPlan(fire, { levels: [{ level: 1, picks: [pick('damkar', 2), pick('damkar', 3)] }] }),
    { code: 'contradiction', what: 'damkar', at: '/levels/0/picks/1' },
  ],
  [
    'a level that is left out',
    withPlan(fire, {
      levels: [
        { level: 1, picks: [pick('damkar')] },
        { level: 3, picks: [pick('pln')] },
      ],
    }),
    { code: 'contradiction', at: '/levels/1/level', what: '3' },
  ],
  [
    'a level that adds nobody',
    withPlan(fire, {
      levels: [
        { level: 1, picks: [pick('damkar')] },
        { level: 2, picks: [] },
      ],
    }),
    { code: 'contradiction', at: '/levels/1/picks' },
  ],
  [
    'a kelurahan of another city',
    withAnother('luar', { area: { kind: 'kelurahan', codes: ['36.72.01.1001'] } }),
    { code: 'unknown-area', planId: 'luar', what: '36.72.01.1001' },
  ],
  [
    'a calendar that is not there',
    withAnother('ramadan', { times: { calendars: ['ramadan'] } }),
    { code: 'unknown-calendar', what: 'ramadan', at: '/times/calendars/0' },
  ],
  ['no incident type', withAnother('kosong', { types: [] }), { code: 'empty-trigger', planId: 'kosong', at: '/types' }],
  [
    'no weekday',
    withAnother('kosong', { times: { weekdays: [] } }),
    { code: 'empty-trigger', planId: 'kosong', at: '/times/weekdays' },
  ],
  [
    'a weekday on which the calendar never falls',
    { ...withAnother('minggu', { times: { calendars: ['pasar'], weekdays: [7] } }), calendars: [market] },
    { code: 'empty-trigger', planId: 'minggu', at: '/times' },
  ],
  [
    'hours that end when they begin',
    withAnother('sekejap', { times: { hours: { from: '08:00', to: '08:00' } } }),
    { code: 'hours-empty', what: '08:00' },
  ],
  [
    'a plan that more particular ones always beat',
    withAnother('luas', { types: ['kebakaran', 'listrik'] }),
    { code: 'unreachable', planId: 'luas', others: [fire, 'bawaan-listrik'] },
  ],
  [
    'a type without a plan',
    { ...shippedSetting, plans: shippedSetting.plans.filter(({ id }) => id !== 'bawaan-medis') },
    { code: 'type-not-covered', what: 'medis' },
  ],
  [
    'a type without a plan in one priority',
    withPlan('bawaan-medis', { priorities: ['P1', 'P2', 'P3'] }),
    { code: 'type-not-covered', what: 'medis' },
  ],
  [
    'a type without a plan at night',
    withPlan('bawaan-medis', { times: { hours: { from: '06:00', to: '22:00' } } }),
    { code: 'type-not-covered', what: 'medis' },
  ],
  [
    'a type without a plan in one kelurahan',
    withPlan('bawaan-medis', { area: { kind: 'kecamatan', codes: ['36.73.01'] } }),
    { code: 'type-not-covered', what: 'medis' },
  ],
  [
    'an area that crosses itself',
    withAnother('pita', {
      area: {
        kind: 'polygon',
        name: 'Pita',
        ring: [
          [-6.12, 106.15],
          [-6.1, 106.17],
          [-6.12, 106.17],
          [-6.1, 106.15],
        ],
      },
    }),
    { code: 'polygon-crossing', planId: 'pita' },
  ],
  [
    'an area as small as a table',
    withAnother('titik', { area: { kind: 'polygon', name: 'Titik', ring: square(0.00001) } }),
    { code: 'polygon-too-small', planId: 'titik' },
  ],
  [
    'a closed agency without a neighbour',
    withAgency(['psc119', { hours: office }]),
    { code: 'closed-without-neighbour', planId: 'bawaan-medis', what: 'psc119' },
  ],
  [
    'a closed agency whose neighbour is closed too',
    withAgency(['psc119', { hours: office, neighbours: ['tetangga'] }], ['tetangga', { hours: office }]),
    { code: 'closed-without-neighbour', planId: 'bawaan-medis', what: 'psc119' },
  ],
  [
    'neighbours that lead back',
    withAgency(['pln', { neighbours: ['pmi'] }], ['pmi', { neighbours: ['pln'] }]),
    { code: 'neighbour-cycle', what: 'pln' },
  ],
  ['an agency that is its own neighbour', withAgency(['pln', { neighbours: ['pln'] }]), { code: 'neighbour-cycle' }],
  ['a ladder without a step', { ...shippedSetting, ladder: { steps: [] } }, { code: 'ladder-empty' }],
  [
    'a ladder that goes back',
    {
      ...shippedSetting,
      ladder: {
        steps: [
          { step: 'deputy', after: 60 },
          { step: 'supervisor', after: 60 },
        ],
      },
    },
    { code: 'ladder-not-increasing', at: '/steps/1/after', what: 'supervisor' },
  ],
  [
    'a ladder that goes in a circle',
    {
      ...shippedSetting,
      ladder: {
        steps: [
          { step: 'supervisor', after: 60 },
          { step: 'deputy', after: 90 },
          { step: 'supervisor', after: 120 },
        ],
      },
    },
    { code: 'ladder-step-twice', at: '/steps/2/step' },
  ],
  [
    'a ladder that never reaches a supervisor',
    { ...shippedSetting, ladder: { steps: [{ step: 're-alert', after: 30 }] } },
    { code: 'ladder-no-supervisor' },
  ],
]

test.each(seeded)('the prover finds %s', (_name, setting, fault) => {
  expect(provePlans(setting).findings).toContainEqual(expect.objectContaining(fault))
})

test.each(seeded.filter(([, , { code }]) => code === 'overlap'))(
  'the example of %s fits both plans',
  (_name, setting) => {
    const { findings } = provePlans(setting)
    const overlap = findings.find(({ code }) => code === 'overlap')
    const both = setting.plans.filter(({ id }) => id === overlap?.planId || overlap?.others?.includes(id))
    expect(both).toHaveLength(2)
    for (const plan of both) {
      expect(overlap?.example && fitsCase(plan, overlap.example, setting.calendars)).toBe(true)
    }
  },
)

test('an agency that joins may be closed at night, and its neighbour may stand in', () => {
  expect(provePlans(withAgency(['dishub', { hours: office }])).findings).toEqual([])
  const helped = withAgency(['psc119', { hours: office, neighbours: ['pmi'] }])
  expect(provePlans(helped).findings).toEqual([])
})

test('a more particular plan beside the one of the city is no fault', () => {
  const setting = {
    ...withAnother('pasar', {
      area: { kind: 'polygon', name: 'Pasar', ring: square(0.01) },
      times: { calendars: ['pasar'], hours: { from: '20:00', to: '04:00' } },
    }),
    calendars: [market],
  }
  expect(provePlans(setting).findings).toEqual([])
})

test('a plan that is not in use holds nowhere and is not looked at', () => {
  expect(provePlans(withAnother('api-dua', { active: false })).findings).toEqual([])
})
