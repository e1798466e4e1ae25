import { expect, test } from 'vitest'
import type { Complaint } from '../../src/domain/complaint/complaint'
import { createMaskedWords } from '../../src/hub/gateway/open311/masked-words'
import { submitted } from '../domain/complaint/any-complaint'

function complaintOf(text: string): Complaint {
  return submitted({ text }).now
}

function countingMask() {
  const asked: string[] = []
  const mask = (text: string) => {
    asked.push(text)
    return `${text}*`
  }
  return { asked, mask }
}

test('the words of one version of a complaint are masked once, those of the next anew', () => {
  const { asked, mask } = countingMask()
  const words = createMaskedWords(mask)
  const complaint = complaintOf('Sampah.')
  const first = words(complaint)
  expect(first).toMatchObject({ description: 'Sampah.*', address: 'ALAMAT*', statusNotes: null })
  expect(words({ ...complaint })).toMatchObject({ description: 'Sampah.*' })
  expect(asked).toEqual(['Sampah.', 'ALAMAT'])
  const next = { ...complaint, version: complaint.version + 1, text: 'Sampah lagi.' }
  expect(words(next)).toMatchObject({ description: 'Sampah lagi.*' })
  expect(words(complaint)).toMatchObject({ description: 'Sampah.*' })
})

test('no more characters are kept than it may keep; what was not asked for longest goes first', () => {
  const { asked, mask } = countingMask()
  const words = createMaskedWords(mask, 3 * 1_200)
  const complaints = ['a', 'b', 'c', 'd'].map((id) => ({ ...complaintOf(id.repeat(1_000)), id }))
  const [a, b, c, d] = complaints
  if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error('Four were made.')
  for (const complaint of [a, b, c, a, d]) words(complaint)
  asked.length = 0
  for (const complaint of [a, c, d]) words(complaint)
  expect(asked).toEqual([])
  words(b)
  expect(asked).toHaveLength(2)
})
