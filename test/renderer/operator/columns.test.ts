import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnsOf } from '../../../renderer/features/operator/columns'

test('without a choice the columns are a share of the window', () => {
  expect(columnsOf(1366, {})).toMatchObject({ lists: { size: 310 }, work: { size: 451 } })
  expect(columnsOf(1920, {})).toMatchObject({ lists: { size: 422 }, work: { size: 634 } })
})

test('whatever was chosen on another screen, lists, map and work form keep their least width', () => {
  const size = fc.integer({ min: 1, max: 5_000 })
  fc.assert(
    fc.property(fc.integer({ min: 1_000, max: 4_000 }), size, size, (width, lists, work) => {
      const columns = columnsOf(width, { lists, work })
      expect(columns.lists.size).toBeGreaterThanOrEqual(280)
      expect(columns.work.size).toBeGreaterThanOrEqual(400)
      expect(width - columns.lists.size - columns.work.size).toBeGreaterThanOrEqual(280)
      for (const { size: now, range } of [columns.lists, columns.work]) {
        expect(now).toBeGreaterThanOrEqual(range.min)
        expect(now).toBeLessThanOrEqual(range.max)
      }
    }),
  )
})
