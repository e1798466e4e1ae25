import { expect, test } from 'vitest'
import { callKinds } from '../../../src/domain/call/call'
import { keyTable } from '../../../renderer/keys/key-table'
import { matchKey, type KeyPress } from '../../../renderer/keys/match-key'

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  ...more,
})

test('F1 to F8 are the kinds of call in their order', () => {
  callKinds.forEach((kind, index) => expect(matchKey(press(`F${index + 1}`), true)).toBe(`kind.${kind}`))
})

test('no key and no id stands twice in the table', () => {
  const keys = keyTable.flatMap((row) => row.keys as readonly string[])
  expect(new Set(keys).size).toBe(keys.length)
  expect(new Set(keyTable.map((row) => row.id)).size).toBe(keyTable.length)
})

test('a single letter means nothing while a text field has the focus', () => {
  expect(matchKey(press('n'), true)).toBeUndefined()
  expect(matchKey(press('n'), false)).toBe('incident.note')
  expect(matchKey(press('?', { shiftKey: true }), true)).toBeUndefined()
  expect(matchKey(press('?', { shiftKey: true }), false)).toBe('help.sheet')
})

test('a letter with Ctrl is another command than the letter', () => {
  expect(matchKey(press('n', { ctrlKey: true }), false)).toBeUndefined()
  expect(matchKey(press('n', { altKey: true }), true)).toBe('call.new')
})

test('Alt with a digit is known by its physical key when the layout types something else', () => {
  expect(matchKey(press('¡', { altKey: true, code: 'Digit1' }), true)).toBe('call.select-1')
})

test('the liaison has one letter for each step of an order and a digit for each order', () => {
  const letters = { t: 'acknowledge', o: 'decline', b: 'en-route', s: 'on-scene', a: 'transporting', l: 'cleared' }
  for (const [letter, action] of Object.entries(letters)) {
    expect(matchKey(press(letter), false)).toBe(`order.${action}`)
    expect(matchKey(press(letter), true)).toBeUndefined()
  }
  expect(matchKey(press('3'), false)).toBe('order.select-3')
})

test('signing out needs Ctrl and Shift, and works while typing', () => {
  expect(matchKey(press('Q', { ctrlKey: true, shiftKey: true }), true)).toBe('session.sign-out')
  expect(matchKey(press('q', { ctrlKey: true }), true)).toBeUndefined()
})
