import { expect, test } from 'vitest'
import { complaintState, currentRound } from '../../../src/domain/complaint/complaint'
import { operator, submitted, supervisor, type OneComplaint } from './any-complaint'

const route = (one: OneComplaint, agencyId: string) => one.say({ type: 'route', agencyId, reason: { cause: 'person' } })
const answer = { text: 'Truk datang Kamis pagi.', photoIds: [] }

test('received, routed, responded, in progress, completed, closed', () => {
  const one = submitted()
  const states = [complaintState(one.now)]
  const then = () => states.push(complaintState(one.now))
  route(one, 'dlh')
  then()
  one.say({ type: 'respond', agencyId: 'dlh', ...answer })
  then()
  one.say({ type: 'respond', agencyId: 'dlh', text: 'Truk pertama sudah di lokasi.', photoIds: [] })
  then()
  one.say({ type: 'complete', agencyId: 'dlh', ...answer })
  then()
  one.say({ type: 'close' })
  then()
  expect(states).toEqual(['received', 'routed', 'responded', 'in-progress', 'completed', 'closed'])
})

test('an agency answers only what it has', () => {
  const one = submitted()
  expect(one.say({ type: 'respond', agencyId: 'dlh', ...answer })?.code).toBe('conflict')
  route(one, 'dlh')
  one.say({ type: 'return', agencyId: 'dlh', reason: 'Bukan wewenang.' })
  expect(one.say({ type: 'complete', agencyId: 'dlh', ...answer })?.code).toBe('conflict')
  expect(complaintState(one.now)).toBe('returned')
  expect(one.now.returns).toBe(1)
})

test('a photo is an answer, whatever the words', () => {
  const one = submitted()
  route(one, 'dlh')
  one.say({ type: 'complete', agencyId: 'dlh', text: 'siap', photoIds: ['foto'] })
  expect(complaintState(one.now)).toBe('completed')
})

test('a closed complaint refuses an answer and takes a rating', () => {
  const one = submitted()
  one.say({ type: 'close', reason: 'Ganda.' })
  expect(one.say({ type: 'respond', ...answer })?.code).toBe('already-closed')
  expect(one.say({ type: 'rate', stars: 1 })).toBe(undefined)
  expect(one.now.ratings).toHaveLength(1)
})

test('reopened, it has a new round with all its time, and its agencies have it again', () => {
  const one = submitted()
  route(one, 'dlh')
  one.say({ type: 'complete', agencyId: 'dlh', ...answer })
  one.say({ type: 'close' })
  one.say({ type: 'reopen', reason: 'Masih kotor.' })
  expect(complaintState(one.now)).toBe('reopened')
  expect(one.now.rounds).toHaveLength(2)
  expect(currentRound(one.now)).toMatchObject({ startedAt: one.clock, verifiedAt: one.clock })
  one.say({ type: 'respond', agencyId: 'dlh', ...answer })
  expect(complaintState(one.now)).toBe('responded')
})

test('what was answered to nobody’s use can not be disputed or rated before it was answered', () => {
  const one = submitted()
  expect(one.say({ type: 'rate', stars: 1 })?.code).toBe('conflict')
  expect(one.say({ type: 'dispute', text: 'Bohong.' })?.code).toBe('conflict')
})

test('whoever asks for a secret reporter does not grant it', () => {
  const one = submitted({ identity: 'secret' })
  one.say({ type: 'ask-reveal', reason: 'Ancaman.' })
  const revealId = one.now.reveals[0]?.id ?? ''
  expect(one.say({ type: 'reveal', revealId })?.code).toBe('forbidden')
  expect(one.say({ type: 'reveal', revealId }, supervisor)).toBe(undefined)
  expect(one.now.reveals[0]?.granted).toMatchObject({ by: 'supervisor1' })
  expect(submitted().say({ type: 'ask-reveal', reason: 'x' }, operator)?.code).toBe('conflict')
})

test('a warning is not given twice, nor a milder one after a stronger', () => {
  const one = submitted()
  one.say({ type: 'warn', clock: 'response', left: 25 })
  const before = one.log.length
  one.say({ type: 'warn', clock: 'response', left: 25 })
  one.say({ type: 'warn', clock: 'response', left: 50 })
  expect(one.log).toHaveLength(before)
  one.say({ type: 'warn', clock: 'response', left: 10 })
  expect(one.log).toHaveLength(before + 1)
})
