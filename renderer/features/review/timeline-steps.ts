import type { z } from 'zod'
import { wireEvent } from '../../../src/contract/events'
import type { Duration, Instant } from '../../../src/domain/kernel/time'

export type TimelineEvent = z.output<typeof wireEvent>

/** Reads the hub's answer. An event this console can't read is counted, never hidden. */
export function readTimeline(items: readonly unknown[]): {
  readonly events: readonly TimelineEvent[]
  readonly unreadable: number
} {
  const events: TimelineEvent[] = []
  for (const item of items) {
    const parsed = wireEvent.safeParse(item)
    if (parsed.success) events.push(parsed.data)
  }
  events.sort((a, b) => a.occurredAt - b.occurredAt || a.seq - b.seq)
  return { events, unreadable: items.length - events.length }
}

export type StepId = 'answer' | 'open' | 'order' | 'acknowledge' | 'move' | 'arrive' | 'clear' | 'close'

/** The time from one key step to the next. */
export interface Step {
  readonly id: StepId
  /** Whose: the agency of a dispatch's step. */
  readonly agencyId?: string
  readonly duration: Duration
}

const statusStep: Readonly<Record<string, StepId>> = { 'en-route': 'move', 'on-scene': 'arrive', cleared: 'clear' }

const textOf = (event: TimelineEvent, field: string): string | undefined => {
  const value = event.body[field]
  return typeof value === 'string' ? value : undefined
}

/** Durations between the key steps of an incident: ring → answer → open → order, then each agency's own steps. */
export function keySteps(events: readonly TimelineEvent[]): readonly Step[] {
  const steps: Step[] = []
  const first = (type: string): Instant | undefined => events.find((event) => event.type === type)?.occurredAt
  const between = (id: StepId, from: Instant | undefined, to: Instant | undefined) => {
    if (from !== undefined && to !== undefined && to >= from) steps.push({ id, duration: to - from })
  }
  const opened = first('incident-opened')
  const answered = first('call-answered')
  between('answer', first('call-received'), answered)
  between('open', answered, opened)
  between('order', opened, first('dispatch-ordered'))

  const dispatches = new Map<string, { readonly agencyId: string; last: Instant }>()
  for (const event of events) {
    const dispatchId = textOf(event, 'dispatchId')
    if (dispatchId === undefined) continue
    if (event.type === 'dispatch-ordered') {
      dispatches.set(dispatchId, { agencyId: textOf(event, 'agencyId') ?? '', last: event.occurredAt })
      continue
    }
    const dispatch = dispatches.get(dispatchId)
    const id = event.type === 'dispatch-acknowledged' ? 'acknowledge' : statusStep[textOf(event, 'status') ?? '']
    if (dispatch === undefined || id === undefined) continue
    steps.push({ id, agencyId: dispatch.agencyId, duration: event.occurredAt - dispatch.last })
    dispatch.last = event.occurredAt
  }
  between('close', opened, first('incident-closed'))
  return steps
}

/** The agency an event is about, found by its dispatch. */
export function agencyOfEvent(event: TimelineEvent, events: readonly TimelineEvent[]): string | undefined {
  const own = textOf(event, 'agencyId')
  const dispatchId = textOf(event, 'dispatchId')
  if (own !== undefined || dispatchId === undefined) return own
  const ordered = events.find(({ type, body }) => type === 'dispatch-ordered' && body['dispatchId'] === dispatchId)
  return ordered === undefined ? undefined : textOf(ordered, 'agencyId')
}

/** The words a person wrote in an event, in reading order. */
export function wordsOfEvent(event: TimelineEvent): readonly string[] {
  return ['narrative', 'text', 'message', 'note', 'findings', 'reason', 'overrideReason', 'name'].flatMap(
    (field) => textOf(event, field) ?? [],
  )
}
