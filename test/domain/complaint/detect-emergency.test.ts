import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultCategories } from '../../../src/domain/complaint/default-categories'
import { defaultRouting } from '../../../src/domain/complaint/default-routing'
import { detectEmergency } from '../../../src/domain/complaint/detect-emergency'
import { guessSeverity } from '../../../src/domain/complaint/guess-severity'
import { proposeRoutes } from '../../../src/domain/complaint/propose-routes'
import { defaultLexicon } from '../../../src/domain/intake/default-lexicon'

const detect = (text: string, dangers: readonly string[] = [], category?: string) =>
  detectEmergency(
    { text, dangers },
    defaultCategories.find(({ id }) => id === category),
    defaultLexicon,
  )

test.each([
  ['Lampu merah mati di perempatan Ciceri.'],
  ['Mati lampu dari tadi pagi.'],
  ['Tiap sore sampah dibakar, asapnya masuk rumah.'],
  ['Korban kebakaran kemarin belum dapat bantuan.'],
  ['Darurat sampah di Kota Serang!'],
  ['Bau bangkai di selokan.'],
])('"%s" is no emergency', (text) => {
  expect(detect(text)).toBe(undefined)
})

test('the words that made it are shown where they stand', () => {
  const text = 'Pak, kabel PJU putus dan ada anak kesetrum sekarang!'
  const sign = detect(text)
  expect(sign).toMatchObject({ level: 'danger', type: 'listrik' })
  const words = sign?.words.map(({ from, to }) => text.slice(from, to))
  for (const word of ['kabel', 'putus', 'kesetrum', 'sekarang']) expect(words).toContain(word)
})

test('an answered danger question speaks for itself, whatever the words', () => {
  expect(detect('Lampu mati.', ['kabel-putus'], 'lampu-jalan')).toMatchObject({
    level: 'danger',
    type: 'listrik',
    dangers: ['kabel-putus'],
  })
  expect(detect('Lampu mati.', ['kabel-putus'], 'sampah')).toBe(undefined)
})

test('any text is legal, and everything shown lies within it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const words = detect(text)?.words ?? []
      const { proposals } = proposeRoutes({ text }, defaultCategories, defaultRouting)
      for (const { from, to } of [...words, ...proposals.flatMap((one) => one.words)]) {
        expect(from).toBeGreaterThanOrEqual(0)
        expect(to).toBeLessThanOrEqual(text.length)
      }
      expect(proposals.length).toBeLessThanOrEqual(3)
    }),
  )
})

test('a damaged road waits until it is known whose it is', () => {
  const at = (roadStatus?: 'city' | 'housing' | 'nation' | 'unknown') =>
    proposeRoutes(
      { text: 'Jalan rusak parah.', category: 'jalan-rusak', ...(roadStatus === undefined ? {} : { roadStatus }) },
      defaultCategories,
      defaultRouting,
    )
  expect(at().asksRoadStatus).toBe(true)
  expect(at('unknown').asksRoadStatus).toBe(true)
  expect(at('city')).toMatchObject({ asksRoadStatus: false, confidence: 1 })
  expect(at('city').proposals[0]?.agencyIds).toEqual(['dputr'])
  expect(at('housing').proposals[0]?.agencyIds).toEqual(['perkim'])
  expect(at('nation').proposals[0]?.agencyIds).toEqual(['diskominfo'])
})

test('how grave it sounds', () => {
  const roads = defaultCategories.find(({ id }) => id === 'jalan-rusak')
  expect(guessSeverity('Jalan rusak parah.', roads)).toBe('berat')
  expect(guessSeverity('Mau tanya, jadwalnya kapan?', roads)).toBe('ringan')
  expect(guessSeverity('Sampah.', undefined)).toBe('sedang')
})

test.each([
  ['There is a fire in the kitchen, people are still inside.'],
  ['My neighbour fell from the roof and is not breathing.'],
  ['Ana bocah kecemplung sumur, tulung gage!'],
  ['Imah tatangga kahuruan, seuneuna ageung.'],
  ['tlong ambulan istri sy pndarahan'],
])('"%s" is an emergency, in whatever language', (text) => {
  expect(detect(text)).toBeDefined()
})

test('who asks for something to be built is in no danger now', () => {
  expect(detect('Takut jembatan ambruk, tolong dibangun yang baru.')).toBe(undefined)
  expect(detect('Anak saya hampir hanyut di selokan itu tahun lalu, tolong ditutup.')).toBe(undefined)
})
