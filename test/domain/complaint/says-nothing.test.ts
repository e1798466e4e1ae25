import fc from 'fast-check'
import { expect, test } from 'vitest'
import { saysNothing } from '../../../src/domain/complaint/says-nothing'

test.each([
  'akan kami tindaklanjuti',
  'Akan kami tindak lanjuti.',
  'Terima kasih atas laporannya',
  'Terima kasih atas laporannya, akan segera kami tindaklanjuti 🙏',
  'terimakasih infonya',
  'Baik, terima kasih. Laporan Bapak/Ibu sudah kami terima dan akan kami koordinasikan dengan dinas terkait.',
  'siap laksanakan',
  'Siap, ditindaklanjuti',
  'Laporan diterima',
  'Mohon menunggu, sedang dalam proses.',
  'Sudah kami teruskan ke bidang terkait',
  'ok',
  '86',
  'Selamat pagi, mohon maaf atas ketidaknyamanannya. Mohon bersabar ya kak.',
  'Segera kami cek ke lapangan',
  'sedang kami proses sesuai prosedur yang berlaku',
  'Assalamualaikum wr wb. Terima kasih banyak atas partisipasinya.',
  '',
  '...',
])('"%s" tells the citizen nothing', (text) => {
  expect(saysNothing(text)).toBe(true)
})

test.each([
  'Sudah diperbaiki.',
  'Lampu sudah menyala kembali.',
  'Terima kasih atas laporannya. Tim mengangkut sampah Kamis pagi.',
  'Akan kami tindaklanjuti hari Senin',
  'Jalan tersebut milik provinsi, kami surati Dinas PUPR Banten.',
  'Lubang ditambal kemarin sore',
  'KTP bisa diambil di kecamatan',
  'Perbaikan dijadwalkan 12 Desember',
  'Material sedang dipesan, pekerjaan dua minggu lagi',
  'Bukan aset kota',
])('"%s" is an answer', (text) => {
  expect(saysNothing(text)).toBe(false)
})

test('any string is legal', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(typeof saysNothing(text)).toBe('boolean')
    }),
  )
})
