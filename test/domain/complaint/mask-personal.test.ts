import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MASK, maskPersonal } from '../../../src/domain/complaint/mask-personal'

test.each([
  '081234567890',
  '0812-3456-7890',
  '0812 3456 7890',
  '0812.3456.7890',
  '+62 812-3456-7890',
  '+6281234567890',
  '62812 3456 7890',
  '(0254) 123456',
  '0254 123 456',
  '0 8 1 2 3 4 5 6 7 8 9 0',
  '３６７３０１０１０１９００００１',
  '3673010101900001',
  '3673 0101 0190 0001',
  '1234567890',
])('a number of a person is masked: %s', (number) => {
  expect(maskPersonal(`Hubungi ${number}, segera`)).toBe(`Hubungi ${MASK}, segera`)
})

test.each(['siti@contoh.id', 'Siti.Aminah+rt3@mail.contoh.co.id', 'siti(at)contoh.id', 'siti [at] contoh [dot] id'])(
  'an e-mail address is masked: %s',
  (address) => {
    expect(maskPersonal(`Surel ${address} saja`)).toBe(`Surel ${MASK} saja`)
  },
)

test.each([
  'Jalan Raya Cilegon No. 112, RT 003/004 RW 02, Serang 42162',
  'Sejak 01-12-2026 pukul 08.00 sampai 03.12.2026',
  'Tanggal 2026-12-01 belum diangkut',
  'Diminta Rp 1.500.000 dan Rp50.000.000,00',
  'Di -6.12345, 106.15000 lampu mati 3 hari',
  'Telepon 112 atau 119',
  'RT 001/002 42123 Serang',
  'Lubang 30 cm x 40 cm, 2 m dari jalan',
])('what is no number of a person stays: %s', (text) => {
  expect(maskPersonal(text)).toBe(text)
})

test('masking twice is masking once', () => {
  const parts = fc.constantFrom(
    '0812',
    '3456',
    ' ',
    '-',
    '.',
    '(',
    ')',
    '@',
    'a',
    'rt ',
    'rp',
    '+62',
    '01-12-2026',
    MASK,
    '/',
  )
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 30 }), (pieces) => {
      const once = maskPersonal(pieces.join(''))
      expect(maskPersonal(once)).toBe(once)
    }),
  )
})

test('a mobile number is found whatever stands around it', () => {
  const around = fc.stringMatching(/^[a-zA-Z ,;:!?]{0,20}$/).filter((words) => !/(rp|idr|r[tw])[.:]?\s?$/i.test(words))
  const number = fc
    .tuple(fc.constantFrom('08', '+628', '628'), fc.stringMatching(/^[1-9]\d{8,10}$/))
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(around, number, around, (before, said, after) => {
      expect(maskPersonal(`${before}${said}${after}`)).not.toContain(said.slice(-6))
    }),
  )
})

test('a long text of digits, dots and at-signs is read in one go', () => {
  for (const piece of ['0', '0.', 'a@', 'a.', '1 ', '(at)', 'a(dot)']) {
    expect(maskPersonal(piece.repeat(4_000 / piece.length)).length).toBeLessThanOrEqual(4_000)
  }
})
