import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberParts } from '../../../renderer/ui/number-parts'

test('a number with hyphens is one part of a text', () => {
  expect(numberParts('Digabungkan ke 112-20261124-0001 oleh kantor-1.')).toEqual([
    { text: 'Digabungkan ke ', isNumber: false },
    { text: '112-20261124-0001', isNumber: true },
    { text: ' oleh kantor-1.', isNumber: false },
  ])
})

test('the parts together are the text, letter by letter', () => {
  const anyText = fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom('112-1-2', '-', '7', ' ', 'a')).map((all) => all.join('')),
  )
  fc.assert(
    fc.property(anyText, (text) => {
      expect(
        numberParts(text)
          .map((part) => part.text)
          .join(''),
      ).toBe(text)
    }),
  )
})
