import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CommandInput, CommandName, Reply } from '../../src/contract/commands/index'
import { decideIncident, type IncidentCommand } from '../../src/domain/incident/decide-incident'
import { evolveIncident } from '../../src/domain/incident/evolve-incident'
import type { Incident } from '../../src/domain/incident/incident'
import type { Actor } from '../../src/domain/kernel/actor'
import { lopang, openTestCentre, operator1, operator2, type TestCentre } from './core-fixture'

const INTERLEAVINGS = 10_000
const AT_ONCE = 40
const COMMANDS = 6

let centre: TestCentre
beforeEach(async () => {
  centre = await openTestCentre()
})
afterEach(() => centre.stop())

interface Said {
  readonly actor: Actor
  readonly commandId: string
  readonly name: CommandName
  readonly input: Readonly<Record<string, unknown>>
}

/** Mulberry32: the same interleavings at every run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const pick = <T>(random: () => number, all: readonly [T, ...T[]]): T => all[Math.floor(random() * all.length)] ?? all[0]

function anyCommand(random: () => number, incidentId: string, orders: readonly string[]): Pick<Said, 'name' | 'input'> {
  const dispatchId = pick(random, [`${randomUUID()}.damkar`, ...orders])
  const voice = { dispatchId, via: 'phone', name: 'petugas jaga' }
  const reason = 'perlu'
  return pick<Pick<Said, 'name' | 'input'>>(random, [
    { name: 'incident:note', input: { incidentId, text: 'api membesar' } },
    { name: 'incident:retype', input: { incidentId, type: pick(random, ['listrik', 'kebakaran']), reason } },
    { name: 'incident:reprioritise', input: { incidentId, priority: pick(random, ['P1', 'P2', 'P3']), reason } },
    { name: 'incident:dispatch', input: { incidentId, agencyIds: [pick(random, ['damkar', 'psc119'])] } },
    { name: 'dispatch:acknowledge', input: voice },
    { name: 'dispatch:status', input: { ...voice, status: pick(random, ['en-route', 'on-scene', 'cleared']) } },
    { name: 'dispatch:decline', input: { ...voice, reason } },
    { name: 'dispatch:cancel', input: { dispatchId, reason } },
    { name: 'incident:close', input: { incidentId, disposition: 'selesai' } },
    { name: 'incident:reopen', input: { incidentId, reason } },
  ])
}

/** The same commands one after the other, in the order they were said: what must have come of them. */
function oneByOne(
  incidentId: string,
  said: readonly Said[],
): { codes: readonly string[]; incident: Incident | undefined } {
  let incident: Incident | undefined
  const codes = said.map(({ actor, commandId, name, input }) => {
    const { incidentId: _id, type, agencyIds, ...rest } = input
    const verb = name.slice(name.indexOf(':') + 1)
    const command = {
      ...rest,
      type: verb,
      ...(verb === 'open' ? { incidentType: type, number: '' } : {}),
      ...(verb === 'retype' ? { incidentType: type } : {}),
      ...(verb === 'dispatch' ? { agencyIds, terms: {} } : {}),
    } as unknown as IncidentCommand
    const decision = decideIncident(incident, command, { now: 0, actor, commandId })
    if (!decision.ok) return decision.error.code
    for (const fact of decision.value) {
      const version = (incident?.version ?? 0) + 1
      const at = {
        seq: 0,
        stream: `incident:${incidentId}`,
        version,
        actor: actor.username,
        occurredAt: 0,
        recordedAt: 0,
      }
      incident = evolveIncident(incident, { ...at, ...fact })
    }
    return 'ok'
  })
  return { codes, incident }
}

const shape = (incident: Incident | undefined) =>
  incident && {
    life: incident.life.kind,
    type: incident.type,
    priority: incident.priority,
    notes: incident.notes.map(({ id, by }) => [id, by]),
    dispatches: incident.dispatches.map(({ id, state, orderedBy, answeredBy }) => [id, state, orderedBy, answeredBy]),
  }

async function oneIncident(seed: number): Promise<void> {
  const random = seeded(seed)
  const incidentId = randomUUID()
  const said: Said[] = []
  const replies: Promise<Reply>[] = []
  const say = (actor: Actor, name: CommandName, input: Said['input'], commandId: string = randomUUID()) => {
    said.push({ actor, commandId, name, input })
    replies.push(centre.say(actor, name, input, commandId))
  }
  const opening = { type: 'kebakaran', location: lopang, narrative: 'api' } satisfies CommandInput<'incident:open'>
  say(operator1, 'incident:open', opening, incidentId)
  const orders: string[] = []
  for (let count = 0; count < COMMANDS; count += 1) {
    const actor = pick(random, [operator1, operator2])
    const { name, input } = anyCommand(random, incidentId, orders)
    const commandId = randomUUID()
    if (name === 'incident:dispatch') orders.push(`${commandId}.${String((input['agencyIds'] as string[])[0])}`)
    say(actor, name, input, commandId)
    // Sometimes in the same batch, sometimes in a later one, sometimes after the answer.
    const wait = random()
    if (wait < 0.2) await replies.at(-1)
    else if (wait < 0.5) await new Promise((resolve) => setImmediate(resolve))
  }
  const answered = (await Promise.all(replies)).map((reply) => (reply.ok ? 'ok' : reply.error.code))
  const expected = oneByOne(incidentId, said)
  expect(answered).toEqual(expected.codes)
  const found = centre.core().board({ kind: 'room' }).incidents[incidentId]
  if (expected.incident?.life.kind === 'open') expect(shape(found)).toEqual(shape(expected.incident))
  else expect(found).toBeUndefined()
  if (found !== undefined) {
    // Leaves the board small for those that follow.
    await centre.say(operator1, 'incident:close', { incidentId, disposition: 'tanpa-tindakan' })
  }
}

test('two operators on one incident, 10,000 interleavings: no update is lost and every refusal is true', async () => {
  let next = 0
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (next < INTERLEAVINGS) await oneIncident(next++)
    }),
  )
  expect(next).toBe(INTERLEAVINGS)
}, 180_000)
