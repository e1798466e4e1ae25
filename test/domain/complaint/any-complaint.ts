import fc from 'fast-check'
import type { Complaint } from '../../../src/domain/complaint/complaint'
import type { ComplaintEvent, RecordedComplaintEvent } from '../../../src/domain/complaint/complaint-events'
import { decideComplaint, type ComplaintCommand } from '../../../src/domain/complaint/decide-complaint'
import { evolveComplaint } from '../../../src/domain/complaint/evolve-complaint'
import type { Actor } from '../../../src/domain/kernel/actor'
import type { Refusal } from '../../../src/domain/kernel/result'
import { defaultPromise } from '../../../src/domain/sla/promise'

export const operator: Actor = { role: 'operator', username: 'operator1' }
export const supervisor: Actor = { role: 'supervisor', username: 'supervisor1' }
export const START = 1_795_500_000_000

export const submission: Extract<ComplaintEvent, { type: 'complaint-submitted' }>['body'] = {
  trackingCode: '234-567-89A',
  channel: 'web',
  identity: 'open',
  private: false,
  category: 'sampah',
  severity: 'sedang',
  text: 'Sampah menumpuk.',
  reporter: { name: 'NAMA', number: '0811' },
  location: { lat: -6.1, lon: 106.1, source: 'map', address: 'ALAMAT' },
  photoIds: [],
  dangers: [],
  promise: defaultPromise,
}

/** One complaint with its log, an hour between any two commands. */
export class OneComplaint {
  readonly log: RecordedComplaintEvent[] = []
  complaint: Complaint | undefined
  clock = START

  say(command: ComplaintCommand, actor: Actor = operator): Refusal | undefined {
    this.clock += 3_600_000
    const commandId = `c${this.log.length}`
    const decision = decideComplaint(this.complaint, command, { now: this.clock, actor, commandId })
    if (!decision.ok) return decision.error
    for (const event of decision.value) {
      const recorded = {
        seq: this.log.length + 1,
        stream: 'complaint:a',
        version: this.log.length + 1,
        actor: actor.username,
        occurredAt: this.clock,
        recordedAt: this.clock,
        ...event,
      } as RecordedComplaintEvent
      this.log.push(recorded)
      this.complaint = evolveComplaint(this.complaint, recorded)
    }
    return undefined
  }

  get now(): Complaint {
    if (this.complaint === undefined) throw new Error('Nothing was submitted.')
    return this.complaint
  }
}

export const submitted = (body: Partial<typeof submission> = {}): OneComplaint => {
  const one = new OneComplaint()
  one.say({ type: 'submit', body: { ...submission, ...body } })
  return one
}

const agencyId = fc.constantFrom('dlh', 'dputr', 'perkim')
const said = fc.constantFrom('Diangkut Kamis pagi.', 'akan kami tindaklanjuti')
const reason = 'ALASAN'

export const anyCommand: fc.Arbitrary<ComplaintCommand> = fc.oneof(
  agencyId.map((id): ComplaintCommand => ({ type: 'route', agencyId: id, reason: { cause: 'person' } })),
  agencyId.map((id): ComplaintCommand => ({ type: 'return', agencyId: id, reason })),
  agencyId.map((id): ComplaintCommand => ({ type: 'withdraw', agencyId: id, reason })),
  fc
    .tuple(agencyId, said)
    .map(([id, text]): ComplaintCommand => ({ type: 'respond', agencyId: id, text, photoIds: [] })),
  fc
    .tuple(agencyId, said)
    .map(([id, text]): ComplaintCommand => ({ type: 'complete', agencyId: id, text, photoIds: [] })),
  fc.constantFrom<ComplaintCommand>(
    { type: 'respond', text: 'Dari pusat: truk datang besok.', photoIds: [] },
    { type: 'close' },
    { type: 'reject', reason },
    { type: 'reopen', reason },
    { type: 'pause', code: 'weather', reason },
    { type: 'pause', code: 'funds' },
    { type: 'resume' },
    { type: 'promote', incidentId: 'x', number: '112-20261124-0001' },
    { type: 'resume', incidentId: 'x' },
    { type: 'rate', stars: 3, text: 'KATA' },
    { type: 'dispute', text: 'KATA' },
    { type: 'add', text: 'KATA', photoIds: ['p1'] },
    { type: 'warn', clock: 'response', left: 50 },
    { type: 'warn', clock: 'completion', left: 10 },
    { type: 'ask-reveal', reason },
    { type: 'categorise', category: 'drainase', severity: 'berat', promise: defaultPromise },
    { type: 'erase', reason },
  ),
)

/** A life of up to forty commands by two people, many of them out of place. */
export const anyLife: fc.Arbitrary<OneComplaint> = fc
  .tuple(
    fc.constantFrom('open' as const, 'secret' as const, 'anonymous' as const),
    fc.array(fc.tuple(anyCommand, fc.constantFrom(operator, supervisor)), { maxLength: 40 }),
  )
  .map(([identity, commands]) => {
    const one = submitted({ identity })
    for (const [command, actor] of commands) one.say(command, actor)
    return one
  })
