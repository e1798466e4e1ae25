import fc from 'fast-check'
import { expect, test } from 'vitest'
import english from '../../../renderer/locales/parts/rabeg.en.json'
import indonesian from '../../../renderer/locales/parts/rabeg.id.json'
import { deskActsOf, roomActsOf } from '../../../renderer/features/rabeg/acts'
import { markedText } from '../../../renderer/features/rabeg/marked-text'
import { burstsOf, nearComplaints, nearToWords } from '../../../renderer/features/rabeg/near-complaints'
import { deskSubmissionOf, emptyNewDraft, readNewDraft } from '../../../renderer/features/rabeg/new-draft'
import { spokenGroups } from '../../../renderer/features/rabeg/speakable'
import { TRACKING_SYMBOLS } from '../../../src/domain/complaint/tracking-code'
import { aComplaint, routed } from './a-complaint'

test('every symbol of a code has a word to say it with, in both languages, and no two the same', () => {
  for (const texts of [indonesian, english] as readonly Readonly<Record<string, string>>[]) {
    const words = Array.from(`${TRACKING_SYMBOLS}01`).map((symbol) => texts[`rabeg.say.${symbol}`])
    expect(words).not.toContain(undefined)
    expect(new Set(words).size).toBe(words.length)
  }
})

test('a code is read out group by group', () => {
  expect(spokenGroups('2a4-H67-89A')).toEqual([
    ['2', 'A', '4'],
    ['H', '6', '7'],
    ['8', '9', 'A'],
  ])
})

test('marked words lose no letter of the text, whatever the spans', () => {
  const spans = fc.array(fc.tuple(fc.nat(30), fc.nat(30)).map(([from, length]) => ({ from, to: from + length })))
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), spans, (text, found) => {
      expect(
        markedText(text, found)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text)
    }),
  )
})

test('words that stand side by side are under one line', () => {
  const pieces = markedText('ada bau gas di sini', [
    { from: 4, to: 7 },
    { from: 8, to: 11 },
  ])
  expect(pieces.map(({ text, marked }) => [text, marked])).toEqual([
    ['ada ', false],
    ['bau gas', true],
    [' di sini', false],
  ])
})

test('an anonymous complaint carries nobody’s name, whatever was typed before', () => {
  const draft = { ...emptyNewDraft, text: 'Got mampet', name: 'Nama', number: '0811', identity: 'anonymous' as const }
  expect(deskSubmissionOf(draft)).toEqual({ channel: 'counter', text: 'Got mampet', anonymous: true })
  expect(deskSubmissionOf({ ...draft, identity: 'secret' })).toMatchObject({
    secret: true,
    reporter: { name: 'Nama', number: '0811' },
  })
})

test('a torn draft begins anew, one of an older form keeps what it has', () => {
  expect(readNewDraft('{"text":')).toEqual(emptyNewDraft)
  expect(readNewDraft('{"text":"Got"}')).toEqual({ ...emptyNewDraft, text: 'Got' })
})

test('two of a kind at one place may be the same; far away or closed they are not', () => {
  const one = aComplaint('a')
  expect(nearComplaints(one, [aComplaint('b')]).map(({ complaint }) => complaint.id)).toEqual(['b'])
  const far = aComplaint('c', { location: { lat: -6.2, lon: 106.2, source: 'map' } })
  const over = aComplaint('d', {}, [{ type: 'close' }])
  expect(nearComplaints(one, [far, over, one])).toEqual([])
})

test('what would be refused is not offered', () => {
  const promoted = aComplaint('a', {}, [{ type: 'promote', incidentId: 'i', number: 'n' }])
  expect(roomActsOf(promoted)).not.toContain('close')
  const closed = aComplaint('b', {}, [{ type: 'close' }])
  expect(roomActsOf(closed)).toEqual(['reopen'])
  const withDlh = aComplaint('c', {}, [routed('dlh')])
  expect(deskActsOf(withDlh, 'dlh', 'diskominfo')).toEqual(['respond', 'complete', 'return', 'pause'])
  expect(deskActsOf(withDlh, 'dlh', 'dlh')).not.toContain('return')
  const done = aComplaint('d', {}, [
    routed('dlh'),
    { type: 'complete', agencyId: 'dlh', text: 'Diangkut Senin pagi', photoIds: [] },
  ])
  expect(deskActsOf(done, 'dlh', 'diskominfo')).toEqual(['respond'])
})

test('what is typed is held against what is open, before anything is kept', () => {
  const typed = { at: 0, text: 'Sampah menumpuk', category: 'sampah', location: { lat: -6.1, lon: 106.1 } }
  const one = aComplaint('a')
  expect(nearToWords({ ...typed, at: one.submittedAt }, [one]).map(({ complaint }) => complaint.id)).toEqual(['a'])
})

test('four complaints of one spot within an hour are a burst; imported ones are none', () => {
  const four = ['a', 'b', 'c', 'd'].map((id) => aComplaint(id))
  const now = (four[0]?.submittedAt ?? 0) + 60_000
  expect(burstsOf(four, now).map(({ complaintIds }) => complaintIds.length)).toEqual([4])
  expect(
    burstsOf(
      four.map((one) => ({ ...one, channel: 'import' as const })),
      now,
    ),
  ).toEqual([])
})
