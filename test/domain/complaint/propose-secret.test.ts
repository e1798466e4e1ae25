import fc from 'fast-check'
import { expect, test } from 'vitest'
import { proposeSecret } from '../../../src/domain/complaint/propose-secret'

test.each([
  'Suami saya memukuli saya setiap malam',
  'Anak tetangga sering dipukul bapaknya',
  'Ada KDRT di rumah sebelah',
  'Istri tetangga diancam suaminya',
  'My husband beats me',
  'Keponakan saya dilecehkan pamannya',
])('violence at home is a reason: %s', (text) => {
  expect(proposeSecret(text, '')).toBe('family')
})

test.each(['Lurah minta uang untuk surat', 'Petugas kelurahan kasar dan minta uang', 'Pungli di kantor kecamatan'])(
  'how an official behaves is a reason: %s',
  (text) => {
    expect(proposeSecret(text, '')).toBe('officials')
  },
)

test.each([
  'Lampu jalan mati di gang kami',
  'Sampah menumpuk di depan rumah tetangga',
  'Jalan rusak depan kantor kelurahan',
  'Bapak saya jatuh di jalan berlubang',
  'Air got meluap ke rumah ibu saya',
  'Got tersumbat, mohon petugas datang',
])('everyday matter is none: %s', (text) => {
  expect(proposeSecret(text, '')).toBeUndefined()
})

test('a kind that is about officials is a reason by itself; another kind a person chose is trusted', () => {
  expect(proposeSecret('Surat saya belum jadi', 'pelayanan-aparatur')).toBe('officials')
  expect(proposeSecret('Lurah minta uang untuk surat', 'ktp-kk')).toBeUndefined()
})

test('any text is legal', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect([undefined, 'family', 'officials']).toContain(proposeSecret(text, ''))
    }),
    { numRuns: 50 },
  )
})
