import { expect, test } from 'vitest'
import { defaultLexicon } from '../../../src/domain/intake/default-lexicon'
import { englishPlainWords } from '../../../src/domain/intake/default-words-english'
import { readReport } from '../../../src/domain/intake/read-report'

const read = (text: string) => readReport(text, defaultLexicon)
const first = (text: string) => read(text).types[0]?.type

test.each([
  ['house fire in Lopang, people inside', 'kebakaran'],
  ['There is a house fire near the old market, there are people trapped inside', 'kebakaran'],
  ['my kitchen is on fire please help', 'kebakaran'],
  ['smoke and flames coming from a building', 'kebakaran'],
  ['we have a gas leak in the restaurant, strong smell', 'kebakaran'],
  ['car accident on the toll road, two people injured', 'kecelakaan'],
  ['a motorbike was hit by a truck', 'kecelakaan'],
  ['someone is trapped in a car after a crash', 'kecelakaan'],
  ['my father is unconscious', 'medis'],
  ['he is not breathing', 'medis'],
  ['my wife is having chest pain and she fainted', 'medis'],
  ['my friend collapsed, I think it is a heart attack', 'medis'],
  ['the flood is up to our waist, we are on the roof', 'banjir'],
  ['water is rising inside the house', 'banjir'],
  ['robbery at the minimarket, man with a gun', 'perampokan'],
  ['I was robbed near the station', 'perampokan'],
  ['a man was stabbed in the street', 'penganiayaan'],
  ['somebody stole my motorbike', 'pencurian'],
  ['my husband is beating me', 'kdrt'],
  ['there is a snake inside my bedroom', 'hewan'],
  ['a big tree fell on the road', 'pohon-tumbang'],
  ['power line down and sparking in front of the school', 'listrik'],
  ['my child is missing since this morning', 'orang-hilang'],
  ['landslide behind our village, a house is buried', 'longsor'],
  ['earthquake, the wall has cracked', 'gempa'],
])('plain English is read: %s', (text, type) => {
  expect(first(text)).toBe(type)
})

test.each([
  'house fire, people inside',
  'he is not breathing',
  'a man was stabbed',
  'car accident, two people injured',
  'gas leak in the kitchen',
])('an English emergency looks like one: %s', (text) => {
  expect(read(text).emergency).toBe('likely')
})

test('an everyday English word is no misspelling: alone it proposes nothing', () => {
  expect(englishPlainWords.filter((word) => read(word).types.length > 0)).toEqual([])
  expect(read('inside').types).toEqual([])
  expect(read('there are some people inside the building').types).toEqual([])
})

test('what is denied in English is not proposed', () => {
  expect(first('there is no fire')).toBeUndefined()
  expect(first('it is not on fire')).toBeUndefined()
  expect(first('he has no pulse')).toBe('medis')
})

test('an incident said in Indonesian is still read, also misspelt', () => {
  expect(first('ada insiden di jalan raya')).toBe('kecelakaan')
  expect(first('insidn motor')).toBe('kecelakaan')
})
