import { expect, test } from 'vitest'
import { commands, type CommandName } from '../../src/contract/commands'
import type { OutboxEntry } from '../../src/client/client-ports'
import { predict } from '../../src/client/predict'
import { applyEvents, noFacts } from '../../src/projection/facts'
import type { SiagaEvent } from '../../src/projection/stream-state'

const operator = { role: 'operator', username: 'operator1' } as const

const received = {
  seq: 1,
  stream: 'call:c',
  version: 1,
  actor: 'pbx',
  occurredAt: 1_000,
  recordedAt: 1_000,
  type: 'call-received',
  body: { channel: 'phone' },
}
// One event of a call's stream, as the line brings it.
const known = applyEvents(noFacts, [received as unknown as SiagaEvent])

const entry = (name: CommandName, input: object): OutboxEntry => ({
  commandId: 'k',
  name,
  input,
  createdAt: 2_000,
  sent: false,
})

test('a call that becomes a complaint shows as one at once, linked to the complaint to come', () => {
  const facts = predict(known, entry('call:to-complaint', { callId: 'c', text: 'Sampah menumpuk' }), operator)
  expect(facts.get('call:c')?.state).toMatchObject({
    kind: 'call',
    call: { disposition: { kind: 'complaint', complaintId: 'k' } },
  })
})

test('no command on a call stops the screen, whatever it says', () => {
  const names = (Object.keys(commands) as CommandName[]).filter((name) => name.startsWith('call:'))
  expect(names.length).toBeGreaterThan(5)
  // What any of them needs; none minds the rest.
  const location = { lat: -6.1, lon: 106.1, source: 'map' }
  const input = { callId: 'c', kind: 'complaint', location, outcome: 'no-answer', text: 'Sampah', incidentId: 'i' }
  for (const name of names) {
    expect(() => predict(known, entry(name, input), operator), name).not.toThrow()
  }
})
