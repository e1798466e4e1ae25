import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BURST_COMPLAINTS, complaintBursts } from '../../../src/domain/complaint/complaint-bursts'
import type { ComparedComplaint } from '../../../src/domain/complaint/compared-complaint'
import { proposeDuplicates } from '../../../src/domain/complaint/propose-duplicates'

const HOUR = 3_600_000
const at = 1_795_500_000_000
const here = { lat: -6.12, lon: 106.15 }
const hole = (id: string, more: Partial<ComparedComplaint> = {}): ComparedComplaint => ({
  id,
  at,
  category: 'jalan-berlubang',
  text: 'Lubang menganga depan bengkel Mandiri, motor terperosok.',
  location: here,
  ...more,
})
const idsOf = (found: readonly { readonly complaintId: string }[]) => found.map(({ complaintId }) => complaintId)

test('the same hole told twice is proposed, with what speaks for it', () => {
  const [found] = proposeDuplicates(hole('a'), [
    hole('b', { at: at - 20 * HOUR, text: 'Aspal bolong besar dekat bengkel Mandiri' }),
  ])
  expect(found?.complaintId).toBe('b')
  expect(found?.evidence).toMatchObject({ category: 'same', hours: 20, distanceMetres: 0, withinMetres: 45 })
  expect(found?.evidence.words).toContain('bengkel')
})

test('another hole a street away is not, nor another kind on the same spot, nor the same words elsewhere', () => {
  const others = [
    hole('far', { location: { lat: -6.13, lon: 106.15 } }),
    hole('kind', { category: 'sampah', text: 'Sampah menumpuk.' }),
    hole('kasemen', { location: { lat: -6.06, lon: 106.18 } }),
  ]
  expect(proposeDuplicates(hole('a'), others)).toEqual([])
})

test('without a place only words speak, and time takes away', () => {
  const { location: _place, ...unplaced } = hole('b')
  expect(idsOf(proposeDuplicates(hole('a'), [unplaced]))).toEqual(['b'])
  expect(proposeDuplicates(hole('a'), [{ ...unplaced, at: at - 365 * 24 * HOUR }])).toEqual([])
})

const words = ['lubang', 'bengkel', 'mandiri', 'sampah', 'menumpuk', 'selokan', 'mampet', 'lampu', 'padam', '17']
const anyComplaint = (id: fc.Arbitrary<string>): fc.Arbitrary<ComparedComplaint> =>
  fc.record({
    id,
    at: fc.integer({ min: at - 60 * 24 * HOUR, max: at }),
    category: fc.constantFrom('sampah', 'jalan-berlubang'),
    text: fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((said) => said.join(' ')),
    location: fc.record({
      lat: fc.double({ min: -6.121, max: -6.12, noNaN: true }),
      lon: fc.double({ min: 106.15, max: 106.151, noNaN: true }),
      radius: fc.integer({ min: 0, max: 2_000 }),
    }),
  })
const several = fc.uniqueArray(anyComplaint(fc.uuid()), { selector: ({ id }) => id, maxLength: 12 })

test('never itself, the same score from either side, and no dependence on the order', () => {
  fc.assert(
    fc.property(several, (all) => {
      for (const one of all) {
        const found = proposeDuplicates(one, all, 20)
        expect(idsOf(found)).not.toContain(one.id)
        expect(proposeDuplicates({ ...one }, [...all].reverse(), 20)).toEqual(found)
        for (const { complaintId, score } of found) {
          expect(score).toBeGreaterThan(0)
          expect(score).toBeLessThanOrEqual(1)
          const other = all.find(({ id }) => id === complaintId)
          const back = other === undefined ? [] : proposeDuplicates(other, all, 20)
          expect(back.find((item) => item.complaintId === one.id)?.score).toBe(score)
        }
      }
    }),
  )
})

test('many of near and soon are a burst; fewer, older, elsewhere or of a vague place are none', () => {
  const near = Array.from({ length: BURST_COMPLAINTS }, (_, n) =>
    hole(`n${n}`, { at: at - n * 600_000, location: { lat: -6.12 + n / 10_000, lon: 106.15 } }),
  )
  const [burst] = complaintBursts(near, at)
  expect(burst).toMatchObject({ category: 'jalan-berlubang', since: at - 3 * 600_000 })
  expect(burst?.complaintIds.length).toBe(BURST_COMPLAINTS)
  expect(complaintBursts(near.slice(1), at)).toEqual([])
  expect(complaintBursts(near, at + 2 * HOUR)).toEqual([])
  expect(
    complaintBursts(
      near.map((one) => ({ ...one, location: { ...here, radius: 1_500 } })),
      at,
    ),
  ).toEqual([])
  expect(
    complaintBursts(
      near.map((one, n) => ({ ...one, location: { lat: -6.12 + n / 50, lon: 106.15 } })),
      at,
    ),
  ).toEqual([])
})

test('a complaint is in one burst at most, and the order it is given in does not matter', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyComplaint(fc.uuid()), { selector: ({ id }) => id, maxLength: 30 }), (all) => {
      const recent = all.map((one, n) => ({ ...one, at: at - n * 60_000 }))
      const bursts = complaintBursts(recent, at)
      const ids = bursts.flatMap(({ complaintIds }) => complaintIds)
      expect(new Set(ids).size).toBe(ids.length)
      for (const { complaintIds } of bursts) expect(complaintIds.length).toBeGreaterThanOrEqual(BURST_COMPLAINTS)
      expect(complaintBursts([...recent].reverse(), at)).toEqual(bursts)
    }),
  )
})
