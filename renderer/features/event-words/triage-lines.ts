import type { TellableEvent } from './told-event'

/** An event of a timeline with the stream it stands in: the incident's own or one of its calls'. */
export interface StreamedEvent extends TellableEvent {
  readonly stream: string
}

/** One line of a timeline; a triage's answers stand behind the line of its end, or of the last one while it goes on. */
export interface TimelineLine<E> {
  readonly event: E
  readonly answers: readonly E[]
}

interface Round<E> {
  readonly protocolId: string
  readonly isCall: boolean
  /** The latest answer to each question. */
  readonly given: Map<string, E>
  /** Answered since the last end that was told. */
  isOpen: boolean
  last: E | undefined
  outcome: string | undefined
}

/**
 * Events in the order they happened, a triage as one line each time it ended. Opening an incident copies what was asked on
 * the call into the incident: a copy is told once, as the call's.
 */
export function timelineLines<E extends StreamedEvent>(events: readonly E[]): readonly TimelineLine<E>[] {
  const rounds = new Map<string, Round<E>>()
  const lines: TimelineLine<E>[] = []
  for (const event of events) {
    if (event.type !== 'triage-answered' && event.type !== 'triage-finished') {
      lines.push({ event, answers: [] })
      continue
    }
    const { stream, body } = event
    const protocolId = String(body['protocolId'])
    const key = `${stream} ${protocolId}`
    const round: Round<E> = rounds.get(key) ?? {
      protocolId,
      isCall: stream.startsWith('call:'),
      given: new Map<string, E>(),
      isOpen: false,
      last: undefined,
      outcome: undefined,
    }
    rounds.set(key, round)
    const onCalls = round.isCall
      ? []
      : [...rounds.values()].filter((one) => one.isCall && one.protocolId === protocolId)
    if (event.type === 'triage-answered') answer(event, round, onCalls)
    else finish(event, round, onCalls, lines)
  }
  const unfinished = [...rounds.values()].flatMap((round) =>
    round.isOpen && round.last !== undefined ? [{ event: round.last, answers: [...round.given.values()] }] : [],
  )
  const order = new Map(events.map((event, index) => [event, index]))
  return [...lines, ...unfinished].sort((a, b) => (order.get(a.event) ?? 0) - (order.get(b.event) ?? 0))
}

function answer<E extends StreamedEvent>(event: E, round: Round<E>, onCalls: readonly Round<E>[]): void {
  const question = String(event.body['questionId'])
  const before = round.given.get(question)
  const isSame = (other: E | undefined) => other?.body['answer'] === event.body['answer']
  const isCopy = before === undefined && onCalls.some(({ given }) => isSame(given.get(question)))
  // Answered anew it stands last, as it was asked last.
  round.given.delete(question)
  round.given.set(question, event)
  if (isCopy || isSame(before)) return
  round.isOpen = true
  round.last = event
}

function finish<E extends StreamedEvent>(
  event: E,
  round: Round<E>,
  onCalls: readonly Round<E>[],
  lines: TimelineLine<E>[],
): void {
  const { determinant, proposedPriority, priority, reason } = event.body
  const outcome = JSON.stringify([determinant, proposedPriority, priority, reason])
  const isTold = [round, ...onCalls].some((one) => one.outcome === outcome)
  const isNew = round.isOpen || !isTold
  round.isOpen = false
  round.outcome = outcome
  if (isNew) lines.push({ event, answers: [...round.given.values()] })
}
