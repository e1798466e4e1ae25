import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { priorities, type Priority } from '../../../src/domain/incident/incident-types'
import { decideTriage, type TriageCommand } from '../../../src/domain/triage/decide-triage'
import { evolveTriage } from '../../../src/domain/triage/evolve-triage'
import type { Protocol } from '../../../src/domain/triage/protocol'
import { runProtocol } from '../../../src/domain/triage/run-protocol'
import type { Triage } from '../../../src/domain/triage/triage'
import type { RecordedTriageEvent } from '../../../src/domain/triage/triage-events'
import { shippedProtocols } from '../../../src/domain/triage/shipped/all'

const shipped = (id: string): Protocol => {
  const found = shippedProtocols.find((protocol) => protocol.id === id)
  if (found === undefined) throw new Error(`No protocol ${id} is shipped.`)
  return found
}
const kebakaran = shipped('kebakaran')
const medis = shipped('medis')

/** A call's triage as the hub keeps it: what is accepted is recorded and folded. */
class Talk {
  triage: Triage | undefined
  readonly log: RecordedTriageEvent[] = []
  at = 1_000

  run(protocol: Protocol, command: TriageCommand): string {
    const decision = decideTriage(this.triage, protocol, command)
    if (!decision.ok) return decision.error.code
    for (const event of decision.value) {
      this.at += 1_000
      const version = this.log.length + 1
      const recorded: RecordedTriageEvent = {
        ...event,
        seq: version,
        stream: 'call:1',
        version,
        actor: 'sari',
        occurredAt: this.at,
        recordedAt: this.at,
      }
      this.log.push(recorded)
      this.triage = evolveTriage(this.triage, recorded)
    }
    return decision.value.length === 0 ? 'nothing new' : 'accepted'
  }

  answer(questionId: string, answer: string, protocol = kebakaran) {
    return this.run(protocol, { type: 'answer', questionId, answer })
  }

  finish(overridePriority?: Priority, reason?: string, protocol = kebakaran) {
    return this.run(protocol, {
      type: 'finish',
      ...(overridePriority === undefined ? {} : { overridePriority }),
      ...(reason === undefined ? {} : { reason }),
    })
  }
}

function fieldFire(): Talk {
  const talk = new Talk()
  talk.answer('apa', 'lahan')
  talk.answer('dekat-bangunan', 'tidak')
  return talk
}

describe('answering', () => {
  test('the answers give the determinant and its priority', () => {
    const talk = fieldFire()
    expect(talk.finish()).toBe('accepted')
    expect(talk.triage?.state).toEqual({
      kind: 'finished',
      determinant: 'api-lahan',
      priority: 'P3',
      by: 'sari',
      at: 4_000,
    })
  })

  test('a question or an answer the protocol does not have is refused', () => {
    const talk = new Talk()
    expect(talk.answer('warna', 'merah')).toBe('invalid-input')
    expect(talk.answer('apa', 'merah')).toBe('invalid-input')
    expect(talk.triage).toBeUndefined()
  })

  test('the same answer again is nothing new', () => {
    const talk = fieldFire()
    expect(talk.answer('dekat-bangunan', 'tidak')).toBe('nothing new')
    expect(talk.log).toHaveLength(2)
  })

  test('a changed answer proposes again and keeps the old one', () => {
    const talk = fieldFire()
    talk.answer('dekat-bangunan', 'ya')
    expect(talk.triage?.answers.map(({ answer }) => answer)).toEqual(['lahan', 'tidak', 'ya'])
    expect(runProtocol(kebakaran, talk.triage?.answers ?? []).determinant?.id).toBe('api-lahan-mendekat')
  })

  test('an answer that is taken back and given again counts as the later one', () => {
    const talk = fieldFire()
    talk.answer('dekat-bangunan', 'ya')
    expect(talk.answer('dekat-bangunan', 'tidak')).toBe('accepted')
    expect(runProtocol(kebakaran, talk.triage?.answers ?? []).determinant?.id).toBe('api-lahan')
  })

  test('an answer after the end opens the triage again and keeps the outcome', () => {
    const talk = fieldFire()
    talk.finish()
    talk.answer('dekat-bangunan', 'ya')
    expect(talk.triage?.state).toEqual({ kind: 'open' })
    talk.finish()
    expect(talk.triage?.state).toMatchObject({ kind: 'finished', determinant: 'api-lahan-mendekat', priority: 'P1' })
    expect(talk.triage?.earlierOutcomes).toMatchObject([{ kind: 'finished', determinant: 'api-lahan', priority: 'P3' }])
  })
})

describe('finishing', () => {
  test('open questions refuse a finish', () => {
    const talk = new Talk()
    expect(talk.finish()).toBe('conflict')
    talk.answer('apa', 'lahan')
    expect(talk.finish()).toBe('conflict')
  })

  test('the same finish again is nothing new', () => {
    const talk = fieldFire()
    talk.finish()
    expect(talk.finish()).toBe('nothing new')
    expect(talk.finish('P3')).toBe('nothing new')
  })

  test.each([undefined, '', '  \n'])('an override without a reason (%j) is refused', (reason) => {
    const talk = fieldFire()
    expect(talk.finish('P1', reason)).toBe('invalid-input')
    expect(new Talk().finish('P1', reason)).toBe('invalid-input')
  })

  test('an override holds, says what it replaced and why', () => {
    const talk = fieldFire()
    expect(talk.finish('P2', ' Angin ke arah gudang ')).toBe('accepted')
    expect(talk.triage?.state).toMatchObject({
      kind: 'overridden',
      determinant: 'api-lahan',
      priority: 'P2',
      overriddenFrom: 'P3',
      reason: 'Angin ke arah gudang',
    })
  })

  test('the priority the answers gave is no override and needs no reason', () => {
    const talk = fieldFire()
    expect(talk.finish('P3')).toBe('accepted')
    expect(talk.triage?.state.kind).toBe('finished')
  })

  test('a priority set before the questions end is an override without a determinant', () => {
    const talk = new Talk()
    talk.answer('apa', 'bangunan')
    expect(talk.finish('P1', 'Penelepon menutup telepon')).toBe('accepted')
    expect(talk.triage?.state).toMatchObject({ kind: 'overridden', priority: 'P1', overriddenFrom: 'P1' })
    expect(talk.triage?.state).not.toHaveProperty('determinant')
  })

  test('another reason or priority is another override, and the first is kept', () => {
    const talk = fieldFire()
    talk.finish('P2', 'Angin')
    expect(talk.finish('P2', 'Angin')).toBe('nothing new')
    expect(talk.finish('P1', 'Angin kencang')).toBe('accepted')
    expect(talk.triage?.earlierOutcomes).toMatchObject([{ priority: 'P2', reason: 'Angin' }])
  })

  test('an override is taken back by finishing without one', () => {
    const talk = fieldFire()
    talk.finish('P1', 'Angin')
    expect(talk.finish()).toBe('accepted')
    expect(talk.triage?.state).toMatchObject({ kind: 'finished', priority: 'P3' })
    expect(talk.triage?.earlierOutcomes).toHaveLength(1)
  })
})

describe('another protocol', () => {
  test('takes over with a clean sheet and keeps the round before', () => {
    const talk = fieldFire()
    talk.answer('sadar', 'sadar', medis)
    expect(talk.triage).toMatchObject({ protocolId: 'medis', answers: [{ questionId: 'sadar' }] })
    expect(talk.triage?.earlierRounds).toMatchObject([{ protocolId: 'kebakaran', protocolVersion: 1 }])
    expect(talk.triage?.earlierRounds[0]?.answers).toHaveLength(2)
  })

  test('is not finished by the answers of the one before', () => {
    const talk = fieldFire()
    expect(talk.finish(undefined, undefined, medis)).toBe('conflict')
  })

  test('a version published meanwhile does not change a round that has begun', () => {
    const talk = fieldFire()
    const newer = { ...kebakaran, version: 2 }
    expect(talk.answer('luka', 'ya', newer)).toBe('conflict')
    expect(talk.finish(undefined, undefined, newer)).toBe('conflict')
    expect(talk.finish()).toBe('accepted')
  })
})

const anyCommand: fc.Arbitrary<readonly [Protocol, TriageCommand]> = fc
  .constantFrom(kebakaran, medis)
  .chain((protocol) =>
    fc.tuple(
      fc.constant(protocol),
      fc.oneof(
        {
          weight: 4,
          arbitrary: fc
            .constantFrom(...protocol.questions)
            .chain(({ id, answers }) =>
              fc
                .constantFrom(...answers)
                .map((answer): TriageCommand => ({ type: 'answer', questionId: id, answer: answer.id })),
            ),
        },
        {
          weight: 1,
          arbitrary: fc
            .record(
              { overridePriority: fc.constantFrom(...priorities), reason: fc.string({ maxLength: 5 }) },
              { requiredKeys: [] },
            )
            .map((said): TriageCommand => ({ type: 'finish', ...said })),
        },
      ),
    ),
  )

const anyTalk = fc.array(anyCommand, { maxLength: 30 }).map((commands) => {
  const talk = new Talk()
  for (const [protocol, command] of commands) talk.run(protocol, command)
  return talk
})

test('nothing said and no outcome is ever lost', () => {
  fc.assert(
    fc.property(anyTalk, ({ triage, log }) => {
      const rounds = triage === undefined ? [] : [...triage.earlierRounds, triage]
      const answers = rounds.flatMap((round) => round.answers)
      const outcomes = rounds.flatMap((round) => [
        ...round.earlierOutcomes,
        ...(round.state.kind === 'open' ? [] : [round.state]),
      ])
      expect(answers.length + outcomes.length).toBe(log.length)
      expect([...answers, ...outcomes].map(({ at }) => at).sort((a, b) => a - b)).toEqual(
        log.map(({ occurredAt }) => occurredAt),
      )
    }),
  )
})

test('a finished triage has the priority of its answers, an overridden one a reason', () => {
  fc.assert(
    fc.property(anyTalk, ({ triage }) => {
      if (triage === undefined || triage.state.kind === 'open') return
      const protocol = triage.protocolId === 'medis' ? medis : kebakaran
      const run = runProtocol(protocol, triage.answers)
      if (triage.state.kind === 'finished') {
        expect(triage.state.determinant).toBe(run.determinant?.id)
        expect(triage.state.priority).toBe(run.determinant?.priority)
      } else {
        expect(triage.state.reason).not.toBe('')
        expect(triage.state.overriddenFrom).toBe(run.proposedPriority)
      }
    }),
  )
})
