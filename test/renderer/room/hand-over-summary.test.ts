import { expect, test } from 'vitest'
import { summaryOf } from '../../../renderer/features/room/hand-over-summary'
import { aDispatch } from '../../support/a-dispatch'
import { anIncident } from '../../support/an-incident'

/** Says the key and its values, so that a test reads what was told and not how. */
const told = (key: string, values: Readonly<Record<string, string | number>> = {}) =>
  [key.replace('room.summary.', ''), ...Object.values(values)].join(' ')
const words = {
  agencyName: (id: string) => id.toUpperCase(),
  shortNumber: (number: string) => number.slice(-4),
  timeOfDay: String,
}
const lines = (...from: Parameters<typeof summaryOf>) => summaryOf(...from).split('\n')

test('the next shift is told of every open incident, the oldest first, and of nothing that is closed', () => {
  const later = anIncident({ id: 'b', number: '112-20261124-0002', openedAt: 60_000, dispatches: [] })
  const earlier = anIncident({ id: 'a', number: '112-20261124-0001', openedAt: 0, dispatches: [] })
  const over = anIncident({
    id: 'c',
    number: '112-20261124-0003',
    life: { kind: 'closed', disposition: 'selesai', at: 9, by: 'operator1' },
    dispatches: [aDispatch()],
  })
  expect(lines([later, over, earlier], 0, words, told)).toEqual([
    'open 2',
    expect.stringMatching(/^incident 0001 /),
    expect.stringMatching(/^incident 0002 /),
    'unanswered 0',
    'calls 0',
  ])
})

test('an order nobody has accepted is named with its agency; an accepted one is not', () => {
  const dispatches = [aDispatch(), aDispatch({ id: 'e', agencyId: 'psc119', state: 'acknowledged' })]
  const incident = anIncident({ number: '112-20261124-0001', dispatches })
  const said = lines([incident], 3, words, told)
  expect(said.filter((line) => line.startsWith('order'))).toEqual([expect.stringContaining('0001 DAMKAR')])
  expect(said).toContain('unanswered 1')
  expect(said.at(-1)).toBe('calls 3')
})
