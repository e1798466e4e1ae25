import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAmlHttps } from '../../../src/domain/aml/read-aml-https'
import { MINUTE } from '../../../src/domain/kernel/time'

const madeAt = 1_795_500_000_000
const fields: Readonly<Record<string, string>> = {
  v: '1',
  emergency_number: '112',
  source: 'CALL',
  thunderbird_version: '2800',
  time: String(madeAt - 20_000),
  location_latitude: '-6.12',
  location_longitude: '106.15',
  location_time: String(madeAt),
  location_accuracy: '20.5',
  location_confidence: '0.6827',
  location_source: 'gps',
  device_number: '+628000000000',
}
const read = (changes: Readonly<Record<string, string>> = {}, receivedAt = madeAt) =>
  readAmlHttps({ ...fields, ...changes }, receivedAt)

test('a whole form is a fix with its radius, confidence and time', () => {
  expect(read()).toEqual({
    kind: 'fix',
    location: { lat: -6.12, lon: 106.15, radius: 20.5, confidence: 68, at: madeAt, source: 'aml' },
    warnings: [],
  })
})

test('every field is optional', () => {
  expect(readAmlHttps({}, madeAt)).toEqual({ kind: 'no-fix', warnings: [] })
  expect(readAmlHttps({ location_latitude: '-6.12', location_longitude: '106.15' }, madeAt)).toEqual({
    kind: 'fix',
    location: { lat: -6.12, lon: 106.15, source: 'aml' },
    warnings: ['old', 'coarse'],
  })
})

test('the age of a fix is that of the fix, not of the call', () => {
  expect(read({ location_time: String(madeAt - 6 * MINUTE) })).toMatchObject({ warnings: ['old'] })
  expect(read({ time: String(madeAt - 60 * MINUTE) })).toMatchObject({ warnings: [] })
  expect(read({ location_time: String(madeAt + 2 * MINUTE) })).toMatchObject({ warnings: ['future'] })
  expect(read({ location_time: 'now' })).toMatchObject({ kind: 'fix', warnings: ['old'] })
})

test('a confidence in percent is understood too, nonsense is left out', () => {
  expect(read({ location_confidence: '90' })).toMatchObject({ location: { confidence: 90 } })
  const message = read({ location_confidence: '900' })
  if (message.kind === 'fix') expect(message.location).not.toHaveProperty('confidence')
  expect(message.kind).toBe('fix')
})

test('0,0 is no fix', () => {
  expect(read({ location_latitude: '0.0', location_longitude: '-0' })).toEqual({ kind: 'no-fix', warnings: [] })
})

test('another version is kept as it came', () => {
  expect(read({ v: '3' })).toMatchObject({ kind: 'unsupported-version', version: '3' })
})

test.each([
  { location_latitude: 'abc' },
  { location_latitude: '' },
  { location_latitude: '91' },
  { location_longitude: '181' },
  { location_accuracy: '-1' },
  { location_accuracy: 'wide' },
])('numbers that are none make the form garbled: %o', (changes) => {
  expect(read(changes)).toMatchObject({ kind: 'garbled' })
})

test('any form is legal, and none becomes the point 0,0', () => {
  const key = fc.constantFrom(...Object.keys(fields), '__proto__', 'constructor')
  const value = fc.oneof(fc.string({ maxLength: 20 }), fc.integer().map(String), fc.double().map(String))
  fc.assert(
    fc.property(fc.dictionary(key, value), (form) => {
      const message = readAmlHttps(form, madeAt)
      if (message.kind !== 'fix') return
      expect(message.location.lat === 0 && message.location.lon === 0).toBe(false)
      expect(Math.abs(message.location.lat)).toBeLessThanOrEqual(90)
    }),
  )
})
