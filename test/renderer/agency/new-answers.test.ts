import { expect, test } from 'vitest'
import { askedOn, newAnswers, readAnswer } from '../../../renderer/features/agency/new-answers'
import type { Note } from '../../../src/domain/incident/incident'
import { anIncident } from '../../support/an-incident'

const question: Note = { id: 'q', by: 'damkar', agencyId: 'damkar', at: 1_000, text: 'Ada hidran?', question: true }
const answer: Note = { id: 'a', by: 'operator1', at: 2_000, text: 'Di Jl. Veteran', answerTo: 'q' }
const asking = anIncident({ id: 'i', notes: [question] })
const answered = anIncident({ id: 'i', notes: [question, answer] })
const open = { incident: asking, note: question, waitsFor: 'centre' as const }

test('an answer to our question is new until it was read, also after its order has ended', () => {
  const asked = askedOn([], [open])
  expect(newAnswers(asked, () => asking)).toEqual([])
  // The order is over: the question is on no list of open ones any more.
  const still = askedOn(asked, [])
  const [found] = newAnswers(still, () => answered)
  expect(found?.answer.text).toBe('Di Jl. Veteran')
  expect(found && newAnswers(readAnswer(still, found), () => answered)).toEqual([])
})

test('what the centre asks us is no question of ours, and a struck answer answers nothing', () => {
  expect(askedOn([], [{ ...open, waitsFor: 'us' }])).toEqual([])
  const struck = anIncident({ id: 'i', notes: [question, { ...answer, struck: { by: 'operator1', at: 3_000 } }] })
  expect(newAnswers(askedOn([], [open]), () => struck)).toEqual([])
})

test('a question is watched once, however often it is seen', () => {
  const asked = askedOn([], [open])
  expect(askedOn(asked, [open])).toBe(asked)
})
