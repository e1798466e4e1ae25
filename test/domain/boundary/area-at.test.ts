import fc from 'fast-check'
import { expect, test } from 'vitest'
import { areaAt } from '../../../src/domain/boundary/area-at'
import type { BoundaryArea } from '../../../src/domain/boundary/boundary-area'
import type { Ring } from '../../../src/domain/place/place'

/** How often a ring runs round a point, counted in whole numbers: slow, exact, and another rule than even–odd. */
function turnsRound([a, b]: readonly [number, number], ring: Ring): number {
  let turns = 0
  ring.forEach((corner, index) => {
    const next = ring[(index + 1) % ring.length] ?? corner
    const left = (next[0] - corner[0]) * (b - corner[1]) - (next[1] - corner[1]) * (a - corner[0])
    if (corner[1] <= b && next[1] > b && left > 0) turns += 1
    if (corner[1] > b && next[1] <= b && left < 0) turns -= 1
  })
  return turns
}

function isOnBorder([a, b]: readonly [number, number], ring: Ring): boolean {
  return ring.some((corner, index) => {
    const next = ring[(index + 1) % ring.length] ?? corner
    const left = (next[0] - corner[0]) * (b - corner[1]) - (next[1] - corner[1]) * (a - corner[0])
    const between = (a - corner[0]) * (a - next[0]) <= 0 && (b - corner[1]) * (b - next[1]) <= 0
    return left === 0 && between
  })
}

/** A border round the middle that does not cross itself: one corner to each direction, on a grid of whole numbers. */
const simpleRing = (middle: number, reach: number): fc.Arbitrary<Ring> =>
  fc.array(fc.integer({ min: 1, max: reach }), { minLength: 3, maxLength: 14 }).map((distances) =>
    distances.map((distance, index) => {
      const angle = (2 * Math.PI * index) / distances.length
      return [Math.round(middle + distance * Math.sin(angle)), Math.round(middle + distance * Math.cos(angle))] as const
    }),
  )

const anyPoint = fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 }))

test('a point is in the area that a slow exact count of turns says', () => {
  fc.assert(
    fc.property(simpleRing(100, 90), anyPoint, (ring, point) => {
      fc.pre(!isOnBorder(point, ring))
      const areas: readonly BoundaryArea[] = [{ code: 'a', polygons: [[ring]] }]
      const turns = turnsRound(point, ring)
      // Rounding can fold a thin tip over itself; where it does, the two rules mean different things.
      fc.pre(Math.abs(turns) <= 1)
      expect(areaAt(areas, { lat: point[0], lon: point[1] })).toBe(turns === 0 ? undefined : 'a')
    }),
    { numRuns: 2_000 },
  )
})

test('a hole belongs to whoever fills it, else to nobody', () => {
  fc.assert(
    fc.property(simpleRing(100, 40), anyPoint, fc.boolean(), (hole, point, isFilled) => {
      fc.pre(!isOnBorder(point, hole) && Math.abs(turnsRound(point, hole)) <= 1)
      const outer: Ring = [
        [-1, -1],
        [-1, 201],
        [201, 201],
        [201, -1],
      ]
      const areas: readonly BoundaryArea[] = [
        { code: 'ring', polygons: [[outer, hole]] },
        ...(isFilled ? [{ code: 'enclave', polygons: [[hole]] }] : []),
      ]
      const expected = turnsRound(point, hole) === 0 ? 'ring' : isFilled ? 'enclave' : undefined
      expect(areaAt(areas, { lat: point[0], lon: point[1] })).toBe(expected)
    }),
    { numRuns: 1_000 },
  )
})

test('of areas that share their borders every point has exactly one, on the borders too', () => {
  const columns = [0, 50, 120, 200]
  const areas: readonly BoundaryArea[] = columns.slice(1).flatMap((right, index) => {
    const left = columns[index] ?? 0
    return [
      [0, 70],
      [70, 200],
    ].map(([low = 0, high = 0]) => ({
      code: `${left} ${low}`,
      polygons: [
        [
          [
            [low, left],
            [low, right],
            [high, right],
            [high, left],
          ] as const,
        ],
      ],
    }))
  })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 199 }), fc.integer({ min: 1, max: 199 }), (lat, lon) => {
      const holding = areas.filter((area) => areaAt([area], { lat, lon }) !== undefined)
      expect(holding).toHaveLength(1)
      expect(areaAt(areas, { lat, lon })).toBe(holding[0]?.code)
    }),
  )
})

test('no areas and a point that is no number are nowhere', () => {
  expect(areaAt([], { lat: -6.12, lon: 106.15 })).toBeUndefined()
  expect(
    areaAt(
      [
        {
          code: 'a',
          polygons: [
            [
              [
                [0, 0],
                [0, 9],
                [9, 9],
              ],
            ],
          ],
        },
      ],
      { lat: Number.NaN, lon: 1 },
    ),
  ).toBeUndefined()
})
