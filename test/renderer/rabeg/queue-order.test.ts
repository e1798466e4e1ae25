import { expect, test } from 'vitest'
import type { Complaint } from '../../../src/domain/complaint/complaint'
import { HOUR } from '../../../src/domain/kernel/time'
import { attentionOf } from '../../../renderer/features/rabeg/attention'
import { deskOrder, fitsFilters, noFilters, queueOrder } from '../../../renderer/features/rabeg/queue-order'
import { createSignReader } from '../../../renderer/features/rabeg/signs'
import { defaultCategories } from '../../../src/domain/complaint/default-categories'
import { defaultLexicon } from '../../../src/domain/intake/default-lexicon'
import { START } from '../../domain/complaint/any-complaint'
import { aComplaint, routed } from './a-complaint'

const now = START + 2 * HOUR
const reader = createSignReader(defaultLexicon, defaultCategories)
const signOf = (complaint: Complaint) => {
  reader.readSome([complaint], 0, () => 0)
  return reader.peek(complaint)
}
const ids = (complaints: readonly { readonly id: string }[]) => complaints.map(({ id }) => id)

const gas = { text: 'Bau gas menyengat di belakang pasar, warga pusing' }

test('what may be an emergency stands before what waits for the centre, and that before what an agency owes', () => {
  const late = aComplaint('late', {}, [routed('dlh')], 80)
  const waits = aComplaint('waits', {}, [], 1)
  const danger = aComplaint('danger', gas)
  const done = aComplaint('done', {}, [
    routed('dlh'),
    { type: 'complete', agencyId: 'dlh', text: 'Diangkut Senin pagi', photoIds: [] },
  ])
  expect(ids(queueOrder([done, late, waits, danger], signOf, now))).toEqual(['danger', 'waits', 'late', 'done'])
})

test('of two an agency has, the one owed sooner comes first; what stands still comes after both', () => {
  const older = aComplaint('older', {}, [routed('dlh')], 60)
  const newer = aComplaint('newer', {}, [routed('dlh')], 5)
  const stands = aComplaint('stands', {}, [routed('dlh'), { type: 'pause', code: 'weather' }], 70)
  expect(ids(queueOrder([stands, newer, older], signOf, now))).toEqual(['older', 'newer', 'stands'])
  expect(ids(deskOrder([stands, newer, older], 'dlh', now))).toEqual(['older', 'newer', 'stands'])
})

test('an emergency that a person ruled out goes back among the others, until its reporter writes again', () => {
  const ruledOut = aComplaint('a', gas, [{ type: 'rule-out' }])
  expect(signOf(ruledOut)).toBeUndefined()
  const again = aComplaint('b', gas, [
    { type: 'rule-out' },
    { type: 'add', text: 'Sekarang rumahnya terbakar, ada korban', photoIds: [] },
  ])
  expect(signOf(again)?.of.kind).toBe('later')
})

test('what is an incident already asks nobody again', () => {
  const promoted = aComplaint('a', gas, [{ type: 'promote', incidentId: 'i', number: '112-20261124-0001' }])
  expect(signOf(promoted)).toBeUndefined()
  expect(attentionOf(promoted)).toBe('incident')
})

test('nobody has looked at what a rule sent on; what several work on is told apart from it', () => {
  expect(attentionOf(aComplaint('a', {}, [routed('dlh')]))).toBe('unseen')
  expect(attentionOf(aComplaint('b', {}, [routed('dlh', 'person')]))).toBe('with-agency')
  expect(attentionOf(aComplaint('c', {}, [routed('dlh'), { type: 'pause', code: 'other-agency' }]))).toBe('coordinated')
  expect(attentionOf(aComplaint('d'))).toBe('waits')
  expect(attentionOf(aComplaint('e', {}, [routed('dlh'), { type: 'return', agencyId: 'dlh', reason: 'Bukan' }]))).toBe(
    'waits',
  )
})

test('an answer that says nothing shows that somebody looked, and no more', () => {
  const hollow = aComplaint('a', {}, [
    routed('dlh'),
    { type: 'respond', agencyId: 'dlh', text: 'Akan kami tindaklanjuti', photoIds: [] },
  ])
  expect(attentionOf(hollow)).toBe('with-agency')
})

test('a code is found with and without its dashes, words in any order and any case', () => {
  const one = aComplaint('a', { text: 'Lampu PJU mati di Jalan Veteran' })
  expect(fitsFilters(one, { ...noFilters, text: '234567' }, now)).toBe(true)
  expect(fitsFilters(one, { ...noFilters, text: '234-567-89a' }, now)).toBe(true)
  expect(fitsFilters(one, { ...noFilters, text: 'veteran lampu' }, now)).toBe(true)
  expect(fitsFilters(one, { ...noFilters, text: 'veteran sampah' }, now)).toBe(false)
})

test('only what is late is overdue', () => {
  const overdue = { ...noFilters, overdue: true }
  expect(fitsFilters(aComplaint('a', {}, [], 80), overdue, now)).toBe(true)
  expect(fitsFilters(aComplaint('b', {}, [], 10), overdue, now)).toBe(false)
})

test('texts are read a slice at a time, each once, and none is left out', () => {
  const slow = createSignReader(defaultLexicon, defaultCategories)
  const complaints = ['a', 'b', 'c'].map((id) => aComplaint(id, gas))
  let now = 0
  const slice = () => slow.readSome(complaints, 10, () => (now += 10))
  expect(complaints.some((one) => slow.peek(one) !== undefined)).toBe(false)
  expect(slice()).toEqual({ found: true, isDone: false })
  expect(slice()).toEqual({ found: true, isDone: false })
  expect(slice()).toEqual({ found: true, isDone: true })
  expect(slice()).toEqual({ found: false, isDone: true })
  expect(complaints.every((one) => slow.peek(one) !== undefined)).toBe(true)
})
