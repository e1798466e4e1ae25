import { expect, test } from 'vitest'
import type { Actor } from '../../src/domain/kernel/actor'
import { boardOf } from '../../src/projection/board'
import { canonicalJson } from '../../src/projection/canonical-json'
import { FuzzDesk } from './fuzz-desk'
import { calm, FakeTime, ModelHub } from './model-hub'

const RUNS = 300
const STEPS = 350
const FIRST_SEED = 112_000

/** Mulberry32: the same numbers on every machine. */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const actors: readonly Actor[] = [
  { role: 'operator', username: 'operator1' },
  { role: 'operator', username: 'operator2' },
]

/** The versions of every stream after the first `seq` events. */
function versionsAt(hub: ModelHub, seq: number): ReadonlyMap<string, number> {
  return new Map(hub.log.slice(0, seq).map(({ stream, version }) => [stream, version]))
}

function nothingSkipped(hub: ModelHub, desk: FuzzDesk): void {
  const { cursor, facts } = desk.client.snapshot()
  for (const [stream, version] of versionsAt(hub, cursor)) {
    expect(facts.get(stream)?.version ?? 0, `${stream} at cursor ${cursor}`).toBeGreaterThanOrEqual(version)
  }
}

async function run(seed: number): Promise<{ steps: number; commands: number }> {
  const random = randomOf(seed)
  const chance = (share: number) => random() < share
  const time = new FakeTime()
  const hub = new ModelHub(time, { role: 'operator', username: 'operator1' })
  const bad = random() * 0.3
  hub.weather = {
    loseReply: () => chance(bad),
    repeatBatch: () => chance(bad),
    arriveLate: () => chance(0.5),
    delay: () => Math.floor(random() * 300),
  }
  const desks = actors.map((actor) => new FuzzDesk(time, hub, random, actor))
  const acts: readonly (readonly [weight: number, act: (desk: FuzzDesk) => void])[] = [
    [12, (desk) => desk.open()],
    [22, (desk) => desk.note()],
    [2, (desk) => desk.wrongNote()],
    [8, (desk) => void desk.amend()],
    [5, (desk) => desk.withdraw()],
    [3, (desk) => desk.crash()],
    [4, () => hub.cut()],
    [2, () => hub.stall()],
    [2, () => hub.restart()],
    [3, () => (hub.reachable = !hub.reachable)],
    [4, () => hub.sendAgain(Math.floor(random() * hub.log.length), hub.log.length)],
    [3, () => (hub.refuseNext = { ok: false, error: { code: 'overloaded', message: 'Busy.' } })],
    [20, (desk) => nothingSkipped(hub, desk)],
  ]
  const total = acts.reduce((sum, [weight]) => sum + weight, 0)
  for (let step = 0; step < STEPS; step += 1) {
    const desk = desks[Math.floor(random() * desks.length)]
    let at = random() * total
    const [, act] = acts.find(([weight]) => (at -= weight) < 0) ?? []
    if (desk !== undefined) act?.(desk)
    await time.pass(Math.floor(random() * 250))
    if (!hub.reachable && chance(0.3)) hub.reachable = true
  }
  hub.reachable = true
  hub.weather = calm
  hub.refuseNext = undefined
  hub.cut()
  await time.pass(120_000)
  const texts = new Map(hub.log.map(({ body }) => [textOf(body), body]))
  let commands = 0
  for (const desk of desks) {
    const { outbox, refused, board, cursor, connection } = desk.client.snapshot()
    expect(connection).toBe('online')
    expect(outbox).toEqual([])
    expect(canonicalJson(board)).toBe(canonicalJson(boardOf(hub.states.values())))
    expect(cursor).toBe(hub.log.length)
    nothingSkipped(hub, desk)
    for (const [commandId, known] of desk.given) {
      const times = hub.executed.filter((id) => id === commandId).length
      const what = `${commandId} ${JSON.stringify(known)} ${JSON.stringify(refused.find((entry) => entry.commandId === commandId))}`
      commands += 1
      expect(times, what).toBeLessThanOrEqual(1)
      if (known.acknowledged) expect(times, what).toBe(1)
      if (known.mayBeLost || known.unsure > 0) continue
      const isRefused = refused.some((entry) => entry.commandId === commandId)
      if (known.fate === 'withdrawn') expect(times, what).toBe(0)
      else if (known.isWrong) expect(isRefused, what).toBe(true)
      else {
        expect(times, what).toBe(1)
        expect(texts.has(known.text), what).toBe(true)
      }
    }
    await desk.client.close()
  }
  return { steps: STEPS, commands }
}

function textOf(body: object): string {
  const { text, narrative } = body as { text?: string; narrative?: string }
  return text ?? narrative ?? ''
}

test('delayed, doubled, re-ordered and lost delivery: every command once, no fact skipped, in 105,000 seeded steps', async () => {
  let steps = 0
  let commands = 0
  for (let seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed += 1) {
    try {
      const done = await run(seed)
      steps += done.steps
      commands += done.commands
    } catch (cause) {
      throw new Error(`seed ${seed}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
    }
  }
  expect(steps).toBeGreaterThanOrEqual(100_000)
  expect(commands).toBeGreaterThan(20_000)
}, 120_000)
