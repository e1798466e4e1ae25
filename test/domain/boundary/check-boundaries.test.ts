import fc from 'fast-check'
import { expect, test } from 'vitest'
import { areaAt } from '../../../src/domain/boundary/area-at'
import { checkBoundaries } from '../../../src/domain/boundary/check-boundaries'
import { kelurahanList } from '../../../src/domain/place/gazetteer-data'
import type { Kelurahan } from '../../../src/domain/place/place'
import { collection, featureOf, squareRound, wholeCity, type Positions } from './synthetic-borders'

function kelurahan(name: string, kecamatan?: string): Kelurahan {
  const found = kelurahanList.find(
    (one) => one.name === name && (kecamatan === undefined || one.kecamatan === kecamatan),
  )
  if (found === undefined) throw new Error(name)
  return found
}

const lopang = kelurahan('Lopang')
const cipare = kelurahan('Cipare')
/** The whole city with one kelurahan's ring replaced. */
const withRings = (rings: readonly Positions[]) =>
  checkBoundaries(
    collection([featureOf(lopang, rings), ...wholeCity.filter((one) => one.properties?.['kode'] !== lopang.code)]),
  )
const kinds = (check: ReturnType<typeof checkBoundaries>) => (check.ok ? [] : check.problems.map(({ kind }) => kind))

test('borders of all kelurahan are taken, and the preview counts them', () => {
  const check = checkBoundaries(collection(wholeCity))
  expect(check).toMatchObject({ ok: true, warnings: [], preview: { areas: kelurahanList.length, missing: [] } })
  expect(check.preview.vertices).toBe(4 * kelurahanList.length)
  // 0.002° is 222.4 m by 221.1 m.
  expect(check.preview.squareKilometres).toBeCloseTo((kelurahanList.length * 222.4 * 221.1) / 1e6, 1)
  if (!check.ok) return
  for (const { code, lat, lon } of kelurahanList) expect(areaAt(check.areas, { lat, lon })).toBe(code)
})

test.each([
  ['a code without dots', { KODE_DESA: lopang.code.replaceAll('.', '') }],
  ['a code that is a number', { id: Number(lopang.code.replaceAll('.', '')) }],
  ['the names of the national base map', { WADMKD: 'Lopang', WADMKC: 'Serang' }],
  ['a name in capitals with its kind', { NAMOBJ: 'KELURAHAN LOPANG' }],
])('a kelurahan is known by %s', (_, properties) => {
  const check = checkBoundaries(collection([featureOf(lopang, undefined, properties)]))
  expect(check.ok && check.areas.map(({ code }) => code)).toEqual([lopang.code])
})

test('another spelling in use is the same kelurahan', () => {
  const kapuren = kelurahan('Kapuren')
  const check = checkBoundaries(collection([featureOf(kapuren, undefined, { nama: 'Kepuren' })]))
  expect(check.ok && check.areas[0]?.code).toBe(kapuren.code)
})

test('a name that two kelurahan share is told apart by its kecamatan, else by where it lies', () => {
  const curug = kelurahan('Sukawana', 'Curug')
  const code = (properties: Record<string, unknown>, rings?: readonly Positions[]) => {
    const check = checkBoundaries(collection([featureOf(curug, rings, properties)]))
    return check.ok ? check.areas[0]?.code : check.problems
  }
  expect(code({ nama: 'Sukawana', kecamatan: 'Curug' })).toBe(curug.code)
  expect(code({ nama: 'Sukawana' })).toBe(curug.code)
  expect(code({ nama: 'Sukawana' }, [squareRound({ lat: -6.15, lon: 106.17 })])).toMatchObject([
    { kind: 'ambiguous', feature: 1 },
  ])
})

test('missing kelurahan are named, and places of other regions are left out with a word', () => {
  const check = checkBoundaries(
    collection([featureOf(lopang), featureOf(lopang, [squareRound({ lat: -6.2, lon: 106.3 })], { nama: 'Kragilan' })]),
  )
  expect(check).toMatchObject({ ok: true, preview: { areas: 1 } })
  expect(check.preview.missing).toHaveLength(kelurahanList.length - 1)
  expect(check.warnings).toContainEqual({ kind: 'unknown', feature: 2, name: 'Kragilan' })
  expect(check.warnings).toContainEqual({ kind: 'missing', code: cipare.code, name: 'Cipare', kecamatan: 'Serang' })
})

test('a file without one kelurahan of the city is refused', () => {
  expect(kinds(checkBoundaries(collection([])))).toEqual(['nothing-known'])
  expect(kinds(checkBoundaries(collection([featureOf(lopang, undefined, { nama: 'Menteng' })])))).toEqual([
    'nothing-known',
  ])
})

test('a kelurahan that comes twice is refused', () => {
  const check = checkBoundaries(collection([featureOf(lopang), featureOf(cipare), featureOf(lopang)]))
  expect(!check.ok && check.problems).toEqual([{ kind: 'duplicate', code: lopang.code, features: [1, 3] }])
})

test('a ring that is not closed is refused', () => {
  expect(kinds(withRings([squareRound(lopang).slice(0, -1)]))).toEqual(['ring-open'])
})

test('latitude before longitude is recognised', () => {
  expect(kinds(withRings([squareRound(lopang).map(([lon, lat]) => [lat, lon] as const)]))).toEqual(['swapped'])
})

test('a corner outside Indonesia is refused', () => {
  expect(kinds(withRings([squareRound({ lat: 52.5, lon: 13.4 })]))).toEqual(['outside-indonesia'])
  const ring = squareRound(lopang)
  expect(kinds(withRings([[...ring.slice(0, 2), [10.6, -6.1], ...ring.slice(2)]]))).toEqual(['outside-indonesia'])
})

test('a border that crosses itself is refused, and the place is said', () => {
  const [a, b, c, d] = squareRound(lopang)
  if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error('no square')
  const check = withRings([[a, c, b, d, a]])
  expect(check).toMatchObject({ ok: false, problems: [{ kind: 'self-crossing', feature: 1 }] })
  const [problem] = check.ok ? [] : check.problems
  if (problem?.kind === 'self-crossing') expect(Math.abs(problem.lat - lopang.lat)).toBeLessThan(0.01)
})

test('a border that touches itself in a corner is no crossing', () => {
  const { lat, lon } = lopang
  const eight: Positions = [
    [lon, lat],
    [lon + 0.001, lat - 0.001],
    [lon + 0.001, lat + 0.001],
    [lon, lat],
    [lon - 0.001, lat + 0.001],
    [lon - 0.001, lat - 0.001],
    [lon, lat],
  ]
  expect(withRings([eight]).ok).toBe(true)
})

test('a hole is kept, and one outside its border is refused', () => {
  const hole = squareRound(lopang, 0.0004)
  const check = withRings([squareRound(lopang), hole])
  expect(check.ok && areaAt(check.areas, lopang)).toBeUndefined()
  expect(check.ok && areaAt(check.areas, { lat: lopang.lat + 0.0008, lon: lopang.lon })).toBe(lopang.code)
  expect(kinds(withRings([squareRound(lopang), squareRound({ lat: lopang.lat + 0.01, lon: lopang.lon })]))).toEqual([
    'hole-outside',
  ])
})

test('two pieces of land are one area', () => {
  const feature = {
    ...featureOf(lopang),
    geometry: {
      type: 'MultiPolygon',
      coordinates: [[squareRound(lopang)], [squareRound({ lat: lopang.lat, lon: lopang.lon + 0.0025 })]],
    },
  }
  const check = checkBoundaries(collection([feature]))
  expect(check.ok && areaAt(check.areas, { lat: lopang.lat, lon: lopang.lon + 0.0025 })).toBe(lopang.code)
})

test('areas that cover the same land are refused, a sliver is told', () => {
  const shifted = (by: number) => withRings([squareRound({ lat: cipare.lat, lon: cipare.lon + by })])
  const check = shifted(0.001)
  expect(kinds(check)).toEqual(['overlap'])
  const [problem] = check.ok ? [] : check.problems
  if (problem?.kind === 'overlap') {
    expect([...problem.codes].sort()).toEqual([cipare.code, lopang.code].sort())
    expect(problem.share).toBeCloseTo(0.5, 1)
  }
  // Round one of the 256 points that are looked at.
  const at = -0.001 + (0.5 / 16) * 0.002
  const scrap = squareRound({ lat: cipare.lat + at, lon: cipare.lon + at }, 0.00005)
  const geometry = { type: 'MultiPolygon', coordinates: [[squareRound(lopang)], [scrap]] }
  const slight = checkBoundaries(collection([featureOf(cipare), { ...featureOf(lopang), geometry }]))
  expect(slight.ok && slight.warnings.some(({ kind }) => kind === 'slight-overlap')).toBe(true)
})

test('land far from the known point of its kelurahan is told, and so is a name that is not its code', () => {
  const check = checkBoundaries(
    collection([featureOf(lopang, [squareRound({ lat: -6.19, lon: 106.16 })], { kode: lopang.code, nama: 'Cipare' })]),
  )
  expect(check.warnings).toContainEqual({ kind: 'name-differs', feature: 1, code: lopang.code, name: 'Cipare' })
  expect(check.warnings.some((warning) => warning.kind === 'far-from-place' && warning.metres > 8_000)).toBe(true)
})

test.each([
  ['no geometry', null, 'no-polygon'],
  ['a point', { type: 'Point', coordinates: [106.15, -6.12] }, 'no-polygon'],
  ['an empty polygon', { type: 'Polygon', coordinates: [] }, 'no-polygon'],
  ['a corner of text', { type: 'Polygon', coordinates: [[['a', 'b']]] }, 'bad-corner'],
  [
    'two corners',
    {
      type: 'Polygon',
      coordinates: [
        [
          [106.1, -6.1],
          [106.2, -6.1],
          [106.1, -6.1],
        ],
      ],
    },
    'too-few-corners',
  ],
])('%s is refused', (_, geometry, kind) => {
  expect(kinds(checkBoundaries(collection([{ ...featureOf(lopang), geometry }])))).toEqual([kind])
})

test.each([
  undefined,
  null,
  3,
  'text',
  [],
  {},
  { type: 'Feature' },
  { type: 'FeatureCollection' },
  { type: 'FeatureCollection', features: 7 },
])('%o is no collection', (value) => {
  expect(kinds(checkBoundaries(value))).toEqual(['no-collection'])
})

test('a file too large to be borders of a city is refused before it is read', () => {
  const ring = Array.from({ length: 300_001 }, () => [106.15, -6.12] as const)
  const check = checkBoundaries(collection([featureOf(lopang, [ring])]))
  expect(check).toMatchObject({ ok: false, problems: [{ kind: 'too-large', what: 'vertices' }] })
})

test('a spiteful border is given up, not compared for ever', () => {
  const zigzag: Positions = Array.from(
    { length: 12_000 },
    (_, index) => [lopang.lon + (index % 2) * 0.01, lopang.lat + index * 1e-7] as const,
  )
  const { lat, lon } = lopang
  const roundabout: Positions = [
    [lon + 0.02, lat + 0.002],
    [lon + 0.02, lat - 0.001],
    [lon, lat - 0.001],
    [lon, lat],
  ]
  const check = checkBoundaries(collection([featureOf(lopang, [[...zigzag, ...roundabout]])]))
  expect(check).toMatchObject({ ok: false, problems: [{ kind: 'too-large', what: 'crossing-tests' }] })
})

test('any JSON is legal input', () => {
  const anyFeature = fc.oneof(
    fc.jsonValue(),
    fc.record({
      type: fc.constant('Feature'),
      properties: fc.oneof(fc.constant({ nama: 'Lopang' }), fc.jsonValue()),
      geometry: fc.oneof(
        fc.record({ type: fc.constantFrom('Polygon', 'MultiPolygon'), coordinates: fc.jsonValue({ maxDepth: 5 }) }),
        fc.jsonValue(),
      ),
    }),
  )
  fc.assert(
    fc.property(
      fc.oneof(fc.jsonValue(), fc.record({ type: fc.constant('FeatureCollection'), features: fc.array(anyFeature) })),
      (value) => {
        const check = checkBoundaries(value)
        if (check.ok) expect(check.areas.length).toBeGreaterThan(0)
        else expect(check.problems.length).toBeGreaterThan(0)
      },
    ),
  )
})
