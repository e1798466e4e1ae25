import { expect, test } from 'vitest'
import { emptyDraft, missingParts, readDraft, viewDraft } from '../../../renderer/features/operator/intake-draft'
import { locationOfText, proposePlace } from '../../../renderer/features/operator/place-proposal'
import { locationWords, shownPoint } from '../../../renderer/features/operator/place-words'
import { proposeType } from '../../../renderer/features/operator/type-proposal'

const active = new Set(['damkar', 'psc119'])

test('plain words propose the type, with the words that made it', () => {
  expect(proposeType('kebakaran rumah di lopang')).toEqual({ type: 'kebakaran', words: 'kebakaran' })
  expect(proposeType('tabrakan dua motor')?.type).toBe('kecelakaan')
  expect(proposeType('mau tanya jam buka kantor')).toBeUndefined()
})

test('what the caller denies is not proposed', () => {
  expect(proposeType('tidak ada kebakaran, hanya banjir')?.type).toBe('banjir')
})

test('a place in the text is proposed with its kecamatan; a name that is not unique is not', () => {
  expect(proposePlace('kebakaran rumah di lopang')?.location.address).toBe('Lopang, Kec. Serang')
  expect(proposePlace('banjir di sukawana')).toBeUndefined()
})

test('only agencies that exist and work are recommended, and a choice by hand wins', () => {
  const draft = { ...emptyDraft, text: 'kebakaran di lopang' }
  const view = viewDraft(draft, undefined, active)
  expect(view).toMatchObject({ type: 'kebakaran', priority: 'P1', agencies: ['damkar', 'psc119'] })
  expect(missingParts(draft, view)).toEqual([])
  expect(viewDraft({ ...draft, type: 'banjir', agencies: ['damkar'] }, undefined, active)).toMatchObject({
    type: 'banjir',
    priority: 'P2',
    agencies: ['damkar'],
  })
})

test('an empty form says all that is missing', () => {
  expect(missingParts(emptyDraft, viewDraft(emptyDraft, undefined, active))).toEqual(['text', 'type', 'place'])
})

test('a kept draft that cannot be read keeps its words', () => {
  expect(readDraft('kebakaran di')).toEqual({ ...emptyDraft, text: 'kebakaran di' })
  expect(readDraft('')).toEqual(emptyDraft)
})

test('coordinates are a place, kept as typed', () => {
  expect(locationOfText('-6.12, 106.15')).toMatchObject({ lat: -6.12, lon: 106.15, source: 'coordinates' })
})

test('violence at home is shown by its kelurahan only', () => {
  const location = {
    lat: -6.1,
    lon: 106.16,
    address: 'Gang Masjid 3',
    areaCode: '36.73.01.1005',
    source: 'map',
  } as const
  expect(locationWords(location, undefined, true)).not.toContain('Gang')
  expect(shownPoint('kdrt', location, undefined)).not.toMatchObject({ lat: -6.1, lon: 106.16 })
})
