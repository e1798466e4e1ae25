import { expect, test } from 'vitest'
import { csvOf } from '../../../renderer/features/review/incident-csv'
import { filtersFromHash, hashWithFilters, noFilters, queryOf } from '../../../renderer/features/review/log-filters'
import { agencyOfEvent, keySteps, readTimeline } from '../../../renderer/features/review/timeline-steps'

const start = Date.UTC(2026, 10, 24, 3, 0, 0)
let seq = 0
const event = (type: string, after: number, body: object = {}, actor = 'operator1') => {
  seq += 1
  const at = start + after
  return { seq, stream: 'incident:i1', version: seq, type, v: 1, body, actor, occurredAt: at, recordedAt: at }
}

test('filters go into the hash and come back, other parts of the hash stay', () => {
  const filters = { ...noFilters, text: 'Pasar Rau & kios', type: 'kebakaran', from: '2026-11-24' }
  const hash = hashWithFilters('#tab=log', filters)
  expect(filtersFromHash(hash)).toEqual(filters)
  expect(hash).toContain('tab=log')
  expect(hashWithFilters(hash, noFilters)).toBe('#tab=log')
})

test('days are WIB days and the last one counts to its end', () => {
  const query = queryOf({ ...noFilters, from: '2026-11-24', to: '2026-11-24' })
  expect(query).toEqual({ from: Date.UTC(2026, 10, 23, 17), to: Date.UTC(2026, 10, 24, 17) - 1 })
})

test('what no list knows in a URL filters nothing', () => {
  expect(queryOf({ ...noFilters, type: 'ufo', phase: 'x', agency: 'A B', from: 'kemarin', text: '  ' })).toEqual({})
})

test('the key steps of an incident are measured one from the next, each agency by itself', () => {
  const { events, unreadable } = readTimeline([
    event('incident-opened', 0, { number: '0042', type: 'kebakaran', priority: 'P1' }),
    event('dispatch-ordered', 12_000, { dispatchId: 'd1', agencyId: 'damkar' }),
    event('dispatch-acknowledged', 26_000, { dispatchId: 'd1' }, 'lia1'),
    event('dispatch-status-reported', 86_000, { dispatchId: 'd1', status: 'en-route' }, 'lia1'),
    event('dispatch-status-reported', 386_000, { dispatchId: 'd1', status: 'on-scene' }, 'lia1'),
    event('incident-closed', 900_000, { disposition: 'selesai' }),
  ])
  expect(unreadable).toBe(0)
  expect(keySteps(events)).toEqual([
    { id: 'order', duration: 12_000 },
    { id: 'acknowledge', agencyId: 'damkar', duration: 14_000 },
    { id: 'move', agencyId: 'damkar', duration: 60_000 },
    { id: 'arrive', agencyId: 'damkar', duration: 300_000 },
    { id: 'close', duration: 900_000 },
  ])
  const reported = events[3]
  expect(reported === undefined ? undefined : agencyOfEvent(reported, events)).toBe('damkar')
})

test('an event this console cannot read is counted, not hidden', () => {
  expect(readTimeline([event('incident-reopened', 0), { type: 'from-the-future' }])).toMatchObject({ unreadable: 1 })
})

test('a cell that begins like a formula is text for a spreadsheet', () => {
  const csv = csvOf(['Nomor'], [['=1+1'], ['a,"b"']])
  expect(csv).toContain("'=1+1")
  expect(csv).toContain('"a,""b"""')
  expect(csv.startsWith('\ufeff')).toBe(true)
})
