import { expect, test } from 'vitest'
import { handOverIn, type Words } from '../../../renderer/features/agency/hand-over-language'
import { screenText } from '../../support/screen-texts'

const wordsOf =
  (language: 'id' | 'en'): Words =>
  (key, parts = {}) =>
    screenText(language, key).replace(/\{\{(\w+)\}\}/g, (_whole, slot: string) => parts[slot] ?? '')
const [id, en] = [wordsOf('id'), wordsOf('en')]

const written = [
  '- 112-20261124-0001 P1 Kebakaran, Lopang: Berangkat (Pemadam 1, Pemadam 2)',
  '- 112-20261124-0002 P4 Hewan liar, Lokasi belum diisi: Diterima (tanpa unit)',
  '- 112-20261124-0001 pusat menunggu jawaban kita: Berapa rumah terbakar?',
  '- Patroli: Tidak siap (ban bocor)',
].join('\n')

test('the lines that the draft of a hand-over wrote are read in the language of the reader, names and reasons as they were', () => {
  expect(handOverIn(written, id, en)).toBe(
    [
      `- 112-20261124-0001 P1 ${en('type.kebakaran')}, Lopang: En route (Pemadam 1, Pemadam 2)`,
      `- 112-20261124-0002 P4 ${en('type.hewan')}, No place yet: Accepted (no unit)`,
      '- 112-20261124-0001 the centre waits for our answer: Berapa rumah terbakar?',
      '- Patroli: Unavailable (ban bocor)',
    ].join('\n'),
  )
  expect(handOverIn(id('agency.duty.line-nothing'), id, en)).toBe(en('agency.duty.line-nothing'))
})

test('read and read back, a hand-over is word for word what was written', () => {
  expect(handOverIn(handOverIn(written, id, en), en, id)).toBe(written)
})

test('what a person wrote or changed stays in their own words', () => {
  const own =
    'Selang nomor 3 bocor.\n- 112-20261124-0001 P1 Kebakaran, Lopang: sudah hampir padam\n- Patroli: dipinjam Dishub'
  expect(handOverIn(own, id, en)).toBe(own)
})
