import { expect, test } from 'vitest'
import { burstNews } from '../../../renderer/features/operator/burst-news'
import type { MassEvent } from '../../../src/domain/mass-event/mass-event'

const event = (more: Partial<MassEvent>): MassEvent => ({
  id: 'm1',
  version: 1,
  name: 'Gempa, Kota Serang',
  type: 'gempa',
  openedAt: 0,
  openedBy: 'operator1',
  incidentIds: [],
  callIds: [],
  ...more,
})
const burst = { callIds: ['a', 'b', 'c'], incidentIds: ['i'] }

test('a burst that nobody grouped is news as a whole', () => {
  expect(burstNews(burst, [])).toEqual({ into: undefined, callIds: ['a', 'b', 'c'], incidentIds: ['i'], count: 4 })
})

test('calls that follow belong to the event that holds the others', () => {
  const open = event({ callIds: ['a', 'b'], incidentIds: ['i'] })
  expect(burstNews(burst, [open])).toEqual({ into: open, callIds: ['c'], incidentIds: [], count: 1 })
})

test('a burst that is grouped whole is no news', () => {
  expect(burstNews(burst, [event({ callIds: ['a', 'b', 'c'], incidentIds: ['i'] })]).count).toBe(0)
})

test('an event that was closed holds nothing', () => {
  const closed = event({ callIds: ['a', 'b', 'c'], incidentIds: ['i'], closed: { by: 'x', at: 1 } })
  expect(burstNews(burst, [closed])).toMatchObject({ into: undefined, count: 4 })
})
