import fc from 'fast-check'
import { expect, test } from 'vitest'
import { incidentTypes } from '../../../src/domain/incident/incident-types'
import { neighbourOf } from '../../../src/domain/response-plan/neighbour-of'
import { recommend } from '../../../src/domain/response-plan/recommend'
import { canReplace, doesWorkOf } from '../../../src/domain/response-plan/same-work'
import { compareParticular, fitsCase, planFor } from '../../../src/domain/response-plan/which-plan'
import { agenciesOf, agency, roomOf, unit } from './a-plan'
import { agencyIds, anyCase, anyPlans, calendars } from './any-plan'

const anyAgency = (id: string) =>
  fc
    .record({
      active: fc.boolean(),
      neighbours: fc.shuffledSubarray([...agencyIds]),
      isClosed: fc.boolean(),
      cover: fc.option(fc.integer({ min: 1, max: 2 }), { nil: undefined }),
    })
    .map(({ active, neighbours, isClosed, cover }) =>
      agency(id, {
        active,
        neighbours,
        ...(isClosed ? { hours: [] } : {}),
        ...(cover === undefined ? {} : { cover: { types: [...incidentTypes], simultaneous: cover, source: 'test' } }),
      }),
    )
const anyAgencies = fc.tuple(...agencyIds.map(anyAgency)).map((list) => agenciesOf(...list))
const anyUnits = fc
  .array(fc.tuple(fc.constantFrom(...agencyIds), fc.constantFrom('pemadaman', 'ambulans')), { maxLength: 6 })
  .map((list) => list.map(([agencyId, able], n) => unit(`u${n}`, { agencyId, capabilities: [able] })))
const anyOpen = fc.array(
  fc.constantFrom(...agencyIds).map((agencyId) => ({ agencyId, incidentType: 'kebakaran' as const, assignments: [] })),
  { maxLength: 4 },
)
const anyRoom = fc
  .record({ plans: anyPlans, agencies: anyAgencies, units: anyUnits, openDispatches: anyOpen })
  .map((room) => roomOf({ ...room, calendars }))
const anyQuestion = fc
  .tuple(
    anyCase,
    fc.integer({ min: 1, max: 4 }),
    fc.shuffledSubarray([...agencyIds], { maxLength: 2 }),
    fc.shuffledSubarray([...agencyIds], { maxLength: 2 }),
  )
  .map(([of, level, alreadyOn, declined]) => ({ ...of, level, alreadyOn, declined }))
const idsOf = ({ picks }: ReturnType<typeof recommend>) => picks.map(({ agencyId }) => agencyId)

test('once everybody recommended is ordered, asking again names nobody', () => {
  fc.assert(
    fc.property(anyQuestion, anyRoom, (question, room) => {
      const first = idsOf(recommend(question, room))
      const again = { ...question, alreadyOn: [...question.alreadyOn, ...first] }
      expect(idsOf(recommend(again, room))).toEqual([])
    }),
    { numRuns: 1_000 },
  )
})

test('nobody is named twice, nobody who is on it, nobody who declined, nobody out of use', () => {
  fc.assert(
    fc.property(anyQuestion, anyRoom, (question, room) => {
      const ids = idsOf(recommend(question, room))
      expect(new Set(ids).size).toBe(ids.length)
      for (const id of ids) {
        expect(question.alreadyOn).not.toContain(id)
        expect(question.declined).not.toContain(id)
        expect(room.agencies[id]?.active).toBe(true)
      }
    }),
    { numRuns: 1_000 },
  )
})

test('a replacement is never of an agency that cannot do the declined one’s work', () => {
  fc.assert(
    fc.property(anyQuestion, anyRoom, (question, room) => {
      for (const { agencyId, capability, why } of recommend(question, room).picks) {
        for (const one of why) {
          if (one.kind !== 'neighbour-instead' && one.kind !== 'neighbour-beside') continue
          const failed = room.agencies[one.of] ?? agency(one.of)
          const isAble = canReplace(failed, agencyId, capability, room.units)
          // A neighbour's neighbour: nothing is known against it.
          expect(isAble || (one.by === 'neighbour' && doesWorkOf(one.of, agencyId) === undefined)).toBe(true)
        }
      }
    }),
    { numRuns: 1_000 },
  )
})

test('levels add: a higher level names everybody a lower one does, when all of them are there', () => {
  const all = agenciesOf(...agencyIds.map((id) => agency(id)))
  fc.assert(
    fc.property(anyCase, anyPlans, (of, plans) => {
      const room = roomOf({ plans, agencies: all, calendars })
      const at = (level: number) => idsOf(recommend({ ...of, level, alreadyOn: [] }, room))
      for (const level of [1, 2, 3]) {
        expect(at(level + 1).slice(0, at(level).length)).toEqual(at(level))
        // Step by step comes to the same as all at once.
        const raised = recommend({ ...of, level: level + 1, alreadyOn: at(level) }, room)
        expect([...at(level), ...idsOf(raised)]).toEqual(at(level + 1))
      }
    }),
  )
})

test('the most particular plan that fits holds, in whatever order they come', () => {
  fc.assert(
    fc.property(
      anyCase,
      anyPlans.chain((plans) => fc.tuple(fc.constant(plans), fc.shuffledSubarray(plans, { minLength: plans.length }))),
      (of, [plans, shuffled]) => {
        const found = planFor(plans, of, calendars)
        expect(planFor(shuffled, of, calendars)).toEqual(found)
        const fitting = plans.filter((plan) => fitsCase(plan, of, calendars))
        expect(found === undefined).toBe(fitting.length === 0)
        for (const plan of fitting) expect(found && compareParticular(found, plan)).toBeLessThanOrEqual(0)
      },
    ),
    { numRuns: 1_000 },
  )
})

test('asking neighbours one after the other ends, and nobody is asked twice', () => {
  fc.assert(
    fc.property(anyAgencies, fc.constantFrom(...agencyIds), (agencies, start) => {
      const asked: string[] = []
      for (let turn = 0; turn <= agencyIds.length; turn++) {
        const next = neighbourOf(agencies[start] ?? agency(start), asked, agencies)
        if (next === undefined) return
        expect(asked).not.toContain(next.id)
        expect(next.id).not.toBe(start)
        asked.push(next.id)
      }
      expect.unreachable('There are fewer agencies than turns.')
    }),
  )
})
