import { expect, test } from 'vitest'
import { incidentsTold, tellEvent, type Teller } from '../../../renderer/features/event-words/told-event'
import { noProtocols } from '../../../src/domain/triage/protocol-directory'
import { shippedProtocols } from '../../../src/domain/triage/shipped/all'

const teller: Teller = {
  t: (key, values = {}) => [key, ...Object.values(values).map(String)].join('|'),
  say: ({ id }) => id,
  protocols: noProtocols,
  incidentId: 'here',
  unitName: (id) => id.replace('damkar-', ''),
  numberOf: (id) => (id === 'there' ? '112-20261124-0042' : undefined),
}

test('an answer of a triage is told with the words of its question', () => {
  const [protocol] = shippedProtocols
  const question = protocol?.questions[0]
  const answer = question?.answers[0]
  if (protocol === undefined || question === undefined || answer === undefined)
    throw new Error('No protocol is shipped.')
  const body = {
    protocolId: protocol.id,
    protocolVersion: protocol.version,
    questionId: question.id,
    answer: answer.id,
  }
  expect(tellEvent({ type: 'triage-answered', body }, teller)?.details).toEqual([
    `told.answer|${question.ask.id}|${answer.label.id}`,
  ])
})

test('an answer to a protocol nobody has any more is told by its codes', () => {
  const body = { protocolId: 'gone', protocolVersion: 3, questionId: 'q1', answer: 'yes' }
  expect(tellEvent({ type: 'triage-answered', body }, teller)?.details).toEqual(['told.answer|q1|yes'])
})

test('a priority that was overridden is told with what had been proposed', () => {
  const body = { protocolId: 'x', protocolVersion: 1, proposedPriority: 'P3', priority: 'P1', reason: 'r' }
  expect(tellEvent({ type: 'triage-finished', body }, teller)?.details).toEqual(['told.overridden|P3|P1'])
})

test('a merge is told from the side of the incident that is looked at', () => {
  const merged = (into: string, from: string) => ({ type: 'incident-merged', body: { into, from } })
  expect(tellEvent(merged('here', 'there'), teller)?.title).toBe('told.incident-merged.here|0042')
  expect(tellEvent(merged('there', 'here'), teller)?.title).toBe('told.incident-merged.away|0042')
  expect(incidentsTold([merged('here', 'there'), merged('there', 'here')], 'here')).toEqual(['there'])
})

test('a position without a fix says so and gives no radius', () => {
  const body = { status: 'no-fix', warnings: ['old'] }
  expect(tellEvent({ type: 'call-aml-received', body }, teller)?.details).toEqual([
    'told.aml.no-fix',
    'told.amlWarning.old',
  ])
})

test('other events are left to their own words', () => {
  expect(tellEvent({ type: 'note-added', body: { text: 'x' } }, teller)).toBeUndefined()
})

test('what became of an order is told: the step it climbed to, the way it went out, the units by their names', () => {
  const details = (type: string, body: Record<string, unknown>) => tellEvent({ type, body }, teller)?.details
  expect(details('dispatch-escalated', { step: 'deputy' })).toEqual(['dispatch.step.deputy'])
  expect(details('dispatch-relayed', { how: 'read-out' })).toEqual(['told.relay.read-out'])
  expect(details('dispatch-status-taken-back', { status: 'en-route', unitId: 'psc-1' })).toEqual([
    'step.en-route',
    'psc-1',
  ])
  expect(details('units-assigned', { unitIds: ['damkar-patroli', 'psc-1'] })).toEqual(['patroli', 'psc-1'])
  expect(details('dispatch-status-reported', { unitId: 'damkar-patroli', status: 'on-scene' })).toEqual([
    'step.on-scene',
    'patroli',
  ])
  expect(details('dispatch-status-reported', { status: 'on-scene' })).toEqual(['step.on-scene'])
})
