import { expect, test } from 'vitest'
import { shownDuplicates, type Told } from '../../../renderer/features/operator/shown-duplicates'
import type { Duplicates } from '../../../renderer/features/operator/use-duplicates'
import type { Location } from '../../../src/domain/kernel/location'

const evidence = { minutes: 2, minutesSinceOpened: 2, type: 'unknown', words: [] } as const
const asked = {
  known: true,
  items: [
    { incidentId: 'one', number: '112-20261124-0001', score: 0.8, evidence },
    { incidentId: 'two', number: '112-20261124-0002', score: 0.6, evidence },
  ],
  bursts: [{ callIds: ['a', 'b', 'c'] }],
} as unknown as Duplicates
const place: Location = { lat: -6.1, lon: 106.15, source: 'map' }
const blank: Told = { text: ' ', type: undefined, location: undefined, isSilent: false, detachedFrom: new Set() }
const ids = (told: Told) => shownDuplicates(asked, told).items.map(({ incidentId }) => incidentId)

test('a call of which nothing is known is likened to nothing, but a burst is still said', () => {
  const shown = shownDuplicates(asked, blank)
  expect(shown.items).toEqual([])
  expect(shown.bursts).toEqual(asked.bursts)
  expect(shown.known).toBe(true)
})

test('words, a place or a type are each enough to be likened', () => {
  for (const more of [{ text: 'api' }, { location: place }, { type: 'kebakaran' as const }]) {
    expect(ids({ ...blank, ...more })).toEqual(['one', 'two'])
  }
})

test('a silent call with no word and no place is likened to nothing and joins no burst', () => {
  const shown = shownDuplicates(asked, { ...blank, type: 'lainnya', isSilent: true })
  expect([shown.items, shown.bursts]).toEqual([[], []])
})

test('an incident the call was taken out of is not proposed to it again', () => {
  expect(ids({ ...blank, text: 'api', detachedFrom: new Set(['one']) })).toEqual(['two'])
})
