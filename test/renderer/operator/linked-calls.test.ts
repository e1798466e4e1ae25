import { expect, test } from 'vitest'
import { incidentTimes } from '../../../renderer/features/operator/incident-times'
import { callOfEvents, linkedCalls } from '../../../renderer/features/operator/linked-calls'
import { decideCall, type CallCommand } from '../../../src/domain/call/decide-call'
import { evolveCall } from '../../../src/domain/call/evolve-call'
import type { Call } from '../../../src/domain/call/call'
import { isCallClosed } from '../../../src/domain/call/call'
import type { Incident } from '../../../src/domain/incident/incident'
import { applyEvents, noFacts } from '../../../src/projection/facts'
import type { SiagaEvent } from '../../../src/projection/stream-state'
import { aDispatch } from '../../support/a-dispatch'

const start = Date.UTC(2026, 10, 24, 3, 0, 0)

/** A call that was answered after 4 s, ended and given a kind: as the hub's log has it. */
function closedCall(callId: string): readonly SiagaEvent[] {
  const told: readonly (readonly [number, CallCommand])[] = [
    [0, { type: 'receive', channel: 'phone' }],
    [4_000, { type: 'answer' }],
    [50_000, { type: 'dispose', kind: 'emergency' }],
    [60_000, { type: 'end' }],
  ]
  const events: SiagaEvent[] = []
  let call: Call | undefined
  for (const [after, command] of told) {
    const now = start + after
    const actor = { role: 'operator', username: 'operator1' } as const
    const decision = decideCall(call, command, { now, actor, commandId: callId })
    if (!decision.ok) throw new Error(decision.error.code)
    for (const event of decision.value) {
      const version = events.length + 1
      const recorded = { ...event, stream: `call:${callId}`, seq: version, version, actor: 'operator1' }
      events.push({ ...recorded, occurredAt: now, recordedAt: now })
      call = evolveCall(call, events.at(-1) as Parameters<typeof evolveCall>[1])
    }
  }
  return events
}

const incident: Incident = {
  id: 'i',
  version: 3,
  number: '112-20261124-0001',
  type: 'kebakaran',
  priority: 'P1',
  openedAt: start + 40_000,
  openedBy: 'operator1',
  life: { kind: 'open' },
  calls: ['c1', 'c2'],
  absorbed: [],
  dispatches: [aDispatch({ times: { ordered: start + 45_000 } })],
  notes: [],
  reviews: 0,
}

test('a call that has left the board is still linked to its incident', () => {
  const fetched = callOfEvents(closedCall('c1'), 'c1')
  expect(fetched !== undefined && isCallClosed(fetched)).toBe(true)
  const facts = applyEvents(noFacts, closedCall('c2'))
  const calls = linkedCalls(incident, facts, new Map(fetched === undefined ? [] : [['c1', fetched]]))
  expect(calls.map(({ id }) => id)).toEqual(['c1', 'c2'])
})

test('the clock to the first order starts at the answer of a closed call, not at the opening', () => {
  const call = callOfEvents([...closedCall('c1')].reverse(), 'c1')
  const times = incidentTimes(incident, call === undefined ? [] : [call])
  expect(times.answered).toBe(start + 4_000)
  expect(times.reported).toBe(start)
  expect(incidentTimes(incident, []).reported).toBe(incident.openedAt)
})
