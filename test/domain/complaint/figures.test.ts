import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  answerStanding,
  answerStandings,
  figureFacts,
  type FigureFacts,
} from '../../../src/domain/complaint/figure-facts'
import { complaintFigures, spreadOf, type AnswerFigures } from '../../../src/domain/complaint/figures'
import { anyLife, START, submitted } from './any-complaint'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const period = { from: START, to: START + 30 * DAY }
const none = new Map<string, never>()
const figures = (facts: readonly FigureFacts[], now = START + 30 * DAY) => complaintFigures(facts, period, now, none)

function life(...acts: readonly ((one: ReturnType<typeof submitted>) => void)[]): FigureFacts {
  const one = submitted()
  for (const act of acts) act(one)
  return figureFacts(one.now)
}
const route = (one: ReturnType<typeof submitted>) =>
  void one.say({ type: 'route', agencyId: 'dlh', reason: { cause: 'person' } })
const answer = (text: string) => (one: ReturnType<typeof submitted>) =>
  void one.say({ type: 'respond', agencyId: 'dlh', text, photoIds: [] })
const wait = (hours: number) => (one: ReturnType<typeof submitted>) => void (one.clock += hours * HOUR)

test('an answer counts when it says something, in time or late; without one it is overdue, or still within its time', () => {
  const standing = (facts: FigureFacts, now = START + 30 * DAY) => answerStanding(facts, now)
  expect(standing(life(route, answer('Diangkut Kamis pagi.')))).toBe('in-time')
  expect(standing(life(route, wait(80), answer('Diangkut Kamis pagi.')))).toBe('late')
  expect(standing(life(route, answer('akan kami tindaklanjuti')))).toBe('overdue')
  expect(standing(life(route), START + 2 * DAY)).toBe('waiting')
  expect(standing(life((one) => void one.say({ type: 'reject', reason: 'Bukan warga.' })))).toBe('ended-without')
})

test('the rate leaves out what is still within its time, and says nothing where nothing is left', () => {
  const now = START + 2 * DAY
  const { all } = figures([life(route, answer('Diangkut Kamis pagi.')), life(route)], now)
  expect(all).toMatchObject({ complaints: 2, rate: 1, rateInTime: 1 })
  expect(figures([life(route)], now).all.rate).toBe(undefined)
  expect(figures([]).all).toMatchObject({ complaints: 0 })
})

test('a complaint of an import is counted apart, and one of another period not at all', () => {
  const facts = life(route, answer('Diangkut Kamis pagi.'))
  const found = figures([facts, { ...facts, isImported: true }, { ...facts, submittedAt: START - 1 }])
  expect(found).toMatchObject({ imported: 1, all: { complaints: 1 } })
})

test('what was promoted without a proposal was missed, what was ruled out was proposed falsely', () => {
  const promoted = life((one) => void one.say({ type: 'promote', incidentId: 'x', number: '112-20261124-0001' }))
  const ruledOut = life((one) => void one.say({ type: 'rule-out' }))
  const outcomes = new Map([['a', { wasProposed: false, wasNone: true }]])
  const { promotions } = complaintFigures([promoted, { ...ruledOut, id: 'b' }], period, period.to, outcomes)
  expect(promotions).toMatchObject({
    promoted: 1,
    missed: 1,
    falsePromotions: 1,
    falseProposals: 1,
    until: { count: 1, median: HOUR, p90: HOUR },
  })
})

const anyFacts = fc
  .array(fc.tuple(anyLife, fc.boolean(), fc.constantFrom('sampah', 'drainase', undefined)), { maxLength: 12 })
  .map((lives) =>
    lives.map(([one, isImported, category], at): FigureFacts => {
      const { category: _own, ...facts } = figureFacts(one.now)
      return { ...facts, id: String(at), isImported, ...(category === undefined ? {} : { category }) }
    }),
  )

test('all sums are their totals', () => {
  fc.assert(
    fc.property(anyFacts, fc.integer({ min: 0, max: 40 * 24 }), (facts, hours) => {
      const found = complaintFigures(facts, period, START + hours * HOUR, none)
      const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
      const { all, agencies, categories, ages, ratings } = found
      expect(all.complaints + found.imported).toBe(facts.length)
      const tables: readonly (readonly AnswerFigures[])[] = [agencies, categories]
      for (const rows of tables) {
        expect(sum(rows.map(({ complaints }) => complaints))).toBe(all.complaints)
        for (const one of answerStandings)
          expect(sum(rows.map(({ standing }) => standing[one]))).toBe(all.standing[one])
      }
      for (const row of [all, ...agencies]) expect(sum(Object.values(row.standing))).toBe(row.complaints)
      expect(sum(ages.map(({ open }) => open))).toBe(found.open)
      expect(sum(ages.map(({ overdue }) => overdue))).toBe(found.overdue)
      expect(sum(ratings.stars)).toBe(ratings.count)
      expect(found.response.count).toBeGreaterThanOrEqual(found.completion.count)
      for (const rate of [all.rate, all.rateInTime]) if (rate !== undefined) expect(rate <= 1 && rate >= 0).toBe(true)
      expect(complaintFigures([...facts].reverse(), period, START + hours * HOUR, none)).toEqual(found)
    }),
  )
})

test('the median and P90 are values that were measured, and nine of ten do not pass P90', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 50 }), (values) => {
      const { median = -1, p90 = -1, count } = spreadOf(values)
      expect(count).toBe(values.length)
      expect(values).toContain(median)
      expect(values).toContain(p90)
      expect(values.filter((value) => value <= p90).length).toBeGreaterThanOrEqual(0.9 * values.length)
      expect(values.filter((value) => value <= median).length).toBeGreaterThanOrEqual(values.length / 2)
    }),
  )
  expect(spreadOf([])).toEqual({ count: 0 })
})
