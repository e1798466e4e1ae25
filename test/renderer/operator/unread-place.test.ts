import { expect, test } from 'vitest'
import {
  changedDraft,
  emptyDraft,
  missingParts,
  viewDraft,
  type IntakeChange,
} from '../../../renderer/features/operator/intake-draft'
import { readIntake } from '../../../renderer/features/operator/intake-reading'
import { wholeCity, wordsChoice } from '../../../renderer/features/operator/place-proposal'
import { shownPoint } from '../../../renderer/features/operator/place-words'
import { defaultLexicon } from '../../../src/domain/intake/default-lexicon'
import type { Location } from '../../../src/domain/kernel/location'
import { isWholeCity, wordsWithoutPoint } from '../../../src/domain/place/whole-city'
import { noProtocols } from '../../../src/domain/triage/protocol-directory'
import { aPlanRoom } from '../../support/plan-room'

const active = new Set(['damkar', 'psc119'])
const room = aPlanRoom(active)
const ciceri: Location = { lat: -6.11, lon: 106.16, address: 'Ciceri', source: 'gazetteer' }

/** The form after these changes, one after another, and what it lacks. */
function formAfter(...changes: readonly IntakeChange[]) {
  const draft = changes.reduce<typeof emptyDraft>(changedDraft, emptyDraft)
  const reading = readIntake(draft.text, defaultLexicon)
  const context = { reading, call: {}, active, areas: [], protocols: noProtocols, room, now: 1_790_000_000_000 }
  const view = viewDraft(draft, context)
  return { view, missing: missingParts(draft, view) }
}

const fire = { text: 'kebakaran rumah' }
const chosen = { location: ciceri, placeText: 'Ciceri' }

test('words typed over a chosen place are no place yet, and the one before is not sent in their stead', () => {
  expect(formAfter(fire, chosen).view.location).toEqual(ciceri)
  const { view, missing } = formAfter(fire, chosen, { placeText: 'Pasar' })
  expect(view.location).toBeUndefined()
  expect(view.unread).toEqual({ words: 'Pasar', before: ciceri })
  expect(missing).toEqual(['place'])
})

test('going back to the words of the chosen place, or emptying the field, leaves the place as chosen', () => {
  expect(formAfter(fire, chosen, { placeText: 'Pas' }, { placeText: 'Ciceri' }).view.location).toEqual(ciceri)
  expect(formAfter(fire, chosen, { placeText: '' }).view).toMatchObject({ location: ciceri, unread: undefined })
})

test('words in the place field stand against a place proposed from the report, too', () => {
  const { view } = formAfter({ text: 'kebakaran di lopang' }, { placeText: 'pasar' })
  expect(view.location).toBeUndefined()
  expect(view.placeProposal).toBeUndefined()
  expect(view.unread?.before?.address).toBe('Lopang, Kec. Serang')
  // It is still offered, to be taken with its key.
  expect(view.placeChoices.map(({ name }) => name)).toContain('Lopang, Kec. Serang')
})

test('a place clicked on the map belongs to an empty field', () => {
  const clicked: Location = { lat: -6.12, lon: 106.15, source: 'map' }
  expect(formAfter(fire, chosen, { location: clicked, placeText: '' }).view.location).toEqual(clicked)
  expect(formAfter(fire, { location: clicked, placeText: '' }, { placeText: 'x' }).view.location).toBeUndefined()
})

test('a place nobody knows yet is the whole city, and says so', () => {
  const { location, name } = wholeCity('Tempat belum diketahui')
  expect(formAfter(fire, { location, placeText: name }).missing).toEqual([])
  expect(location).toMatchObject({ address: 'Tempat belum diketahui', radius: 12_000 })
})

test('the lack of a place is told from a place, so that each screen says it in its own language', () => {
  const { location, name } = wholeCity('Place not known yet', 'Tempat belum diketahui')
  expect(name).toBe('Place not known yet')
  // What goes along to the agencies.
  expect(location.address).toBe('Tempat belum diketahui')
  expect(isWholeCity({ ...location, at: 1_000 })).toBe(true)
  expect(isWholeCity({ lat: location.lat, lon: location.lon, source: 'map' })).toBe(false)
  expect(isWholeCity(undefined)).toBe(false)
})

test('a street in the report is offered as near what stands in it, and never taken unasked', () => {
  const { view, missing } = formAfter({ text: 'lampu jalan mati di jalan ahmad yani' })
  expect(view.location).toBeUndefined()
  expect(missing).toContain('place')
  expect(view.placeChoices[0]?.name).toMatch(/^Jalan Ahmad Yani, dekat /)
})

test('words that no list knows are kept as the address of a place without a point', () => {
  const { location, text } = wordsChoice('pasar xyzzy', '“pasar xyzzy” sebagai alamat')
  expect(text).toBe('pasar xyzzy')
  expect(wordsWithoutPoint(location)).toBe('pasar xyzzy')
  expect(isWholeCity(location)).toBe(true)
  expect(formAfter(fire, { location, placeText: 'pasar xyzzy' })).toMatchObject({ missing: [], view: { location } })
  expect(wordsWithoutPoint(wholeCity('Tempat belum diketahui').location)).toBeUndefined()
})

test('a place nobody knows is drawn nowhere on the map', () => {
  expect(shownPoint('kebakaran', wholeCity('Tempat belum diketahui').location, undefined)).toBeUndefined()
  expect(shownPoint('kebakaran', ciceri, undefined)).toEqual(ciceri)
})
