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

test.each([
  ['Suami memukuli saya, saya kunci diri di kamar mandi.'],
  ['Anak saya ga bangun2 dari tadi, badannya dingin.'],
  ['kabel njuntai nyetrum di gang, anak2 mau lewat'],
  ['mambu gas ning kontrakan, nyengat pisan'],
  ['tetangga sebelah kedengeran mukulin istrinya, anaknya jerit jerit'],
])('"%s" is an emergency though nobody says the word', (text) => {
  expect(detect(text)).toBeDefined()
})

test('what is about to fall on people is an emergency, what has long leant is a complaint', () => {
  expect(detect('Baliho goyang bautnya copot, udah miring ke orang yang lagi nunggu di bawahnya.')).toBeDefined()
  expect(detect('Pohon di pinggir jalan rimbun, kami usul dipangkas sebelum musim hujan.')).toBe(undefined)
})

test.each([
  ['Harga cabe meledak, pedagang nangis darah.'],
  ['Nunggu antrian kecamatan sampai mau pingsan rasanya, wkwk.'],
  ['Lubangnya memakan korban velg, kapan ditambal?'],
  ['Warung saya mau mati pak, diserbu minimarket.'],
  ['Pelayanannya bikin stroke, petugasnya galak semua.'],
])('"%s" is a figure of speech', (text) => {
  expect(detect(text)).toBe(undefined)
})

test('danger that the text itself denies, or says is over, is none', () => {
  expect(detect('Kabel menjuntai di gang itu kabel wifi, bukan listrik, cuma ganggu pemandangan.')).toBe(undefined)
  expect(detect('Alhamdulillah api sudah padam dari semalam, minta puingnya diangkut.')).toBe(undefined)
  expect(detect('Di gang ini pernah ada yang ditusuk tahun lalu, minta patroli.')).toBe(undefined)
})

test.each([
  ['Runtah di jarian geus bau, iraha diangkut?', 'dlh'],
  ['Walungan geus deet ku leutak, hayang dikeruk.', 'dputr'],
  ['Umahe mang Udin kobong, tabunge njeblug.', 'satpolpp'],
  ['Ular sanca masuk ke dapur saya.', 'satpolpp'],
  ['Pohon di depan sekolah mau tumbang.', 'dlh'],
  ['Palang perlintasan kereta ga turun.', 'dishub'],
])('"%s" is among the first three for %s', (text, agency) => {
  const { proposals } = proposeRoutes({ text }, defaultCategories, defaultRouting)
  expect(proposals.flatMap(({ agencyIds }) => agencyIds)).toContain(agency)
})
