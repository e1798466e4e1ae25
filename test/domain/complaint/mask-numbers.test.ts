import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MASK, maskPersonal } from '../../../src/domain/complaint/mask-personal'

const spoken: Readonly<Record<string, readonly string[]>> = {
  0: ['nol', 'kosong'],
  1: ['satu'],
  2: ['dua'],
  3: ['tiga'],
  4: ['empat'],
  5: ['lima'],
  6: ['enam'],
  7: ['tujuh'],
  8: ['delapan', 'lapan'],
  9: ['sembilan'],
}
const english = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

const groups = (digits: string, between: string) => digits.replace(/^(\d{4})(\d{4})/, `$1${between}$2${between}`)
const pairs = (digits: string, between: string) => digits.match(/\d{1,2}/g)?.join(between) ?? digits
const each = (digits: string, write: (digit: number) => string, between: string) =>
  Array.from(digits, (digit) => write(Number(digit))).join(between)
const international = (digits: string) => digits.slice(1)
const shifted = (zero: number) => (digit: number) => String.fromCodePoint(zero + digit)

/** How people write a mobile number where it is meant to be read by people and not by machines. `digits`: `08…`. */
const forms: Readonly<Record<string, (digits: string) => string>> = {
  plain: (digits) => digits,
  'with dashes': (digits) => groups(digits, '-'),
  'with dots': (digits) => groups(digits, '.'),
  'with blanks': (digits) => groups(digits, ' '),
  'with blanks and dashes': (digits) => groups(digits, ' - '),
  'with no-break blanks': (digits) => groups(digits, '\u00a0'),
  'with strokes': (digits) => groups(digits, '/'),
  'with underscores': (digits) => groups(digits, '_'),
  'with stars': (digits) => groups(digits, '*'),
  'with commas': (digits) => groups(digits, ','),
  'with letters': (digits) => groups(digits, 'x'),
  'with letters apart': (digits) => groups(digits, ' x '),
  'with the word strip': (digits) => groups(digits, ' strip '),
  'in pairs with dots': (digits) => pairs(digits, '.'),
  'in pairs with blanks': (digits) => pairs(digits, ' '),
  'digit by digit': (digits) => each(digits, String, ' '),
  'digit by digit with dots': (digits) => each(digits, String, '.'),
  'digit by digit with commas': (digits) => each(digits, String, ', '),
  'with +62': (digits) => `+62${international(digits)}`,
  'with +62 and dashes': (digits) => `+62 ${international(digits).replace(/^(\d{3})(\d{4})/, '$1-$2-')}`,
  'with (+62)': (digits) => `(+62) ${international(digits)}`,
  'with 62': (digits) => `62${international(digits)}`,
  'with 0062': (digits) => `0062${international(digits)}`,
  'with its beginning in brackets': (digits) => digits.replace(/^(\d{4})/, '($1) '),
  'with O for 0': (digits) => digits.replaceAll('0', 'O'),
  'with o for 0 and l for 1': (digits) => groups(digits.replaceAll('0', 'o').replaceAll('1', 'l'), '-'),
  'in full-width digits': (digits) => each(digits, shifted(0xff10), ''),
  'in Arabic digits': (digits) => each(digits, shifted(0x0660), ''),
  'in bold digits': (digits) => each(digits, shifted(0x1d7ce), ''),
  'in Javanese digits': (digits) => each(digits, shifted(0xa9d0), ''),
  'with zero-width blanks': (digits) => each(digits, String, '\u200b'),
  'as keys': (digits) => each(digits, (digit) => `${digit}\ufe0f\u20e3`, ''),
  'in words': (digits) => each(digits, (digit) => spoken[digit]?.[0] ?? '', ' '),
  'in everyday words': (digits) => each(digits, (digit) => spoken[digit]?.at(-1) ?? '', ' '),
  'in words with commas': (digits) => each(digits, (digit) => spoken[digit]?.[0] ?? '', ', '),
  'in words without blanks': (digits) => each(digits, (digit) => spoken[digit]?.at(-1) ?? '', ''),
  'in English words': (digits) => each(digits, (digit) => english[digit] ?? '', ' '),
  'half in words': (digits) =>
    `${digits.slice(0, 6)} ${each(digits.slice(6), (digit) => spoken[digit]?.[0] ?? '', ' ')}`,
}

const mobile = fc
  .tuple(fc.constantFrom('0811', '0812', '0838', '0852', '0878', '0896'), fc.stringMatching(/^\d{7,8}$/))
  .map((parts) => parts.join(''))

test.each(Object.keys(forms))('a mobile number is masked %s', (name) => {
  const write = forms[name]
  if (write === undefined) throw new Error(name)
  fc.assert(
    fc.property(mobile, (digits) => {
      const said = write(digits)
      expect(maskPersonal(`Hubungi ${said}.`)).toBe(`Hubungi ${MASK}.`)
      expect(maskPersonal(`Rumah no 5, WA ${said}; pukul 08.00`)).toBe(`Rumah no 5, WA ${MASK}; pukul 08.00`)
    }),
  )
})

test.each([
  ['No 5 0812 345 678', `No 5 ${MASK}`],
  ['RT 003/004 0812/3456/7890', `RT 003/004 ${MASK}`],
  ['rt 081234567890', `rt ${MASK}`],
  ['Lapor 24/11/2026 0812 3456 7890 pukul 19.00', `Lapor 24/11/2026 ${MASK} pukul 19.00`],
  ['0812 3456 7890 atau 0813-1111-2222', `${MASK} atau ${MASK}`],
  ['(0812 3456 7890)', `(${MASK})`],
  ['wa 812-3456-7890', `wa ${MASK}`],
  ['62.812.345.678', MASK],
  ['kosong delapan dua belas tiga puluh empat lima enam tujuh delapan sembilan', MASK],
  ['telepon kantor nol dua lima empat dua satu tiga empat lima enam', `telepon kantor ${MASK}`],
  ['(021) 5550 1234', MASK],
  ['08.12 3456 7890', MASK],
  ['0812 34 56\n7890', MASK],
])('a number is found among others: %s', (text, masked) => {
  expect(maskPersonal(text)).toBe(masked)
})

test.each([
  'Di -6.104143, 106.156939 dan -6.12345,106.15000 lampu mati',
  'Titik 6.1198999999999995 LS 106.15012345678 BT, atau 6°07\'12.3" S 106°09\'08.1" E',
  'Buka 08.00 - 16.00, 08.00-16.00, 08:00–16:00, atau 08.00 s/d 16.00 WIB',
  'Pukul 08.00, 09.00, 10.00, 11.00 dan 12.30',
  'Kejadian 03.12.47, dijawab 03:12:52',
  'Rp 1.500.000, Rp8.123.456.789, Rp. 812.345.678,00, IDR 62.812.500',
  'Biaya 62.500.000 rupiah, 628.000 rupiah, 812.345.678 rupiah',
  'Tanggal 08/12/2026, 08-12-26, 2026-12-08, 2026/12/08 dan 8.12.2026',
  'Sejak 2026-12-01T08:00:00+07:00',
  'Nomor 112-20261124-0042, surat 08/1234/2026 dan 600/123/DPUPR/XII/2026',
  'Kode 234-567-892, A4F-7K9-2WX',
  'RT 003/004 RW 02, rt003/004, Blok C3 No. 08/10, kode pos 42162',
  'Rumah nomor 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 dan 12',
  'Lubang 80 x 100 x 30 cm, 2 m dari jalan, km 12,5',
  'A 1234 BC menabrak B 2345 XY',
  'Satu dua orang, tiga kali, empat lima enam tujuh delapan sembilan',
  'Tahun 2019-2024 dan 2025/2026',
  'Telepon 112, 119, 110 atau 113',
  'Suhu 30 °C, 80 %, 1.000 l air, 10l bensin',
])('what is no number of a person stays: %s', (text) => {
  expect(maskPersonal(text)).toBe(text)
})

test('masking numbers twice is masking them once', () => {
  const parts = fc.constantFrom(
    ...['0812', '628', '8', '0', '12', '2026', '3456', 'o', 'l', 'x', 'satu', 'nol', 'belas', 'kata', 'rt', 'rp', 'T'],
    ...[
      ' ',
      ' ',
      '-',
      '.',
      ',',
      ', ',
      '/',
      ':',
      '+',
      '(',
      ')',
      '_',
      '\u200b',
      '\u20e3',
      '08.00',
      '24/11/2026',
      '-6.104143',
    ],
    ...['62.812.345.678', '1.500.000', '112-20261124-0042', '０８１２', '²', MASK],
  )
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 30 }), (pieces) => {
      const once = maskPersonal(pieces.join(''))
      expect(maskPersonal(once)).toBe(once)
    }),
    { numRuns: 1_000 },
  )
})
