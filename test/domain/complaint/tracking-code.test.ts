import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pinOf, readTrackingCode, TRACKING_SYMBOLS, trackingCodeOf } from '../../../src/domain/complaint/tracking-code'

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
const code = bytes(8).map(trackingCodeOf)
const symbolsOf = (text: string) => text.replaceAll('-', '').split('')

test('a code is read back as it was given out, however it is typed', () => {
  fc.assert(
    fc.property(code, (given) => {
      expect(given).toMatch(/^\w{3}-\w{3}-\w{3}$/)
      for (const typed of [given, given.toLowerCase(), given.replaceAll('-', ' '), given.replaceAll('-', '')]) {
        expect(readTrackingCode(typed)).toEqual({ kind: 'code', code: given })
      }
    }),
  )
})

test('one wrong symbol is always noticed', () => {
  fc.assert(
    fc.property(code, fc.nat(8), fc.integer({ min: 1, max: TRACKING_SYMBOLS.length - 1 }), (given, at, by) => {
      const symbols = symbolsOf(given)
      const value = TRACKING_SYMBOLS.indexOf(symbols[at] ?? '')
      symbols[at] = TRACKING_SYMBOLS[(value + by) % TRACKING_SYMBOLS.length] ?? ''
      expect(readTrackingCode(symbols.join(''))).toEqual({ kind: 'fault', fault: 'check' })
    }),
  )
})

test('two symbols that changed places are always noticed', () => {
  fc.assert(
    fc.property(code, fc.nat(8), fc.nat(8), (given, a, b) => {
      const symbols = symbolsOf(given)
      fc.pre(symbols[a] !== symbols[b])
      const [one = '', other = ''] = [symbols[a], symbols[b]]
      symbols[a] = other
      symbols[b] = one
      expect(readTrackingCode(symbols.join(''))).toEqual({ kind: 'fault', fault: 'check' })
    }),
  )
})

test('what is no code says why', () => {
  expect(readTrackingCode('')).toEqual({ kind: 'fault', fault: 'length' })
  expect(readTrackingCode('AAA-AAA-AA')).toEqual({ kind: 'fault', fault: 'length' })
  expect(readTrackingCode('AAA-AAA-AA!')).toEqual({ kind: 'fault', fault: 'symbol' })
})

test('letters that are heard for another are read as that', () => {
  const symbols = symbolsOf(trackingCodeOf(Uint8Array.from([9, 8, 7, 6, 5, 4, 3, 2])))
  const heard = symbols.map((symbol) => ({ M: 'N', T: 'D', V: 'U', 8: 'B', 5: 'S' })[symbol] ?? symbol).join('')
  expect(readTrackingCode(heard)).toMatchObject({ kind: 'code' })
})

test('a PIN is six digits', () => {
  fc.assert(
    fc.property(bytes(4), (drawn) => {
      expect(pinOf(drawn)).toMatch(/^\d{6}$/)
    }),
  )
})
