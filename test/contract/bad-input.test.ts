import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commands, isCommandName } from '../../src/contract/commands/index'
import { cleanText } from '../../src/contract/primitives'

const open = commands['incident:open'].input
const place = { lat: -6.104143, lon: 106.156939, source: 'gazetteer' } as const

test('a field nobody knows is refused', () => {
  expect(open.safeParse({ type: 'kebakaran', location: place, narrative: 'api', colour: 'red' }).success).toBe(false)
})

test('a swapped or foreign point is kept as said', () => {
  const location = { lat: 106.156939, lon: -6.104143, source: 'coordinates' } as const
  expect(open.parse({ type: 'kebakaran', location, narrative: 'api' }).location).toEqual(location)
})

test('a note of 10,000 characters is kept whole and one over 20,000 is refused', () => {
  const note = commands['incident:note'].input
  expect(note.parse({ incidentId: 'a', text: 'x'.repeat(10_000) }).text).toHaveLength(10_000)
  expect(note.safeParse({ incidentId: 'a', text: 'x'.repeat(20_001) }).success).toBe(false)
})

test('control and bidi characters are dropped, line breaks and emoji stay', () => {
  expect(cleanText('api\u0000 di\u202e lopang\nlantai 2 🔥')).toBe('api di lopang\nlantai 2 🔥')
})

test('words of nothing but invisible characters are no words', () => {
  expect(commands['incident:note'].input.safeParse({ incidentId: 'a', text: ' \u202e\u0000 ' }).success).toBe(false)
})

test('cleaning is done once: cleaned text stays as it is and is well-formed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const clean = cleanText(text)
      expect(cleanText(clean)).toBe(clean)
      expect(Buffer.from(clean, 'utf8').toString('utf8')).toBe(clean)
    }),
  )
})

test('no input whatever makes a parser throw', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.values(commands)), fc.anything(), (spec, input) => {
      spec.input.safeParse(input)
    }),
  )
})

test('a name inherited from Object is no command', () => {
  for (const name of ['constructor', '__proto__', 'toString']) expect(isCommandName(name)).toBe(false)
})
