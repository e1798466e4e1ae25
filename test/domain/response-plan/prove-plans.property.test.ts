import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultLadder } from '../../../src/domain/dispatch/ladder'
import { incidentTypes } from '../../../src/domain/incident/incident-types'
import { cellPoints } from '../../../src/domain/response-plan/place-cells'
import { provePlans } from '../../../src/domain/response-plan/prove-plans'
import { recommend } from '../../../src/domain/response-plan/recommend'
import { compareParticular, fitsCase } from '../../../src/domain/response-plan/which-plan'
import { inRing } from '../../../src/domain/place/in-ring'
import { agenciesOf, agency, plan, roomOf } from './a-plan'
import { agencyIds, anyCase, anyPlans, calendars } from './any-plan'

const agencies = agenciesOf(...agencyIds.map((id) => agency(id)))
const base = plan('dasar', { types: [...incidentTypes], levels: [{ level: 1, picks: [{ agencyId: 'bpbd' }] }] })
const prove = (plans: Parameters<typeof provePlans>[0]['plans']) =>
  provePlans({ plans, calendars, agencies, ladder: defaultLadder })

test('a random incident shows no overlap and no hole that the prover has not found', () => {
  fc.assert(
    fc.property(anyPlans, fc.boolean(), fc.array(anyCase, { minLength: 20, maxLength: 60 }), (some, isWhole, cases) => {
      const plans = isWhole ? [...some, base] : some
      const { findings } = prove(plans)
      const holes = new Set(findings.filter(({ code }) => code === 'type-not-covered').map(({ what }) => what))
      const overlaps = new Set(
        findings
          .filter(({ code }) => code === 'overlap')
          .map(({ planId, others }) => [planId, ...(others ?? [])].sort().join()),
      )
      for (const of of cases) {
        const fitting = plans.filter((one) => fitsCase(one, of, calendars))
        if (fitting.length === 0) expect(holes).toContain(of.type)
        const ranked = [...fitting].sort((a, b) => compareParticular(a, b) || (a.id < b.id ? -1 : 1))
        for (const other of ranked.slice(1)) {
          const [best] = ranked
          if (best !== undefined && compareParticular(best, other) === 0) {
            expect(overlaps).toContain([best.id, other.id].sort().join())
          }
        }
      }
    }),
    { numRuns: 150 },
  )
})

test('on plans the prover passes, any incident ends in an agency in use', () => {
  let passed = 0
  fc.assert(
    fc.property(anyPlans, fc.array(anyCase, { minLength: 10, maxLength: 40 }), (some, cases) => {
      const plans = [...some, base]
      if (prove(plans).findings.length > 0) return
      passed += 1
      for (const of of cases) {
        const { picks } = recommend({ ...of, level: 1, alreadyOn: [] }, roomOf({ plans, agencies, calendars }))
        expect(picks.length).toBeGreaterThan(0)
        for (const { agencyId } of picks) expect(agencies[agencyId]?.active).toBe(true)
      }
    }),
    { numRuns: 250 },
  )
  expect(passed).toBeGreaterThan(10)
})

test('every example shows what it is an example of', () => {
  fc.assert(
    fc.property(anyPlans, (plans) => {
      for (const { code, planId, others = [], example } of prove(plans).findings) {
        if (example === undefined) continue
        const fitting = plans.filter((one) => fitsCase(one, example, calendars)).map(({ id }) => id)
        if (code === 'type-not-covered') expect(fitting).toEqual([])
        if (code === 'overlap') expect(fitting).toEqual(expect.arrayContaining([planId, ...others]))
        if (code === 'unreachable') expect(fitting).toContain(planId)
      }
    }),
    { numRuns: 150 },
  )
})

test('a plan said to be out of reach holds for no random incident', () => {
  fc.assert(
    fc.property(anyPlans, fc.array(anyCase, { minLength: 20, maxLength: 60 }), (some, cases) => {
      const plans = [...some, base]
      const idle = prove(plans).findings.flatMap(({ code, planId }) => (code === 'unreachable' ? [planId] : []))
      for (const of of cases) {
        const { plan: holding } = recommend({ ...of, level: 1, alreadyOn: [] }, roomOf({ plans, agencies, calendars }))
        expect(idle).not.toContain(holding?.id)
      }
    }),
    { numRuns: 100 },
  )
})

const thousandth = fc.integer({ min: 0, max: 1_000 }).map((n) => n / 1_000)
const corner = fc.tuple(thousandth, thousandth)
/** Never on an edge or so near that rounding decides. */
const point = fc
  .tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 999 }))
  .map(([a, b]) => [(a + 0.513) / 1_000, (b + 0.387) / 1_000] as const)
const triangle = fc.tuple(corner, corner, corner)

test('every piece of land that drawn areas cut out has its point', () => {
  fc.assert(
    fc.property(
      fc.array(triangle, { minLength: 1, maxLength: 3 }),
      fc.array(point, { maxLength: 50 }),
      (rings, points) => {
        const insideOf = (point: readonly [number, number]) =>
          rings.map((ring) => (inRing(point, ring) ? '1' : '0')).join('')
        const pieces = new Set(cellPoints(rings).map(insideOf))
        for (const point of points) {
          const key = insideOf(point)
          if (key.includes('1')) expect(pieces).toContain(key)
        }
      },
    ),
    { numRuns: 500 },
  )
})
