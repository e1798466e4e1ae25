import { expect, test } from 'vitest'
import { callsOfIncidents } from '../../../renderer/features/operator/merge-known'
import { lossOf, mergeCandidates, proposedTarget } from '../../../renderer/features/operator/merge-candidates'
import { wholeCity } from '../../../renderer/features/operator/place-proposal'
import type { Incident } from '../../../src/domain/incident/incident'
import { MINUTE } from '../../../src/domain/kernel/time'
import type { Facts } from '../../../src/projection/facts'

const incident = (id: string, more: Partial<Incident> = {}): Incident => ({
  id,
  version: 1,
  number: `112-20261124-${id}`,
  type: 'kebakaran',
  priority: 'P1',
  openedAt: 0,
  openedBy: 'operator1',
  life: { kind: 'open' },
  calls: [],
  absorbed: [],
  dispatches: [],
  notes: [],
  reviews: 0,
  ...more,
})
const at = (lat: number) => ({ lat, lon: 106.15, source: 'map' }) as const
const ids = (of: Incident, all: readonly Incident[]) => mergeCandidates(of, all).map((one) => one.incident.id)

test('the nearer, the sooner and the same type stand first', () => {
  const self = incident('0', { location: at(-6.12) })
  expect(ids(self, [incident('1', { location: at(-6.2) }), incident('2', { location: at(-6.121) })])).toEqual([
    '2',
    '1',
  ])
  expect(ids(self, [incident('1', { openedAt: 90 * MINUTE }), incident('2', { openedAt: MINUTE })])).toEqual(['2', '1'])
  expect(ids(self, [incident('1', { type: 'banjir' }), incident('2')])).toEqual(['2', '1'])
})

test('an incident whose place nobody could tell yet lies at no distance', () => {
  const { location: nowhere } = wholeCity('Tempat belum diketahui')
  const far = incident('1', { location: nowhere })
  const metres = (self: Incident, other: Incident) => mergeCandidates(self, [other])[0]?.metres
  expect(metres(incident('0', { location: at(-6.12) }), far)).toBeUndefined()
  expect(metres(far, incident('0', { location: at(-6.12) }))).toBeUndefined()
  expect(metres(incident('0', { location: at(-6.12) }), incident('2', { location: at(-6.121) }))).toBeGreaterThan(0)
})

test('an incident is merged neither into itself nor into one that is not open', () => {
  const self = incident('0')
  const merged = incident('1', { life: { kind: 'merged', into: '9', by: 'operator1', at: 0 } })
  expect(ids(self, [self, merged])).toEqual([])
})

test('a target is proposed only where it is of the same type and no less urgent', () => {
  const self = incident('0')
  const proposed = (more: Partial<Incident>) => proposedTarget(self, mergeCandidates(self, [incident('1', more)]))?.id
  expect(proposed({})).toBe('1')
  expect(proposed({ type: 'medis' })).toBeUndefined()
  expect(proposed({ priority: 'P2' })).toBeUndefined()
  expect(proposedTarget(incident('0', { priority: 'P2' }), mergeCandidates(self, [incident('1')]))?.id).toBe('1')
  expect(lossOf(self, incident('1', { type: 'medis', priority: 'P3' }))).toEqual({ type: true, priority: true })
  expect(lossOf(incident('0', { priority: 'P4' }), self)).toEqual({ type: false, priority: false })
})

test('distance is said only where both have a place', () => {
  const [one] = mergeCandidates(incident('0'), [incident('1', { location: at(-6.12) })])
  expect(one?.metres).toBeUndefined()
})

test('a call of an incident that was merged away belongs to where that went, also over two steps', () => {
  const first = incident('1', { calls: ['a'], absorbed: ['2'] })
  const second = incident('2', { calls: ['b'], absorbed: ['3'] })
  const third = incident('3', { calls: ['c'] })
  const facts: Facts = new Map(
    [first, second, third].map((one) => [
      `incident:${one.id}`,
      { version: 1, state: { kind: 'incident', incident: one } as const },
    ]),
  )
  const found = callsOfIncidents([first], facts)
  expect([...found].map(([callId, one]) => [callId, one.id])).toEqual([
    ['a', '1'],
    ['b', '1'],
    ['c', '1'],
  ])
})
