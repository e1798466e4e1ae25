import { expect, test } from 'vitest'
import { isDoubtfulPlace } from '../../../renderer/features/operator/place-doubt'
import type { Location } from '../../../src/domain/kernel/location'

const jakarta: Location = { lat: -6.2, lon: 106.82, source: 'coordinates' }
const lopang: Location = { lat: -6.11, lon: 106.16, source: 'gazetteer' }
const agencies = { psc119: { neighbour: false }, 'damkar-kab-serang': { neighbour: true } }

test('a place outside the city is asked about, one inside is not', () => {
  expect(isDoubtfulPlace(jakarta, ['psc119'], agencies)).toBe(true)
  expect(isDoubtfulPlace(jakarta, [], agencies)).toBe(true)
  expect(isDoubtfulPlace(lopang, ['psc119'], agencies)).toBe(false)
})

test('who orders the neighbour knows that the place is not in the city', () => {
  expect(isDoubtfulPlace(jakarta, ['psc119', 'damkar-kab-serang'], agencies)).toBe(false)
})

test('degrees that are turned round are asked about', () => {
  expect(isDoubtfulPlace({ lat: 106.16, lon: -6.11, source: 'coordinates' }, ['psc119'], agencies)).toBe(true)
})
