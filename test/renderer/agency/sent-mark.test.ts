import { expect, test } from 'vitest'
import { markSent, queuedOrders, type Queued, type SentMarks } from '../../../renderer/features/agency/sent-mark'
import type { OutboxEntry } from '../../../src/client/client-ports'

const none: ReadonlyMap<string, Queued> = new Map()
const waits: ReadonlyMap<string, Queued> = new Map([['d', 'step']])
const offline = { refused: none, isOnline: false, now: 1_000 }
const online = { refused: none, isOnline: true, now: 5_000 }
const unsent: SentMarks = { d: { kind: 'unsent', what: 'step' } }

test('accepted without a line: not yet at the centre, and still so while it is being sent', () => {
  expect(markSent({}, { ...offline, queued: waits })).toEqual(unsent)
  expect(markSent(unsent, { ...online, queued: waits })).toBe(unsent)
})

test('with a line nothing is said: the centre has it in a moment', () => {
  expect(markSent({}, { ...online, queued: waits })).toEqual({})
})

test('once it has arrived that is said for a minute', () => {
  const sent = markSent(unsent, { ...online, queued: none })
  expect(sent).toEqual({ d: { kind: 'sent', what: 'step', at: 5_000 } })
  expect(markSent(sent, { ...online, queued: none, now: 64_999 })).toBe(sent)
  expect(markSent(sent, { ...online, queued: none, now: 65_000 })).toEqual({})
})

test('refused or taken back it was never sent', () => {
  expect(markSent(unsent, { ...online, queued: none, refused: waits })).toEqual({})
  expect(markSent(unsent, { ...offline, queued: none })).toEqual({})
})

test('an answer and a step count, units count less, that it was shown says nothing', () => {
  const entry = (name: OutboxEntry['name'], dispatchId: string): OutboxEntry => ({
    commandId: `${name} ${dispatchId}`,
    name,
    input: { dispatchId },
    createdAt: 0,
    sent: false,
  })
  const queued = queuedOrders([
    entry('dispatch:delivered', 'shown'),
    entry('dispatch:assign-units', 'units'),
    entry('dispatch:acknowledge', 'both'),
    entry('dispatch:assign-units', 'both'),
  ])
  expect([...queued]).toEqual([
    ['units', 'other'],
    ['both', 'step'],
  ])
})
