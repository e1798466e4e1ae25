import fc from 'fast-check'
import { expect, test } from 'vitest'
import { timelineLines, type StreamedEvent } from '../../../renderer/features/event-words/triage-lines'

const answered = (stream: string, questionId: string, answer: string, protocolId = 'kebakaran'): StreamedEvent => ({
  stream,
  type: 'triage-answered',
  body: { protocolId, protocolVersion: 1, questionId, answer },
})
const finished = (stream: string, priority = 'P1', more: object = {}): StreamedEvent => ({
  stream,
  type: 'triage-finished',
  body: { protocolId: 'kebakaran', protocolVersion: 1, proposedPriority: priority, priority, ...more },
})
const opened: StreamedEvent = { stream: 'incident:1', type: 'incident-opened', body: {} }
const told = (events: readonly StreamedEvent[]) =>
  timelineLines(events).map(({ event, answers }) => [
    `${event.stream} ${event.type}`,
    answers.map(({ body }) => `${String(body['questionId'])}=${String(body['answer'])}`).join(' '),
  ])

test('a finished triage is one line with the answers behind it', () => {
  expect(
    told([opened, answered('incident:1', 'q1', 'ya'), answered('incident:1', 'q2', 'dua'), finished('incident:1')]),
  ).toEqual([
    ['incident:1 incident-opened', ''],
    ['incident:1 triage-finished', 'q1=ya q2=dua'],
  ])
})

test('what the opening copied from the call is told once, as the call’s', () => {
  const events = [
    answered('call:1', 'q1', 'ya'),
    answered('call:1', 'q1', 'tidak'),
    finished('call:1'),
    opened,
    answered('incident:1', 'q1', 'tidak'),
    finished('incident:1'),
  ]
  expect(told(events)).toEqual([
    ['call:1 triage-finished', 'q1=tidak'],
    ['incident:1 incident-opened', ''],
  ])
})

test('answers without an end are one line that stands at the last of them', () => {
  expect(told([answered('call:1', 'q1', 'ya'), opened, answered('incident:1', 'q1', 'ya')])).toEqual([
    ['call:1 triage-answered', 'q1=ya'],
    ['incident:1 incident-opened', ''],
  ])
})

test('a later answer that ends the questions anew is a line of its own with all that then held', () => {
  const events = [
    answered('incident:1', 'q1', 'ya'),
    finished('incident:1', 'P2'),
    answered('incident:1', 'q1', 'tidak'),
    finished('incident:1', 'P1'),
  ]
  expect(told(events)).toEqual([
    ['incident:1 triage-finished', 'q1=ya'],
    ['incident:1 triage-finished', 'q1=tidak'],
  ])
})

test('two callers who answer alike are both told', () => {
  const events = ['call:1', 'call:2'].flatMap((stream) => [answered(stream, 'q1', 'ya'), finished(stream)])
  expect(told(events)).toHaveLength(2)
})

test('whoever sees only the incident reads its copy', () => {
  expect(told([opened, answered('incident:1', 'q1', 'ya'), finished('incident:1')])).toHaveLength(2)
})

test('no other event is ever left out, and no answer is lost', () => {
  const stream = fc.constantFrom('call:1', 'call:2', 'incident:1')
  const event = fc.oneof(
    stream.map((one): StreamedEvent => ({ stream: one, type: 'note-added', body: {} })),
    fc
      .tuple(stream, fc.constantFrom('q1', 'q2'), fc.constantFrom('a', 'b'))
      .map(([one, question, given]) => answered(one, question, given)),
    fc.tuple(stream, fc.constantFrom('P1', 'P2')).map(([one, priority]) => finished(one, priority)),
  )
  fc.assert(
    fc.property(fc.array(event, { maxLength: 30 }), (events) => {
      const lines = timelineLines(events)
      const others = events.filter(({ type }) => type === 'note-added')
      expect(lines.flatMap((line) => (line.event.type === 'note-added' ? [line.event] : []))).toEqual(others)
      const holding = new Map(
        events.flatMap((one) =>
          one.type === 'triage-answered' && one.stream.startsWith('call:')
            ? [[`${one.stream} ${String(one.body['questionId'])}`, one.body['answer']] as const]
            : [],
        ),
      )
      for (const [key, value] of holding) {
        const [of, questionId] = key.split(' ')
        expect(
          lines.some(({ answers }) =>
            answers.some(
              ({ stream: where, body }) =>
                where === of && body['questionId'] === questionId && body['answer'] === value,
            ),
          ),
        ).toBe(true)
      }
    }),
  )
})
