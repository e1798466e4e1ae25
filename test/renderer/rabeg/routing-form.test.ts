import { expect, test } from 'vitest'
import { hoursOf } from '../../../renderer/features/rabeg/category-form'
import {
  emptyRule,
  moved,
  readRoutingForm,
  routingFormOf,
  routingInput,
} from '../../../renderer/features/rabeg/routing-form'
import { routing as routingSchema } from '../../../src/contract/complaint-data'
import { defaultCategories } from '../../../src/domain/complaint/default-categories'
import { defaultRouting } from '../../../src/domain/complaint/default-routing'

const known = {
  categories: new Set(defaultCategories.map(({ id }) => id)),
  agencies: new Set(defaultRouting.rules.flatMap(({ agencyIds }) => agencyIds)),
}
const form = routingFormOf(defaultRouting)
const withRule = (change: object) => ({ ...form, rules: [{ ...emptyRule(form.rules), ...change }] })

test('the rules in force come back from their form as they were, and the contract takes them', () => {
  const read = readRoutingForm(form, known)
  expect(read).toEqual({ ok: true, routing: defaultRouting })
  expect(routingSchema.parse(routingInput(defaultRouting))).toEqual(defaultRouting)
})

test('a rule without agency or reason, or with a name nobody has, is told with its rule', () => {
  const read = readRoutingForm(
    withRule({ agencyIds: 'dputr, tidak-ada', categories: 'sampa', roadStatus: 'kota' }),
    known,
  )
  expect(read.ok ? [] : read.faults.map(({ fault, said }) => [fault, said])).toEqual([
    ['agency', 'tidak-ada'],
    ['category', 'sampa'],
    ['road', 'kota'],
    ['reason', undefined],
  ])
})

test('a confidence past 100 % and no return at all are refused', () => {
  const read = readRoutingForm({ ...form, confirmBelow: '120', mostReturns: '0' }, known)
  expect(read.ok ? [] : read.faults.map(({ fault }) => fault)).toEqual(['percent', 'returns'])
})

test('a rule moves one place, and not out of the list', () => {
  expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c'])
  expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c'])
})

test('a new rule never takes the id of another', () => {
  const first = emptyRule([])
  expect(emptyRule([first, { ...first, id: 'aturan-3' }]).id).not.toBe('aturan-3')
})

test('hours are whole and at least one', () => {
  const three = { response: '72', completion: '72' }
  expect(hoursOf({ ringan: three, sedang: three, berat: three })?.berat).toEqual({ response: 72, completion: 72 })
  expect(hoursOf({ ringan: three, sedang: three, berat: { response: '0', completion: '72' } })).toBeUndefined()
  expect(hoursOf({ ringan: three, sedang: three, berat: { response: '1,5', completion: '72' } })).toBeUndefined()
})
