import { expect, test } from 'vitest'
import type { Actor } from '../../../src/domain/kernel/actor'
import { operator, OneComplaint, submission } from './any-complaint'

const dlh: Actor = { role: 'liaison', username: 'dlh', agencyId: 'dlh' }

function submitted(): OneComplaint {
  const one = new OneComplaint()
  one.say({ type: 'submit', body: { ...submission, text: 'Bau gas di belakang pasar.' } })
  return one
}

test('whoever rules an emergency out stands in the complaint, with the time', () => {
  const one = submitted()
  expect(one.say({ type: 'rule-out', reason: 'Pelapor menyebut bau sampah.' })).toBeUndefined()
  expect(one.now.ruledOut).toEqual({ at: one.clock, by: 'operator1', reason: 'Pelapor menyebut bau sampah.' })
})

test('what is an incident already is not ruled out', () => {
  const one = submitted()
  one.say({ type: 'promote', incidentId: 'i1', number: '112-20261124-0001' })
  expect(one.say({ type: 'rule-out' })?.code).toBe('conflict')
})

test('an agency resumes what stands still, but not what the centre has as an incident', () => {
  const one = submitted()
  one.say({ type: 'route', agencyId: 'dlh', reason: { cause: 'person' } }, operator)
  one.say({ type: 'pause', code: 'weather', reason: 'Banjir' }, dlh)
  expect(one.say({ type: 'resume' }, dlh)).toBeUndefined()
  one.say({ type: 'promote', incidentId: 'i1', number: '112-20261124-0001' })
  expect(one.say({ type: 'resume' }, dlh)?.code).toBe('forbidden')
  expect(one.now.life.kind).toBe('promoted')
})
