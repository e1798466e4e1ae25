import fc from 'fast-check'
import { decideCall, type CallCommand } from '../../src/domain/call/decide-call'
import { decideIncident, type IncidentCommand } from '../../src/domain/incident/decide-incident'
import type { Incident } from '../../src/domain/incident/incident'
import type { Actor } from '../../src/domain/kernel/actor'
import type { Refusal } from '../../src/domain/kernel/result'
import { evolve, type SiagaEvent, type StreamState } from '../../src/projection/stream-state'

/** A hub without its parts: decides, appends to a list, folds. What the real one does, with nothing that can fail. */
export class SimulatedCentre {
  readonly log: SiagaEvent[] = []
  readonly states = new Map<string, StreamState>()
  private versions = new Map<string, number>()
  private clock = 1_795_000_000_000

  incident(id: string): Incident | undefined {
    const state = this.states.get(`incident:${id}`)
    return state?.kind === 'incident' ? state.incident : undefined
  }

  run(step: Step): Refusal | undefined {
    this.clock += 1_000
    const ctx = { now: this.clock, actor: step.actor, commandId: step.commandId }
    const state = this.states.get(step.stream)
    const decision =
      step.kind === 'call'
        ? decideCall(state?.kind === 'call' ? state.call : undefined, step.command, ctx)
        : decideIncident(state?.kind === 'incident' ? state.incident : undefined, step.command, ctx)
    if (!decision.ok) return decision.error
    for (const event of decision.value) this.append(step.stream, step.actor, event)
    return undefined
  }

  private append(stream: string, actor: Actor, event: { type: string; body: object }): void {
    const version = (this.versions.get(stream) ?? 0) + 1
    this.versions.set(stream, version)
    const recorded = {
      seq: this.log.length + 1,
      stream,
      version,
      actor: actor.username,
      occurredAt: this.clock,
      recordedAt: this.clock,
      ...event,
    } as SiagaEvent
    this.log.push(recorded)
    const next = evolve(this.states.get(stream), recorded)
    if (next !== undefined) this.states.set(stream, next)
  }
}

export type Step = { readonly actor: Actor; readonly commandId: string; readonly stream: string } & (
  | { readonly kind: 'call'; readonly command: CallCommand }
  | { readonly kind: 'incident'; readonly command: IncidentCommand }
)

const agencies = ['damkar', 'psc119', 'polresta']
const actors: readonly Actor[] = [
  { role: 'operator', username: 'operator1' },
  { role: 'operator', username: 'operator2' },
  { role: 'supervisor', username: 'supervisor1' },
  ...agencies.map((agencyId): Actor => ({ role: 'liaison', username: agencyId, agencyId })),
]
const location = { lat: -6.104143, lon: 106.156939, source: 'gazetteer', areaCode: '36.73.01.1005' } as const
const voice = { via: 'radio', name: 'petugas' } as const

const callCommand = fc.constantFrom<CallCommand>(
  { type: 'receive', channel: 'phone', number: '0254 000000' },
  { type: 'answer' },
  { type: 'answer', takeOver: true },
  { type: 'end' },
  { type: 'abandon' },
  { type: 'identify', name: 'nama' },
  { type: 'locate', location },
  { type: 'dispose', kind: 'prank' },
  { type: 'dispose', kind: 'emergency' },
)

const dispatchId = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.constantFrom(...agencies))
  .map(([n, agency]) => `c${n}.${agency}`)

const incidentCommand: fc.Arbitrary<IncidentCommand> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .subarray(agencies, { minLength: 1 })
      .map((agencyIds): IncidentCommand => ({ type: 'dispatch', agencyIds, terms: { message: 'pesan' } })),
  },
  {
    weight: 12,
    arbitrary: dispatchId.chain((id) =>
      fc.constantFrom<IncidentCommand>(
        { type: 'delivered', dispatchId: id },
        { type: 'acknowledge', dispatchId: id, ...voice },
        { type: 'decline', dispatchId: id, reason: 'armada habis', ...voice },
        { type: 'status', dispatchId: id, status: 'en-route', ...voice },
        { type: 'status', dispatchId: id, status: 'on-scene', ...voice },
        { type: 'status', dispatchId: id, status: 'cleared', ...voice },
        { type: 'cancel', dispatchId: id, reason: 'salah instansi' },
      ),
    ),
  },
  {
    weight: 6,
    arbitrary: fc.constantFrom<IncidentCommand>(
      { type: 'open', number: '112-20261124-0001', incidentType: 'kebakaran', location, narrative: 'api besar' },
      { type: 'attach-call', callId: 'a' },
      { type: 'note', text: 'catatan' },
      { type: 'strike-note', noteId: 'c3', reason: 'keliru' },
      { type: 'relocate', location: { ...location, lat: -6.11 }, reason: 'lebih tepat' },
      { type: 'retype', incidentType: 'listrik', reason: 'korsleting' },
      { type: 'reprioritise', priority: 'P2', reason: 'padam' },
      { type: 'close', disposition: 'selesai' },
      { type: 'close', disposition: 'dibatalkan' },
      { type: 'reopen', reason: 'menyala lagi' },
      { type: 'review', findings: 'baik' },
    ),
  },
)

/** Shifts of up to `maxLength` commands on two calls and two incidents, by everyone, in any order, many of them wrong. */
export function anyShift(maxLength: number): fc.Arbitrary<readonly Step[]> {
  const step = fc.oneof(
    fc.record({
      kind: fc.constant('call' as const),
      on: fc.constantFrom('a', 'b'),
      command: callCommand,
      by: fc.constantFrom(...actors),
    }),
    fc.record({
      kind: fc.constant('incident' as const),
      on: fc.constantFrom('x', 'y'),
      command: incidentCommand,
      by: fc.constantFrom(...actors),
    }),
  )
  const opening: IncidentCommand = {
    type: 'open',
    number: '112-20261124-0001',
    incidentType: 'kebakaran',
    location,
    narrative: 'api',
  }
  return fc.array(step, { maxLength }).map((steps) =>
    [
      ...['x', 'y'].map((on) => ({ kind: 'incident' as const, on, command: opening, by: actors[0] as Actor })),
      ...steps,
    ].map(({ by, on, ...rest }, index) => ({
      actor: by,
      commandId: `c${index}`,
      stream: `${rest.kind}:${on}`,
      ...rest,
    })),
  )
}
