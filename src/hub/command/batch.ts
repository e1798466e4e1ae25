import type { Reply } from '../../contract/commands/index'
import type { Actor } from '../../domain/kernel/actor'
import { refuse } from '../../domain/kernel/result'
import { isDispatchOpen } from '../../domain/dispatch/dispatch'
import type { Incident } from '../../domain/incident/incident'
import type { MassEvent } from '../../domain/mass-event/mass-event'
import { evolve, type SiagaEvent, type StreamState } from '../../projection/stream-state'
import type { SqlValue } from '../db/sqlite'
import type { NewEvent } from '../log/event-row'
import type { LiveState } from '../log/live-states'
import { createNumberIndex, type NumberIndex } from '../log/number-index'
import type { CredentialWrite, PreparedSecrets } from './decision'
import { decide, type ParsedCommand } from './route'

/** A command that waits for its turn in a batch. */
export interface Waiting {
  readonly actor: Actor
  readonly workstation: string
  readonly commandId: string
  readonly inputHash: string
  readonly command: ParsedCommand
  readonly secrets: PreparedSecrets
  readonly reply: (reply: Reply) => void
}

export interface StoredReply {
  readonly account: string
  readonly name: string
  readonly inputHash: string
  readonly value: object
}

/** What a batch starts from: everything it needs was read before, so deciding is one synchronous pass. */
export interface BatchStart {
  readonly headSeq: number
  readonly now: number
  readonly live: (stream: string) => LiveState | undefined
  readonly onBoard: () => Iterable<StreamState>
  readonly numbers: NumberIndex
  readonly storedReply: (commandId: string) => StoredReply | undefined
  readonly dispatchStream: (dispatchId: string) => string | undefined
  readonly lastNumber: (day: string) => number
}

export interface BatchResult {
  readonly events: readonly NewEvent[]
  readonly staged: ReadonlyMap<string, LiveState>
  readonly replies: ReadonlyMap<string, StoredReply>
  readonly credentials: readonly CredentialWrite[]
  readonly dispatches: readonly (readonly SqlValue[])[]
  readonly numbers: ReadonlyMap<string, number>
  /** To be sent after the commit; in the order of the commands. */
  readonly answers: readonly (readonly [Waiting, Reply])[]
}

/** Decides waiting commands in order, each on the state the earlier ones left. Writes nothing. */
export function decideBatch(waiting: readonly Waiting[], start: BatchStart): BatchResult {
  const staged = new Map<string, LiveState>()
  const replies = new Map<string, StoredReply>()
  const numbers = new Map<string, number>()
  const dispatchStreams = new Map<string, string>()
  const events: NewEvent[] = []
  const credentials: CredentialWrite[] = []
  const dispatches: (readonly SqlValue[])[] = []
  const answers: (readonly [Waiting, Reply])[] = []
  const stagedNumbers = createNumberIndex()
  /** What the batch has changed stands over what was committed. */
  const overlaid = <T>(
    committed: Iterable<readonly [string, T]>,
    changed: Iterable<readonly [string, T]>,
    most = Infinity,
  ): readonly T[] => {
    const found: T[] = []
    for (const [stream, value] of committed) {
      if (found.length >= most) return found
      if (!staged.has(stream)) found.push(value)
    }
    for (const [, value] of changed) if (found.length < most) found.push(value)
    return found
  }
  const live = (stream: string) => staged.get(stream) ?? start.live(stream)
  const incidentsNow = (): readonly Incident[] => {
    const incidents = new Map<string, Incident>()
    for (const state of start.onBoard()) if (state.kind === 'incident') incidents.set(state.incident.id, state.incident)
    for (const { state } of staged.values())
      if (state.kind === 'incident') incidents.set(state.incident.id, state.incident)
    return [...incidents.values()]
  }
  const massEventsNow = (): readonly MassEvent[] => {
    const found = new Map<string, MassEvent>()
    for (const state of start.onBoard()) if (state.kind === 'mass-event') found.set(state.massEvent.id, state.massEvent)
    for (const { state } of staged.values()) {
      if (state.kind === 'mass-event') found.set(state.massEvent.id, state.massEvent)
    }
    return [...found.values()]
  }
  const view = {
    state: (stream: string) => live(stream)?.state,
    callsOf: (compared: string) => overlaid(start.numbers.callsOf(compared), stagedNumbers.callsOf(compared)),
    amlOf: (compared: string) => overlaid(start.numbers.amlOf(compared), stagedNumbers.amlOf(compared)),
    waitingAml: (most: number) => overlaid(start.numbers.waiting(), stagedNumbers.waiting(), most),
    openOrdersOf: (agencyId: string) =>
      incidentsNow().filter(({ dispatches }) =>
        dispatches.some((dispatch) => dispatch.agencyId === agencyId && isDispatchOpen(dispatch)),
      ),
    isServed: (callId: string, except?: string) =>
      incidentsNow().some(({ id, calls }) => id !== except && calls.includes(callId)) ||
      massEventsNow().some(({ callIds }) => callIds.includes(callId)),
    nextNumber: (day: string) => (numbers.get(day) ?? start.lastNumber(day)) + 1,
  }
  let seq = start.headSeq

  for (const item of waiting) {
    const { commandId, command, actor } = item
    const first = replies.get(commandId) ?? start.storedReply(commandId)
    if (first !== undefined) {
      const same = first.account === actor.username && first.name === command.name && first.inputHash === item.inputHash
      const reply: Reply = same
        ? { ok: true, value: first.value }
        : refuse('conflict', 'This commandId was already used for something else.')
      answers.push([item, reply])
      continue
    }
    const occurredAt = command.input.occurredAt ?? start.now
    const dispatchId = 'dispatchId' in command.input ? command.input.dispatchId : undefined
    const stream =
      dispatchId === undefined ? undefined : (dispatchStreams.get(dispatchId) ?? start.dispatchStream(dispatchId))
    const ctx = { now: start.now, actor, commandId, occurredAt, secrets: item.secrets }
    const decision = decide(command, stream, view, ctx)
    if (!decision.ok) {
      answers.push([item, decision])
      continue
    }
    const { value: decided } = decision
    for (const { stream: on, type, body } of decided.events) {
      const before = live(on)
      seq += 1
      const event = {
        seq,
        stream: on,
        version: (before?.version ?? 0) + 1,
        type,
        body,
        actor: actor.username,
        occurredAt,
        recordedAt: start.now,
      } as SiagaEvent
      events.push({ event, workstation: item.workstation, commandId })
      const state = evolve(before?.state, event)
      if (state !== undefined) {
        staged.set(on, { version: event.version, state })
        stagedNumbers.put(on, state)
      }
    }
    if (decided.number !== undefined) numbers.set(decided.number.day, decided.number.last)
    for (const row of decided.dispatches ?? []) {
      dispatches.push(row)
      dispatchStreams.set(String(row[0]), String(row[1]))
    }
    credentials.push(...(decided.credentials ?? []))
    const value = { seq, ...decided.value }
    replies.set(commandId, { account: actor.username, name: command.name, inputHash: item.inputHash, value })
    answers.push([item, { ok: true, value: { ...value, ...decided.secretValue } }])
  }
  return { events, staged, replies, credentials, dispatches, numbers, answers }
}
