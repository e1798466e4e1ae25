import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRateLimit, rateKeyOf } from '../../src/hub/gateway/rate-limit'

test('so many at once, then as many as come back with time', () => {
  let now = 0
  const limit = createRateLimit(() => now, 3, 0.5)
  expect([1, 2, 3].map(() => limit.take('a'))).toEqual([0, 0, 0])
  expect(limit.take('a')).toBe(2)
  expect(limit.take('b')).toBe(0)
  now += 1_999
  expect(limit.take('a')).toBe(1)
  now += 1
  expect(limit.take('a')).toBe(0)
  expect(limit.take('a')).toBe(2)
})

test('whoever waits as long as told is let in, however they came before', () => {
  const steps = fc.array(fc.tuple(fc.nat(5_000), fc.integer({ min: 1, max: 5 })), { maxLength: 40 })
  fc.assert(
    fc.property(steps, (comings) => {
      let now = 0
      const limit = createRateLimit(() => now, 5, 0.7)
      for (const [pause, cost] of comings) {
        now += pause
        const wait = limit.take('a', cost)
        if (wait === 0) continue
        now += wait * 1_000
        expect(limit.take('a', cost)).toBe(0)
      }
    }),
  )
})

test('nobody gets more than the burst and what time gives back', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1_000), { maxLength: 100 }), (pauses) => {
      let now = 0
      let taken = 0
      const limit = createRateLimit(() => now, 5, 2)
      for (const pause of pauses) {
        now += pause
        if (limit.take('a') === 0) taken += 1
      }
      expect(taken).toBeLessThanOrEqual(5 + (now / 1_000) * 2)
    }),
  )
})

test('a clock that goes back gives nothing and takes nothing', () => {
  let now = 10_000
  const limit = createRateLimit(() => now, 1, 1)
  expect(limit.take('a')).toBe(0)
  now = 0
  expect(limit.take('a')).toBe(1)
})

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::9', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
])('%s counts as %s', (address, key) => {
  expect(rateKeyOf(address)).toBe(key)
})
