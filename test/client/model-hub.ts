import type { Actor } from '../../src/domain/kernel/actor'
import { decideCall, type CallCommand } from '../../src/domain/call/decide-call'
import { decideIncident, type IncidentCommand } from '../../src/domain/incident/decide-incident'
import type { Reply } from '../../src/contract/commands/index'
import type { ClientPorts, ClientSocket, SocketHandlers, StoredEntry } from '../../src/client/client-ports'
import { boardOf } from '../../src/projection/board'
import { canonicalJson } from '../../src/projection/canonical-json'
import { evolve, type SiagaEvent, type StreamState } from '../../src/projection/stream-state'

/** Time that moves only when told to. */
export class FakeTime {
  now = 1_795_000_000_000
  private due: { at: number; run: () => void }[] = []

  after = (ms: number, run: () => void): (() => void) => {
    const timer = { at: this.now + ms, run }
    this.due.push(timer)
    return () => {
      this.due = this.due.filter((other) => other !== timer)
    }
  }

  /** Runs what falls due within `ms`, letting promises settle between. */
  async pass(ms: number): Promise<void> {
    const end = this.now + ms
    for (;;) {
      await settle()
      const next = this.due.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
      if (next === undefined) break
      this.now = Math.max(this.now, next.at)
      this.due = this.due.filter((other) => other !== next)
      next.run()
    }
    this.now = end
    await settle()
  }
}

export async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
}

/** How badly the line behaves, one decision at a time. */
export interface Weather {
  readonly loseReply: () => boolean
  readonly repeatBatch: () => boolean
  readonly delay: () => number
  /** A batch that one console is never sent. */
  readonly loseBatch?: () => boolean
  /** A command that arrives although its line is gone: it was on the wire. */
  readonly arriveLate?: () => boolean
}

export const calm: Weather = { loseReply: () => false, repeatBatch: () => false, delay: () => 0 }

interface Line {
  readonly handlers: SocketHandlers
  open: boolean
  /** Half open: nothing fails and nothing arrives. */
  stalled: boolean
  busyUntil: number
}

/** The hub's promises in memory: each command once, facts in order, a snapshot or what was missed. */
export class ModelHub {
  readonly log: SiagaEvent[] = []
  readonly states = new Map<string, StreamState>()
  readonly executed: string[] = []
  weather: Weather = calm
  reachable = true
  refuseNext: Reply | undefined
  handshakeRefusal: string | undefined
  private tailStart = 0
  private readonly versions = new Map<string, number>()
  private readonly replies = new Map<string, Reply>()
  private readonly lines = new Set<Line>()
  private readonly time: FakeTime
  private readonly actor: Actor

  constructor(time: FakeTime, actor: Actor) {
    this.time = time
    this.actor = actor
  }

  open: ClientPorts['open'] = (_url, auth, handlers): ClientSocket => {
    const line: Line = { handlers, open: true, stalled: false, busyUntil: 0 }
    const later = (run: () => void, outlives = false) => this.deliver(line, run, outlives)
    later(() => {
      if (!this.reachable) return handlers.failed(undefined)
      if (this.handshakeRefusal !== undefined) return handlers.failed(this.handshakeRefusal)
      handlers.connected()
      const to = this.log.length
      const { cursor } = auth
      if (cursor === undefined || cursor > to || cursor < this.tailStart)
        handlers.snapshot({ seq: to, board: boardOf(this.states.values()) })
      else handlers.events({ from: cursor, to, events: this.log.slice(cursor) })
      this.lines.add(line)
    })
    return {
      emit: (name, { commandId, input }, answered) => {
        later(() => {
          if (!this.reachable) return
          if (name.startsWith('query:')) return later(() => answered({ ok: true, value: this.truth() }))
          const reply = this.execute(name, commandId, input)
          if (!this.weather.loseReply()) later(() => answered(reply))
        }, this.weather.arriveLate?.() === true)
      },
      alive: (answered) => {
        later(() => {
          if (this.reachable) later(answered)
        })
      },
      close: () => {
        line.open = false
        this.lines.delete(line)
      },
    }
  }

  /** Cuts every line, as a pulled cable that is noticed. */
  cut(): void {
    for (const line of [...this.lines]) {
      this.lines.delete(line)
      if (line.open) line.handlers.disconnected()
      line.open = false
    }
  }

  /** Every line goes silent without a word; new ones work. */
  stall(): void {
    for (const line of this.lines) line.stalled = true
    this.lines.clear()
  }

  /** A hub that was killed and started again: log and replies are there, its memory of the last events is not. */
  restart(): void {
    this.cut()
    this.tailStart = this.log.length
  }

  /** Sends a part of the log again to everybody. */
  sendAgain(from: number, to: number): void {
    const batch = { from, to, events: this.log.slice(from, to) }
    for (const line of this.lines) this.deliver(line, () => line.handlers.events(batch))
  }

  /** The board itself stands for its hash. */
  private truth() {
    return { seq: this.log.length, hash: canonicalJson(boardOf(this.states.values())) }
  }

  execute(name: string, commandId: string, input: object, actor = this.actor): Reply {
    const known = this.replies.get(commandId)
    if (known !== undefined) return known
    const refusal = this.refuseNext
    this.refuseNext = undefined
    if (refusal !== undefined) return refusal
    const { callId, incidentId, type, agencyIds, occurredAt, ...rest } = input as Record<string, unknown>
    const [noun, verb] = name.split(':')
    const ctx = { now: this.time.now, actor, commandId }
    const isNew = name === 'call:receive' || name === 'incident:open'
    const stream = `${String(noun)}:${String(isNew ? commandId : (callId ?? incidentId))}`
    const state = this.states.get(stream)
    const decision =
      noun === 'call'
        ? decideCall(state?.kind === 'call' ? state.call : undefined, { type: verb, ...rest } as CallCommand, ctx)
        : decideIncident(
            state?.kind === 'incident' ? state.incident : undefined,
            { type: verb, number: '112-1', incidentType: type, agencyIds, terms: rest, ...rest } as IncidentCommand,
            ctx,
          )
    if (!decision.ok) return decision
    const from = this.log.length
    for (const fact of decision.value) this.append(stream, actor, Number(occurredAt), fact)
    const reply: Reply = { ok: true, value: { seq: this.log.length } }
    this.replies.set(commandId, reply)
    this.executed.push(commandId)
    this.publish(from)
    return reply
  }

  /** Late by any amount, but never out of order: a line is a TCP connection. */
  private deliver(line: Line, run: () => void, outlives = false): void {
    line.busyUntil = Math.max(line.busyUntil, this.time.now + this.weather.delay())
    this.time.after(line.busyUntil - this.time.now, () => {
      if ((line.open && !line.stalled) || outlives) run()
    })
  }

  private append(stream: string, actor: Actor, at: number, fact: { type: string; body: object }): void {
    const state = this.states.get(stream)
    const version = (this.versions.get(stream) ?? 0) + 1
    this.versions.set(stream, version)
    const seq = this.log.length + 1
    const event = { seq, stream, version, actor: actor.username, occurredAt: at, recordedAt: at, ...fact } as SiagaEvent
    this.log.push(event)
    const next = evolve(state, event)
    if (next !== undefined) this.states.set(stream, next)
  }

  private publish(from: number): void {
    const batch = { from, to: this.log.length, events: this.log.slice(from) }
    for (const line of this.lines) {
      const times = this.weather.repeatBatch() ? 2 : 1
      for (let time = 0; time < times; time += 1) {
        if (this.weather.loseBatch?.() !== true) this.deliver(line, () => line.handlers.events(batch))
      }
    }
  }
}

/** A disk that outlives the client. */
export class MemoryOutbox {
  readonly rows = new Map<string, StoredEntry>()
  failing = false
  load = (): Promise<readonly StoredEntry[]> => Promise.resolve([...this.rows.values()])
  put = (stored: StoredEntry): Promise<void> => {
    if (this.failing) return Promise.reject(new Error('The disk is full.'))
    this.rows.set(stored.entry.commandId, stored)
    return Promise.resolve()
  }
  remove = (commandId: string): Promise<void> => {
    this.rows.delete(commandId)
    return Promise.resolve()
  }
}
