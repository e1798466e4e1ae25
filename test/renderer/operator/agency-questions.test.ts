import { expect, test } from 'vitest'
import { agencyQuestions, askedOfCentre } from '../../../renderer/features/operator/agency-questions'
import type { Note } from '../../../src/domain/incident/incident'
import { anIncident } from '../../support/an-incident'

const asks = (id: string, more: Partial<Note> = {}): Note => ({
  id,
  by: 'damkar1',
  at: 5,
  text: 'Ada bahan kimia?',
  agencyId: 'damkar',
  question: true,
  ...more,
})

test('a question of an agency waits for the centre until it is answered or struck; one of the centre does not', () => {
  const { agencyId: _none, ...own } = asks('own', { by: 'operator1' })
  const answer: Note = { id: 'a', by: 'operator1', at: 6, text: 'Tidak', answerTo: 'q1' }
  expect(askedOfCentre([asks('q1'), own]).map(({ id }) => id)).toEqual(['q1'])
  expect(askedOfCentre([asks('q1'), answer])).toEqual([])
  expect(askedOfCentre([asks('q1', { struck: { by: 'damkar1', at: 7 } })])).toEqual([])
})

test('of all that runs the most urgent incident is answered first, and there the oldest question', () => {
  const slow = anIncident({ id: 'slow', priority: 'P3', notes: [asks('q0', { at: 1 })] })
  const fire = anIncident({ id: 'fire', notes: [asks('q2', { at: 9 }), asks('q1', { at: 4 })] })
  expect(agencyQuestions([slow, fire]).map(({ note }) => note.id)).toEqual(['q1', 'q2', 'q0'])
})

test('a question under a number that was merged away still waits; a closed incident asks nothing', () => {
  const gone = anIncident({
    id: 'gone',
    life: { kind: 'merged', into: 'i', by: 'operator1', at: 5 },
    notes: [asks('q')],
  })
  expect(agencyQuestions([gone]).map(({ incident }) => incident.id)).toEqual(['gone'])
  const life = { kind: 'closed', by: 'operator1', at: 9, disposition: 'selesai' } as const
  expect(agencyQuestions([anIncident({ life, notes: [asks('q')] })])).toEqual([])
})
