import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BurstReport } from '../../../src/domain/duplicate/burst-call'
import { BURST_CALLS, BURST_WINDOW, detectBurst, SURGE_CALLS } from '../../../src/domain/duplicate/mass-event'
import type { IncidentType } from '../../../src/domain/incident/incident-types'
import { MINUTE, SECOND } from '../../../src/domain/kernel/time'
import { kelurahanList } from '../../../src/domain/place/gazetteer-data'
import { anyPlace, now } from './simulated-incidents'

const spot = { lat: -6.1173, lon: 106.1531, radius: 20 }

const calls = (count: number, of: (index: number) => Partial<BurstReport> = () => ({})): BurstReport[] =>
  Array.from({ length: count }, (_, index) => ({
    callId: `c${String(index).padStart(4, '0')}`,
    at: now - (count - index) * SECOND,
    ...of(index),
  }))
const quakes = (count: number) =>
  calls(count, (index) => {
    const { lat, lon } = kelurahanList[index % kelurahanList.length] ?? spot
    return { type: 'gempa', location: { lat, lon, radius: 50 } }
  })

test('ten calls about one fire are a burst, nine are not', () => {
  const fire = (count: number) => calls(count, () => ({ type: 'kebakaran', location: spot }))
  expect(detectBurst(fire(BURST_CALLS - 1), now)).toEqual([])
  const [proposal] = detectBurst(fire(BURST_CALLS), now)
  expect(proposal).toMatchObject({
    type: 'kebakaran',
    since: now - 10 * SECOND,
    radiusMetres: 0,
    distinct: { seen: 1 },
  })
  expect(proposal?.callIds).toHaveLength(10)
})

test('a quake over the whole city is one event with what it broke', () => {
  const damage = calls(30, (index) => ({
    callId: `d${index}`,
    type: (['medis', 'kebakaran', 'listrik'] as const)[index % 3] ?? 'medis',
    location: { lat: -6.05 - 0.005 * (index % 15), lon: 106.16, radius: 20 },
  }))
  const ringing = calls(40, (index) => ({ callId: `r${index}` }))
  const proposals = detectBurst([...quakes(100), ...damage, ...ringing], now)
  expect(proposals).toHaveLength(1)
  expect(proposals[0]?.type).toBe('gempa')
  expect(proposals[0]?.callIds).toHaveLength(170)
  // 15 damaged places with two calls each, and the quake itself.
  expect(proposals[0]?.distinct).toMatchObject({ seen: 16 })
})

test('two fires far apart are two bursts', () => {
  const two = calls(24, (index) => ({
    type: 'kebakaran',
    location: index % 2 === 0 ? spot : { ...spot, lat: spot.lat + 0.03 },
  }))
  expect(detectBurst(two, now).map(({ callIds }) => callIds.length)).toEqual([12, 12])
})

test('calls belong together within 500 m and their uncertainties', () => {
  const apart = (metres: number) =>
    calls(24, (index) => ({
      type: 'kebakaran',
      location: index % 2 === 0 ? spot : { ...spot, lat: spot.lat + metres / 111_195 },
    }))
  expect(detectBurst(apart(530), now)).toHaveLength(1)
  expect(detectBurst(apart(550), now)).toHaveLength(2)
})

test('calls that only name the landmark or the kelurahan count towards the burst', () => {
  const named = calls(10, (index) => ({
    type: 'kebakaran',
    location: index < 5 ? { ...spot, radius: 400 } : { lat: spot.lat + 0.007, lon: spot.lon, radius: 1_500 },
  }))
  expect(detectBurst(named, now)).toMatchObject([{ type: 'kebakaran', distinct: { seen: 1 } }])
})

test('two fires 300 m apart in one burst are told apart', () => {
  const two = calls(12, (index) => ({
    type: 'kebakaran',
    location: index % 2 === 0 ? spot : { ...spot, lat: spot.lat + 300 / 111_195 },
  }))
  expect(detectBurst(two, now)).toMatchObject([{ distinct: { seen: 2, estimate: 2, low: 2, high: 2 } }])
})

test('calls of another kind at the same place stay out of the burst', () => {
  const mixed = calls(15, (index) => ({ type: index < 12 ? 'kebakaran' : 'pencurian', location: spot }))
  expect(detectBurst(mixed, now).map(({ callIds }) => callIds.length)).toEqual([12])
})

test('calls spread over the city and of all kinds are no burst', () => {
  const types: IncidentType[] = ['kebakaran', 'kecelakaan', 'medis', 'pencurian', 'hewan']
  const busy = calls(20, (index) => {
    const { lat, lon } = kelurahanList[(index * 3) % kelurahanList.length] ?? spot
    return { type: types[index % types.length] ?? 'medis', location: { lat, lon, radius: 30 } }
  })
  expect(detectBurst(busy, now)).toEqual([])
})

test('a surge of calls of which nothing is known is proposed without type and centre', () => {
  expect(detectBurst(calls(SURGE_CALLS - 1), now)).toEqual([])
  const [proposal] = detectBurst(calls(SURGE_CALLS), now)
  expect(proposal).not.toHaveProperty('type')
  expect(proposal).not.toHaveProperty('centre')
  expect(proposal?.distinct.seen).toBe(0)
})

test('one call of another type beside many is counted with them', () => {
  const mistyped = calls(13, (index) => ({
    callId: `m${index}`,
    type: index === 6 ? 'medis' : 'kebakaran',
    location: spot,
  }))
  expect(detectBurst([...quakes(10), ...mistyped], now)).toMatchObject([{ distinct: { seen: 2 } }])
})

test('calls older than the window or of the future do not count', () => {
  const old = calls(20, () => ({ type: 'kebakaran', location: spot, at: now - BURST_WINDOW }))
  const future = calls(20, (index) => ({ callId: `f${index}`, type: 'kebakaran', location: spot, at: now + 1 }))
  expect(detectBurst([...old, ...future], now)).toEqual([])
})

test('incidents that calls are attached to already are named once and counted once', () => {
  const attached = calls(12, (index) => ({
    type: 'kebakaran',
    location: spot,
    ...(index < 6 ? { incidentId: index < 3 ? 'b' : 'a' } : {}),
  }))
  expect(detectBurst(attached, now)).toMatchObject([{ incidentIds: ['a', 'b'], distinct: { seen: 2 } }])
})

test('the order of the calls does not matter and no call is in two bursts', () => {
  const anyCall = fc.record(
    {
      callId: fc.uuid(),
      location: anyPlace,
      type: fc.constantFrom<IncidentType>('gempa', 'kebakaran', 'medis', 'banjir', 'lainnya'),
      incidentId: fc.constantFrom('a', 'b', 'c'),
      at: fc.integer({ min: now - 12 * MINUTE, max: now }),
    },
    { requiredKeys: ['callId', 'at'] },
  )
  const anyCalls = fc.uniqueArray(anyCall, { maxLength: 60, selector: ({ callId }) => callId })
  fc.assert(
    fc.property(
      anyCalls.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        const proposals = detectBurst(all, now)
        expect(detectBurst(shuffled, now)).toEqual(proposals)
        const taken = proposals.flatMap(({ callIds }) => callIds)
        expect(new Set(taken).size).toBe(taken.length)
        for (const { distinct, callIds } of proposals) {
          expect(callIds.length).toBeGreaterThanOrEqual(BURST_CALLS)
          expect(distinct.seen).toBeLessThanOrEqual(callIds.length)
          expect(distinct.low).toBeLessThanOrEqual(distinct.seen)
          expect(distinct.estimate).toBeGreaterThanOrEqual(distinct.seen)
          expect(distinct.high).toBeGreaterThanOrEqual(distinct.estimate)
        }
      },
    ),
  )
})
