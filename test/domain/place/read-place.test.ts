import fc from 'fast-check'
import { expect, test } from 'vitest'
import { metresBetween } from '../../../src/domain/place/distance'
import { kelurahanList, landmarks } from '../../../src/domain/place/gazetteer-data'
import type { PlaceReading, UsedPlace } from '../../../src/domain/place/place-reading'
import { readPlace } from '../../../src/domain/place/read-place'

const first = (text: string): PlaceReading | undefined => readPlace(text)[0]

test.each([
  ['6P58V5M2+XX', 'plus-code', 'plus-code'],
  ['https://plus.codes/6P58V5M2+XX', 'plus-code', 'plus-code'],
  ['V5M2+XX Serang', 'plus-code', 'plus-code'],
  ['v5m2+xx', 'plus-code', 'plus-code'],
  ['lokasi V5M2+XX, Kota Serang, Banten', 'plus-code', 'plus-code'],
  ['48M XU 27 23', 'mgrs', 'coordinates'],
  ['titik kumpul 48MXU27122345 dekat sawah', 'mgrs', 'coordinates'],
  ['-6.12,106.15', 'coordinates', 'coordinates'],
  [`6°07'12"S 106°09'00"E`, 'coordinates', 'coordinates'],
  ['tolong pak di -6.11834, 106.15432 ya', 'coordinates', 'coordinates'],
  ['geo:-6.1183,106.1543', 'geo-uri', 'coordinates'],
  ['geo:-6.1183,106.1543;u=35', 'geo-uri', 'coordinates'],
  ['geo:0,0?q=-6.1183,106.1543(Rumah)', 'geo-uri', 'coordinates'],
  ['https://www.google.com/maps/@-6.1183,106.1543,17z', 'map-link', 'coordinates'],
  ['https://maps.google.com/?q=-6.1183,106.1543', 'map-link', 'coordinates'],
  ['https://maps.google.com/maps?q=-6.1183%2C106.1543&z=17&hl=id', 'map-link', 'coordinates'],
  [
    'https://www.google.com/maps/place/X/@-6.2,106.2,17z/data=!3m1!4b1!4m2!3d-6.1183!4d106.1543',
    'map-link',
    'coordinates',
  ],
  ['lokasi saya https://www.google.com/maps/search/-6.1183,+106.1543?entry=tts tolong', 'map-link', 'coordinates'],
  ['https://www.openstreetmap.org/?mlat=-6.1183&mlon=106.1543#map=17', 'map-link', 'coordinates'],
  ['kel. lopang', 'kelurahan', 'gazetteer'],
  ['kec. kasemen', 'kecamatan', 'gazetteer'],
  ['psr rau', 'landmark', 'gazetteer'],
])('%s is read as %s', (text, kind, source) => {
  const reading = first(text)
  expect(reading?.kind).toBe(kind)
  if (reading === undefined || reading.kind === 'unplaced') throw new Error('no place')
  expect(reading.location.source).toBe(source)
  expect(metresBetween(reading.location, { lat: -6.12, lon: 106.15 })).toBeLessThan(9_000)
  expect(reading.label).toContain('Kec. ')
})

test('the radius says how much the writing leaves open', () => {
  const radius = (text: string) => {
    const reading = first(text)
    return reading === undefined || reading.kind === 'unplaced' ? Number.NaN : reading.location.radius
  }
  expect(radius('-6.12, 106.15')).toBeCloseTo(786, 0)
  expect(radius('-6.12345, 106.15432')).toBe(10)
  expect(radius(`6°07'12"S 106°09'00"E`)).toBeCloseTo(22, 0)
  expect(radius('6P58V5M2+XX')).toBe(10)
  expect(radius('6P580000+')).toBeGreaterThan(70_000)
  expect(radius('48M XU 27 23')).toBe(707)
  expect(radius('geo:-6.1183,106.1543;u=35')).toBe(35)
  expect(radius('https://www.google.com/maps/@-6.11831,106.15431,17z')).toBe(100)
  expect(radius('kec. kasemen')).toBe(4_000)
})

test('a short plus code is completed from the place named beside it, else from the middle of the city', () => {
  const near = (text: string) => {
    const reading = first(text)
    return reading?.kind === 'plus-code' ? [reading.code, reading.near] : undefined
  }
  expect(near('V5M2+XX')).toEqual(['6P58V5M2+XX', 'city'])
  expect(near('V5M2+XX Kasemen')).toEqual(['6P58V5M2+XX', 'named'])
  expect(near('6P58V5M2+XX')).toEqual(['6P58V5M2+XX', 'nothing'])
})

test('a short plus code beside the name of another city is less sure', () => {
  const sure = first('V5M2+XX Serang')
  const guess = readPlace('V5M2+XX Tangerang').find(({ kind }) => kind === 'plus-code')
  expect(guess?.score).toBeLessThan(sure?.score ?? 0)
})

test('a point written the wrong way round is offered the right way, and says so', () => {
  expect(readPlace('106.15, -6.12')).toMatchObject([{ kind: 'coordinates', exchanged: true, location: { lat: -6.12 } }])
  expect(readPlace('-6.12, 106.15')).toMatchObject([{ kind: 'coordinates', exchanged: false }])
})

test('a geo URI of 0,0 says that there is no point', () => {
  expect(readPlace('geo:0,0').filter(({ kind }) => kind === 'geo-uri')).toEqual([])
})

test('a point out of the city has no kelurahan', () => {
  const reading = first('-6.9175, 107.6191')
  expect(reading).toMatchObject({ kind: 'coordinates', label: '-6.91750, 107.61910', basis: undefined })
})

test.each([
  ['rumah sakit sari asih', 'RS Sari Asih Serang'],
  ['rumah sakit umum daerah banten', 'RSUD Banten'],
  ['st. serang', 'Stasiun Serang'],
  ['sp boru', 'Simpang Boru'],
  ['psr. induk rau', 'Pasar Induk Rau'],
  ['pkm singandaru', 'Puskesmas Singandaru'],
  ['trmnl pakupatan', 'Terminal Pakupatan'],
])('%s finds %s', (text, name) => {
  const reading = first(text)
  expect(reading?.kind === 'landmark' || reading?.kind === 'unplaced' ? reading.place.name : reading?.label).toBe(name)
})

test.each(['kel lopang rt 03/05', 'Lopang RT.03 RW.05 No 12', 'lopang blok B3 no. 7', 'Perum Lopang Indah Lopang'])(
  'house numbers do not hide the kelurahan: %s',
  (text) => {
    expect(readPlace(text).some((reading) => reading.kind === 'kelurahan' && reading.place.name === 'Lopang')).toBe(
      true,
    )
  },
)

test('a name inside a longer text is found, behind what the whole field would mean', () => {
  const [best] = readPlace('kebakaran rumah pak haji sebelah warung di cipare dekat sawah')
  expect(best).toMatchObject({ kind: 'kelurahan', label: 'Cipare, Kec. Serang' })
})

test('what people call a landmark finds it, alone and among other words', () => {
  expect(first('mos')).toMatchObject({ kind: 'landmark', label: 'Mall of Serang, Kec. Cipocok Jaya' })
  expect(first('kebakaran besar di pasar rau dekat jalan')).toMatchObject({ label: 'Pasar Induk Rau, Kec. Serang' })
})

test('both Sukawana are shown, each with its kecamatan', () => {
  const labels = readPlace('sukawana').map(({ label }) => label)
  expect(labels.slice(0, 2).sort()).toEqual(['Sukawana, Kec. Curug', 'Sukawana, Kec. Serang'])
})

test('a landmark without a point stands at its kelurahan or kecamatan, as wide as that', () => {
  expect(first('rs sari asih serang')).toMatchObject({ kind: 'landmark', placedBy: 'kelurahan', verified: false })
  expect(first('puskesmas singandaru')).toMatchObject({
    kind: 'landmark',
    placedBy: 'kecamatan',
    location: { radius: 4_000 },
  })
  expect(first('damkar kota serang')).toMatchObject({ kind: 'unplaced', label: 'Damkar Kota Serang' })
})

const used: readonly UsedPlace[] = [
  {
    name: 'Warung Bu Iyem, Kaujon',
    location: { lat: -6.113, lon: 106.146, source: 'aml', confidence: 68, at: 1, areaCode: '36.73.01.1009' },
    times: 7,
  },
  {
    name: 'Perumahan Taman Ciruas Permai',
    location: { lat: -6.13, lon: 106.22, source: 'map', radius: 300 },
    times: 1,
  },
  {
    name: 'Lopang',
    location: { lat: -6.105, lon: 106.159, source: 'gazetteer', areaCode: '36.73.01.1005' },
    times: 40,
  },
]

test('a place of an earlier report is found by its name, with slips and abbreviations', () => {
  expect(readPlace('warung bu iyem', { used })[0]).toMatchObject({
    kind: 'used',
    times: 7,
    label: 'Warung Bu Iyem, Kaujon, Kec. Serang',
  })
  expect(readPlace('perum taman ciruas', { used })[0]).toMatchObject({ kind: 'used', location: { radius: 300 } })
  expect(readPlace('warung bu iyme', { used })[0]).toMatchObject({ kind: 'used' })
})

test('a place used before keeps nothing of how and when the earlier report got its point', () => {
  const [reading] = readPlace('warung bu iyem', { used })
  if (reading?.kind !== 'used') throw new Error('not found')
  expect(reading.location).not.toHaveProperty('at')
  expect(reading.location).not.toHaveProperty('confidence')
  expect(reading.location.source).toBe('gazetteer')
})

test('the gazetteer and an earlier report do not show one place twice', () => {
  const labels = readPlace('lopang', { used }).map(({ label }) => label)
  expect(labels.filter((label) => label === 'Lopang, Kec. Serang')).toHaveLength(1)
})

test('five thousand places of earlier reports are searched while somebody types', () => {
  const many = Array.from({ length: 5_000 }, (_, index) => ({
    name: `Warung Bu Iyem ${index} Perumahan Taman Indah`,
    location: { lat: -6.11, lon: 106.15, source: 'caller' } as const,
    times: 1,
  }))
  expect(readPlace('warung bu iyem 77', { used: many })[0]).toMatchObject({ kind: 'used' })
  const start = performance.now()
  expect(readPlace('warung bu iyem 4321 perumahan', { used: many })[0]?.label).toContain(' 4321 ')
  // 60 ms on the machine it was written on: names that share nearly every letter are the worst case.
  expect(performance.now() - start).toBeLessThan(1_000)
})

test('imported borders tell the kelurahan of a point exactly', () => {
  const code = '36.73.02.1007'
  const areas = [
    {
      code,
      polygons: [
        [
          [
            [-6.13, 106.14],
            [-6.11, 106.14],
            [-6.11, 106.16],
            [-6.13, 106.16],
          ],
        ],
      ],
    },
  ] as const
  expect(readPlace('-6.12, 106.15', { areas })[0]).toMatchObject({ basis: 'exact', location: { areaCode: code } })
  expect(readPlace('-6.12, 106.15')[0]).toMatchObject({ basis: 'nearest' })
})

test('every kelurahan and landmark is among the readings of its own name', () => {
  for (const { code, name } of kelurahanList) {
    expect(readPlace(name).some((reading) => reading.kind === 'kelurahan' && reading.place.code === code)).toBe(true)
  }
  for (const { name } of landmarks) {
    const readings = readPlace(name)
    expect(
      readings.some((one) => (one.kind === 'landmark' || one.kind === 'unplaced') && one.place.name === name),
    ).toBe(true)
  }
})

function expectSound(readings: readonly PlaceReading[]) {
  expect(readings.length).toBeLessThanOrEqual(8)
  const labels = readings.map(({ kind, label }) => `${kind} ${label}`)
  expect(new Set(labels).size).toBe(labels.length)
  readings.forEach((reading, index) => {
    expect(reading.score).toBeGreaterThan(0)
    expect(reading.score).toBeLessThanOrEqual(100)
    expect(reading.score).toBeLessThanOrEqual(readings[index - 1]?.score ?? 100)
    expect(reading.label.length).toBeLessThan(200)
    if (reading.kind === 'unplaced') return
    expect(Math.abs(reading.location.lat)).toBeLessThanOrEqual(90)
    expect(Math.abs(reading.location.lon)).toBeLessThanOrEqual(180)
    expect(reading.location.radius).toBeGreaterThan(0)
    if (reading.location.areaCode !== undefined) expect(reading.label).toContain('Kec. ')
  })
}

const pieces = fc.constantFrom(
  'lopang',
  'kec. curug',
  '-6.12,106.15',
  'V5M2+XX',
  '48M XU 27 23',
  'geo:',
  'https://maps.google.com/?q=',
  '106.15',
  '°',
  "'",
  '+',
  '!3d-6.1!4d106.1',
  '🔥',
  '\u202e',
  'rt 3',
  'rumah sakit',
)
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.oneof(pieces, fc.string({ maxLength: 6 })), { maxLength: 12 }).map((parts) => parts.join(' ')),
)

test('any text is legal and gives sound readings', () => {
  fc.assert(fc.property(anyText, (text) => expectSound(readPlace(text, { used }))))
})

test('a paste of 20 kB is read in well under a second', () => {
  const spiteful = [
    '-6.12,106.15 ',
    '9',
    '9.9 ',
    "6°7'",
    'geo:1,1;a=b',
    'https://maps.x/?q=1.1',
    '2222+',
    '48M XU 1 ',
    'lopang ',
    'a',
    ';u=1',
    ' ',
    '!3d-6.',
  ]
  for (const piece of spiteful) {
    const text = piece.repeat(Math.ceil(20_000 / piece.length))
    const start = performance.now()
    expectSound(readPlace(text, { used }))
    expect(performance.now() - start).toBeLessThan(1_000)
  }
})

test('a name that the gazetteer lacks is given no other place', () => {
  expect(readPlace('ciceri')).toEqual([])
  expect(readPlace('simpang ciceri')).toEqual([])
  expect(first('ciceri, sumur pecung')).toMatchObject({ kind: 'kelurahan', label: 'Sumur Pecung, Kec. Serang' })
})
