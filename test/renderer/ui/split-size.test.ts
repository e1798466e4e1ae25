import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clampSize, sizeAfterKey, storedSize } from '../../../renderer/ui/split-size'

const range = { min: 300, max: 600 }
const press = (key: string, shiftKey = false) => ({ key, shiftKey })

test('the arrow keys move the separator the way they point, Shift further', () => {
  expect(sizeAfterKey(400, press('ArrowRight'), 'left', range)).toBe(416)
  expect(sizeAfterKey(400, press('ArrowRight'), 'right', range)).toBe(384)
  expect(sizeAfterKey(400, press('ArrowLeft', true), 'left', range)).toBe(336)
  expect(sizeAfterKey(400, press('Home'), 'left', range)).toBe(300)
  expect(sizeAfterKey(400, press('End'), 'left', range)).toBe(600)
})

test('a key that is not the separator’s does nothing to it', () => {
  expect(sizeAfterKey(400, press('ArrowUp'), 'left', range)).toBeUndefined()
  expect(sizeAfterKey(400, press('a'), 'left', range)).toBeUndefined()
})

test('no pane leaves its range, and keeps its least width where there is no room', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -5_000, max: 5_000 }),
      fc.integer({ min: 0, max: 2_000 }),
      fc.integer({ min: 0, max: 2_000 }),
      (size, min, max) => {
        const kept = clampSize(size, { min, max })
        expect(kept).toBeGreaterThanOrEqual(min)
        expect(kept).toBeLessThanOrEqual(Math.max(min, max))
      },
    ),
  )
})

test('a remembered width that is no width is forgotten', () => {
  expect(storedSize('420')).toBe(420)
  for (const text of [null, '', ' ', 'wide', '-4', '0', 'Infinity']) expect(storedSize(text)).toBeUndefined()
})
