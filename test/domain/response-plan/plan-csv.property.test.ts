import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { responsePlan } from '../../../src/contract/dispatch-data'
import { incidentTypes, priorities } from '../../../src/domain/incident/incident-types'
import { planTable } from '../../../src/domain/response-plan/plan-csv'
import { plansOfTable } from '../../../src/domain/response-plan/read-plan-csv'
import type { ResponsePlan } from '../../../src/domain/response-plan/response-plan'
import { shippedPlans } from '../../../src/domain/response-plan/shipped-plans'
import { plan } from './a-plan'

const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,20}$/)
const slug = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,10}$/)
const clock = fc.stringMatching(/^([01][0-9]|2[0-3]):[0-5][0-9]$/)
const code = (shape: RegExp) => fc.array(fc.stringMatching(shape), { maxLength: 4 })
const words = fc.string({ minLength: 1, maxLength: 30, unit: 'binary' })
const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true })

/** Whatever the contract takes, right or not: a file is also how somebody gets a wrong plan out to mend it. */
const anyContractPlan: fc.Arbitrary<ResponsePlan> = fc
  .record({
    id,
    version: fc.integer({ min: 1, max: 1_000_000 }),
    name: words,
    active: fc.boolean(),
    types: fc.array(fc.constantFrom(...incidentTypes), { maxLength: 5 }),
    priorities: fc.array(fc.constantFrom(...priorities), { maxLength: 4 }),
    area: fc.oneof(
      fc.constant({ kind: 'city' } as const),
      fc.record({ kind: fc.constant('kecamatan' as const), codes: code(/^\d{2}\.\d{2}\.\d{2}$/) }),
      fc.record({ kind: fc.constant('kelurahan' as const), codes: code(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/) }),
      fc.record({
        kind: fc.constant('polygon' as const),
        name: words,
        ring: fc.array(fc.tuple(degrees(90), degrees(180)), { maxLength: 6 }),
      }),
    ),
    times: fc.record(
      {
        hours: fc.record({ from: clock, to: clock }),
        weekdays: fc.array(fc.integer({ min: 1, max: 7 }), { maxLength: 7 }),
        calendars: fc.array(id, { maxLength: 3 }),
      },
      { requiredKeys: [] },
    ),
    levels: fc.uniqueArray(
      fc.record({
        level: fc.integer({ min: 1, max: 9 }),
        picks: fc.array(
          fc.record(
            { agencyId: slug, units: fc.integer({ min: 1, max: 99 }), capability: slug },
            { requiredKeys: ['agencyId'] },
          ),
          { maxLength: 4 },
        ),
      }),
      { selector: ({ level }) => level, maxLength: 4 },
    ),
    source: words,
  })
  .map((raw) => responsePlan.safeParse(raw))
  .filter((parsed) => parsed.success)
  .map(({ data }) => data as ResponsePlan)

const throughFile = (plans: readonly ResponsePlan[], delimiter: ',' | ';') => {
  const text = stringify(
    planTable(plans).map((row) => [...row]),
    { bom: true, delimiter, record_delimiter: 'windows' },
  )
  return plansOfTable(parse(text, { bom: true, delimiter, record_delimiter: ['\r\n'] }))
}

test('plans written to a file and read again are equal', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyContractPlan, { selector: (one) => one.id, maxLength: 5 }),
      fc.constantFrom(',' as const, ';' as const),
      (plans, delimiter) => {
        expect(throughFile(plans, delimiter)).toEqual({ ok: true, plans })
      },
    ),
    { numRuns: 500 },
  )
})

test('the shipped plans come back from a file as they went', () => {
  expect(throughFile(shippedPlans, ';')).toEqual({ ok: true, plans: shippedPlans })
})

const table = planTable([
  plan('api', { levels: [{ level: 1, picks: [{ agencyId: 'damkar', units: 2 }, { agencyId: 'pln' }] }] }),
])
const withCell = (row: number, column: string, value: string) => {
  const at = table[0]?.indexOf(column) ?? -1
  return table.map((cells, index) => (index === row - 1 ? cells.map((cell, c) => (c === at ? value : cell)) : cells))
}

test.each([
  [3, 'name', 'lain', 'differs'],
  [2, 'version', 'satu', 'not-a-number'],
  [2, 'units', '1.5', 'not-a-number'],
  [3, 'level', 'x', 'not-a-number'],
  [3, 'level', '', 'empty'],
  [2, 'agency', '', 'without-agency'],
] as const)('row %i with %s "%s" is refused and named: %s', (row, column, value, fault) => {
  const read = plansOfTable(withCell(row, column, value))
  const faults = read.ok ? [] : read.faults
  expect(faults).toContainEqual(expect.objectContaining({ row, fault }))
})

test.each([
  ['active', 'ya', 'unknown-word'],
  ['types', 'kebakaran naga', 'unknown-word'],
  ['types', '', 'empty'],
  ['priorities', 'P9', 'unknown-word'],
  ['area', 'desa', 'unknown-word'],
  ['hours', '25:00-26:00', 'not-hours'],
  ['weekdays', '8', 'not-a-number'],
  ['source', '', 'empty'],
] as const)('a plan whose %s is "%s" is refused: %s', (column, value, fault) => {
  const read = plansOfTable([table[0] ?? [], ...withCell(2, column, value).slice(1, 2)])
  const faults = read.ok ? [] : read.faults
  expect(faults).toContainEqual({ row: 2, column, fault, value })
})

test('a corner that is no pair of numbers is refused', () => {
  const drawn = planTable([plan('petak', { area: { kind: 'polygon', name: 'Petak', ring: [[1, 2]] } })])
  const read = plansOfTable(drawn.map((row) => row.map((cell) => (cell === '1/2' ? '1/dua' : cell))))
  expect(read).toMatchObject({ ok: false, faults: [{ row: 2, column: 'area_codes', fault: 'not-a-corner' }] })
})

test('a file without one of the columns is refused and says which', () => {
  const read = plansOfTable(table.map((row) => row.slice(0, -1)))
  expect(read).toMatchObject({ ok: false, faults: [{ row: 1, column: 'capability', fault: 'column-missing' }] })
})

test('rows of one plan stand together', () => {
  const [header = [], first = [], second = []] = table
  const other = planTable([plan('lain')])[1] ?? []
  expect(plansOfTable([header, first, other, second])).toMatchObject({
    ok: false,
    faults: [{ row: 4, column: 'plan', fault: 'apart' }],
  })
})
