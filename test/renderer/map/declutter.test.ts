import fc from 'fast-check'
import { expect, test } from 'vitest'
import { declutter, rectOf } from '../../../renderer/features/map/declutter'
import type { LabelBox, Rect } from '../../../renderer/features/map/declutter'

const box = (id: string, x: number, y: number, extra: Partial<LabelBox> = {}): LabelBox => ({
  id,
  x,
  y,
  width: 40,
  height: 14,
  offsets: [[0, 0]],
  when: 'if-free',
  ...extra,
})

const cross = (a: Rect, b: Rect) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

test('of two labels in one place the first is drawn', () => {
  expect(declutter([box('a', 0, 0), box('b', 10, 4)])).toEqual([{ id: 'a', dx: 0, dy: 0 }])
})

test('a label steps aside where it may', () => {
  const aside = box('b', 0, 0, { offsets: [[0, 0], [0, 20]] }) // prettier-ignore
  expect(declutter([box('a', 0, 0), aside])).toContainEqual({ id: 'b', dx: 0, dy: 20 })
})

test('a label that must be drawn moves off the others', () => {
  const big = box('big', 0, 0, { when: 'must', offsets: [[0, 0], [60, 0]] }) // prettier-ignore
  expect(declutter([big, box('a', 0, 0)])).toEqual([
    { id: 'big', dx: 60, dy: 0 },
    { id: 'a', dx: 0, dy: 0 },
  ])
})

test('a name under a marker moves if it can and stays away if it cannot', () => {
  const marker = { left: -12, right: 12, top: -12, bottom: 12 }
  const free = box('a', 0, 0, { offsets: [[0, 0], [0, 26]] }) // prettier-ignore
  expect(declutter([free], [marker])).toEqual([{ id: 'a', dx: 0, dy: 26 }])
  expect(declutter([box('a', 0, 0)], [marker])).toEqual([])
})

test('no two labels drawn where free cover each other', () => {
  const anyBox = fc.record({ x: fc.integer({ min: 0, max: 300 }), y: fc.integer({ min: 0, max: 200 }) })
  fc.assert(
    fc.property(fc.array(anyBox, { maxLength: 40 }), (points) => {
      const boxes = points.map(({ x, y }, index) => box(String(index), x, y, { offsets: [[0, 0], [0, 14], [0, -14]] })) // prettier-ignore
      const rects = declutter(boxes).flatMap(({ id, dx, dy }) => {
        const own = boxes.find((candidate) => candidate.id === id)
        return own === undefined ? [] : [rectOf(own, [dx, dy])]
      })
      rects.forEach((rect, index) => {
        expect(rects.slice(index + 1).some((other) => cross(rect, other))).toBe(false)
      })
    }),
  )
})
