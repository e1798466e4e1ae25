import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAmlSms } from '../../../src/domain/aml/read-aml-sms'
import { MINUTE } from '../../../src/domain/kernel/time'

const madeAt = Date.UTC(2026, 10, 24, 6, 0, 0)

interface Parts {
  readonly lt: string
  readonly lg: string
  readonly rd: string
  readonly top: string
  readonly lc: string
  readonly pm: string
}

const parts: Parts = { lt: '-6.12000', lg: '+106.15000', rd: '50', top: '20261124060000', lc: '90', pm: 'W' }

/** A message of the phone, its length right. */
function sms(changes: Partial<Parts> = {}): string {
  const { lt, lg, rd, top, lc, pm } = { ...parts, ...changes }
  const head = `A"ML=1;lt=${lt};lg=${lg};rd=${rd};top=${top};lc=${lc};pm=${pm};si=510101234567890;ei=123456789012345;mcc=510;mnc=10;ml=`
  const length = head.length + (head.length + 3 > 99 ? 3 : 2)
  return `${head}${length}`
}

const read = (changes: Partial<Parts> = {}, receivedAt = madeAt) => readAmlSms(sms(changes), receivedAt)

test('the example of the standard is a fix of 50 m, and its length is right', () => {
  const text =
    'A"ML=1;lt=+54.76397;lg=-0.18305;rd=50;top=20130717141935;lc=90;pm=W;si=123456789012345;ei=1234567890123456;mcc=234;mnc=30;ml=128'
  const at = Date.UTC(2013, 6, 17, 14, 19, 35)
  expect(readAmlSms(text, at)).toEqual({
    kind: 'fix',
    location: { lat: 54.76397, lon: -0.18305, radius: 50, confidence: 90, at, source: 'aml' },
    warnings: ['outside-indonesia'],
  })
})

test('a fresh fix in the city has no warning', () => {
  expect(read()).toEqual({
    kind: 'fix',
    location: { lat: -6.12, lon: 106.15, radius: 50, confidence: 90, at: madeAt, source: 'aml' },
    warnings: [],
  })
})

test.each([
  [{ lt: '+00.00000', lg: '+000.00000', rd: 'N', lc: '0', pm: 'N' }],
  [{ lt: '0', lg: '0', rd: 'N' }],
  [{ lt: '+00.00000', lg: '-000.00000', rd: '50' }],
  [{ rd: 'N' }],
])('no fix is never a point: %o', (changes) => {
  expect(read(changes)).toEqual({ kind: 'no-fix', warnings: [] })
})

test('a fix older than five minutes is old, one from a clock ahead is of the future', () => {
  expect(read({}, madeAt + 5 * MINUTE)).toMatchObject({ warnings: [] })
  expect(read({}, madeAt + 5 * MINUTE + 1)).toMatchObject({ kind: 'fix', warnings: ['old'] })
  expect(read({}, madeAt - MINUTE)).toMatchObject({ warnings: [] })
  expect(read({}, madeAt - MINUTE - 1)).toMatchObject({ kind: 'fix', warnings: ['future'] })
})

test('a wide fix is coarse', () => {
  expect(read({ rd: '500' })).toMatchObject({ warnings: [] })
  expect(read({ rd: '501' })).toMatchObject({ warnings: ['coarse'] })
  expect(read({ rd: '25000', lt: '-6.9', lg: '107.6' })).toMatchObject({ warnings: ['coarse'] })
})

test('a fix that does not say when or how wide counts as old and coarse', () => {
  const text = 'A"ML=1;lt=-6.12;lg=106.15;ml=30'
  expect(text).toHaveLength(31)
  expect(readAmlSms(text, madeAt)).toEqual({
    kind: 'fix',
    location: { lat: -6.12, lon: 106.15, source: 'aml' },
    warnings: ['wrong-length', 'old', 'coarse'],
  })
})

test('a moment that does not exist is no moment', () => {
  const message = read({ top: '20260230060000' })
  expect(message).toMatchObject({ kind: 'fix', warnings: ['old'] })
  if (message.kind === 'fix') expect(message.location).not.toHaveProperty('at')
})

test('a wrong length is told, of a fix and of no fix', () => {
  expect(readAmlSms(sms().replace(/ml=\d+$/, 'ml=99'), madeAt)).toMatchObject({
    kind: 'fix',
    warnings: ['wrong-length'],
  })
  expect(readAmlSms(sms().replace(/;ml=\d+$/, ''), madeAt)).toMatchObject({ kind: 'fix', warnings: ['wrong-length'] })
  expect(readAmlSms(sms({ rd: 'N' }).replace(/ml=\d+$/, 'ml=7'), madeAt)).toEqual({
    kind: 'no-fix',
    warnings: ['wrong-length'],
  })
})

test('the version is looked at before all else', () => {
  const raw = 'A"ML=2;en=112;et=1720612;lo=+54.76397,-0.18305,50;lt=1720612;lc=90'
  expect(readAmlSms(raw, madeAt)).toEqual({ kind: 'unsupported-version', version: '2', raw })
  expect(readAmlSms('A"ML=1.1;lt=-6.12;lg=106.15', madeAt)).toMatchObject({
    kind: 'unsupported-version',
    version: '1.1',
  })
})

test.each([
  '',
  'tolong kebakaran di lopang',
  'A"ML=1',
  'A"ML=1;lt=-6.12',
  'A"ML=1;lt=-6.12;lg=;rd=50',
  'A"ML=1;lt=-6,12;lg=106,15;rd=50',
  'A"ML=1;lt=-96.12;lg=106.15;rd=50',
  'A"ML=1;lt=-6.12;lg=196.15;rd=50',
  'A"ML=1;lt=0x10;lg=1e2;rd=50',
  'A"ML=1;lt=-6.12;lg=106.15;rd=5�',
  'A"ML=1;lt=-6.12;lg=106.15;rd=-5',
  'A"ML=1;lt=-6.12;lt=-6.13;lg=106.15;rd=50',
  'A"ML=1;lt=-6.12;lg=106.15 rd=50',
  `A"ML=1;${'x'.repeat(20_000)}`,
])('what can not be read is kept as it came: %s', (raw) => {
  expect(readAmlSms(raw, madeAt)).toEqual({ kind: 'garbled', raw })
})

test('a blank line round the message and a curly quote do no harm', () => {
  expect(readAmlSms(` ${sms().replace('"', '”')}\r\n`, madeAt)).toMatchObject({ kind: 'fix', warnings: [] })
})

test('any fix is read back as it was written', () => {
  const degrees = (limit: number) => fc.integer({ min: -limit * 1e5, max: limit * 1e5 }).map((value) => value / 1e5)
  const signed = (value: number) => `${value < 0 ? '' : '+'}${value.toFixed(5)}`
  fc.assert(
    fc.property(degrees(90), degrees(180), fc.nat(100_000), fc.nat(100), (lat, lon, radius, confidence) => {
      const message = read({ lt: signed(lat), lg: signed(lon), rd: String(radius), lc: String(confidence) })
      if (lat === 0 && lon === 0) expect(message.kind).toBe('no-fix')
      else expect(message).toMatchObject({ kind: 'fix', location: { lat, lon, radius, confidence } })
    }),
  )
})

test('any string is legal, and none becomes the point 0,0 or one off the globe', () => {
  const mangled = fc
    .tuple(fc.constant(sms()), fc.nat(120), fc.nat(20), fc.string({ unit: 'binary', maxLength: 8 }))
    .map(([text, at, count, insert]) => text.slice(0, at) + insert + text.slice(at + count))
  fc.assert(
    fc.property(fc.oneof(mangled, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
      const message = readAmlSms(text, madeAt)
      if (message.kind === 'garbled' || message.kind === 'unsupported-version') expect(message.raw).toBe(text)
      if (message.kind !== 'fix') return
      const { lat, lon } = message.location
      expect(lat === 0 && lon === 0).toBe(false)
      expect(Math.abs(lat)).toBeLessThanOrEqual(90)
      expect(Math.abs(lon)).toBeLessThanOrEqual(180)
    }),
    { numRuns: 500 },
  )
})
