import { expect, test } from 'vitest'
import { overCallNeeds } from '../../../renderer/features/operator/call-back-due'
import { endAsks } from '../../../renderer/features/operator/call-end'
import { WRAP_UP } from '../../../renderer/features/operator/call-claim'
import { locationWords } from '../../../renderer/features/operator/place-words'
import { secondsTo } from '../../../renderer/ui/toast-region'
import { aCall, answered, ended } from './a-call'

test('a call that ended within the wrap-up asks for a kind, not for calling back', () => {
  const call = aCall('one', ended('operator1', 10_000))
  expect(overCallNeeds(call, 10_000)).toBe('kind')
  expect(overCallNeeds(call, 10_000 + WRAP_UP)).toBe('kind')
  expect(overCallNeeds(call, 10_001 + WRAP_UP)).toBe('call-back')
})

test('a call nobody answered is to be called back at once', () => {
  expect(overCallNeeds(aCall('one', { state: { kind: 'abandoned', abandonedAt: 2_000 } }), 2_000)).toBe('call-back')
})

test('a call that rings, is talked on or has a kind needs neither', () => {
  expect(overCallNeeds(aCall('one'), 2_000)).toBe('nothing')
  expect(overCallNeeds(aCall('one', answered('operator1')), 500_000)).toBe('nothing')
  const kinded = aCall('one', { ...ended('operator1'), disposition: { kind: 'prank', by: 'operator1', at: 4_000 } })
  expect(overCallNeeds(kinded, 500_000)).toBe('nothing')
})

test('an address that is only the name of its kelurahan is not said twice', () => {
  const at = { lat: -6.11, lon: 106.15, source: 'map', at: 1 } as const
  const code = '36.73.01.1003'
  const area = locationWords({ ...at, areaCode: code }, undefined, false)
  const name = area.split(',')[0] ?? ''
  expect(area).toContain(', Kec. ')
  for (const address of [name, `Kel. ${name}`, `Kelurahan ${name.toUpperCase()}`]) {
    expect(locationWords({ ...at, areaCode: code, address }, undefined, false)).toBe(area)
  }
  expect(locationWords({ ...at, areaCode: code, address: 'Gang Melati 4' }, undefined, false)).toBe(
    `Gang Melati 4 · ${area}`,
  )
})

test('the seconds left to undo count from ten to zero and no further', () => {
  expect([0, 1, 999, 1_000, 9_999, 10_000, 12_000].map((now) => secondsTo(10_000, now))).toEqual([
    10, 10, 10, 9, 1, 0, 0,
  ])
})

test('a line cut from the other side is to be called back at once; closed as dropped it can still be noted', () => {
  const cut = { state: { kind: 'ended', answeredAt: 2_000, endedAt: 3_000, line: 'cut' } } as const
  expect(overCallNeeds(aCall('one', cut), 3_000)).toBe('call-back')
  const closed = aCall('one', { ...cut, disposition: { kind: 'dropped', by: 'operator1', at: 4_000 } })
  expect(overCallNeeds(closed, 4_000)).toBe('dropped')
  const reached = { ...closed, callBacks: [{ outcome: 'reached', by: 'operator1', at: 5_000 }] } as const
  expect(overCallNeeds(reached, 5_000)).toBe('nothing')
})

test('an emergency that is over without an incident asks for one, and ending it again asks first', () => {
  const over = aCall('one', {
    ...ended('operator1'),
    disposition: { kind: 'emergency', by: 'operator1', at: 2_500 },
    unserved: true,
  })
  expect(overCallNeeds(over, 500_000)).toBe('incident')
  expect(endAsks(over, false)).toBe(true)
  const live = aCall('two', {
    ...answered('operator1'),
    disposition: { kind: 'emergency', by: 'operator1', at: 2_500 },
  })
  expect(endAsks(live, false)).toBe(true)
  expect(endAsks(live, true)).toBe(false)
  expect(endAsks(aCall('three', answered('operator1')), false)).toBe(false)
})
