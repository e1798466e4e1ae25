import { expect, test } from 'vitest'
import { cityOf } from '../../../tools/duplicates/city'
import { workThrough, type Outcome } from '../../../tools/duplicates/desk'
import { simulateEarthquake, watchBurst, whenAllAnswered } from '../../../tools/duplicates/earthquake'
import { qualityOf } from '../../../tools/duplicates/quality'
import { seeded } from '../../../tools/duplicates/random'
import { simulateShift, type SimulatedCall } from '../../../tools/duplicates/shift'
import { metresBetween } from '../../../src/domain/place/distance'
import { HOUR, MINUTE } from '../../../src/domain/kernel/time'

// The figures and the method are in docs/duplicate-quality.md; here a smaller run with its own seed holds the floor.
const start = Date.UTC(2026, 10, 24, 0)

function shifts(
  duplicates: number,
  count: number,
): readonly (readonly [readonly SimulatedCall[], readonly Outcome[]])[] {
  return Array.from({ length: count }, (_, shift) => {
    const random = seeded(2_026 + 1_000 * shift + 10 * duplicates)
    const plan = { hours: 8, happeningsPerHour: 2, duplicates, traps: 0.04 }
    const calls = simulateShift(plan, start, cityOf(random), random)
    return [calls, workThrough(calls, random)] as const
  })
}

test('the first proposal keeps the precision and recall that were published', () => {
  const outcomes = [0.2, 0.4, 0.6, 0.8].flatMap((duplicates) => shifts(duplicates, 10).flatMap(([, of]) => of))
  const { calls, precision, recall } = qualityOf(outcomes)
  expect(calls).toBeGreaterThan(1_000)
  expect(precision).toBeGreaterThan(0.91)
  expect(recall).toBeGreaterThan(0.86)
})

test('the simulated shifts hold what is hard: fires near each other at once, accidents again at one spot', () => {
  const happenings = new Map(
    shifts(0.4, 40).flatMap(([calls], shift) =>
      calls.map(({ happening }) => [`${shift} ${happening.id}`, { shift, ...happening }] as const),
    ),
  )
  const pairs = [...happenings.values()].flatMap((a) =>
    [...happenings.values()]
      .filter((b) => b.shift === a.shift && b.from > a.from && b.type === a.type)
      .map((b) => [a, b] as const),
  )
  const nearAtOnce = pairs.filter(([a, b]) => {
    const metres = metresBetween(a, b)
    return metres >= 150 && metres <= 450 && b.from - a.from <= 20 * MINUTE
  })
  const sameSpotLater = pairs.filter(([a, b]) => metresBetween(a, b) < 100 && b.from - a.from >= 1.5 * HOUR)
  expect(nearAtOnce.length).toBeGreaterThan(5)
  expect(sameSpotLater.length).toBeGreaterThan(5)
})

test('a thousand calls in ten minutes over the whole city become one mass event within seconds', () => {
  const random = seeded(2_026)
  const city = cityOf(random)
  const { calls } = simulateEarthquake({ count: 1_000, damages: 60, feltShare: 0.6 }, start, city, random)
  const calledIn = new Set(calls.map(({ happening }) => happening.id)).size
  const live = watchBurst(calls, 4)
  expect(live.secondsToProposal).toBeLessThan(15)
  expect(live.proposals).toBe(1)
  expect(live.last.type).toBe('gempa')
  expect(live.last.callIds.length).toBeGreaterThan(980)
  const { seen } = whenAllAnswered(calls).distinct
  expect(seen).toBeGreaterThan(0.7 * calledIn)
  expect(seen).toBeLessThan(1.8 * calledIn)
})
