import { expect, test } from 'vitest'
import { defaultLadder } from '../../src/domain/dispatch/ladder'
import { damkar } from '../hub/core-fixture'
import { openLadderCentre } from '../hub/support/ladder-centre'

const ORDERS = 1_000
const RESTARTS = 50

/** Always the same luck: a failure can be looked at again. */
function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}

test('a thousand orders and fifty restarts: every step of an unanswered order is climbed once, and none early', async () => {
  const random = seededRandom(112)
  const climbedTimes = new Map<string, number>()
  let early = 0
  const at = await openLadderCentre(undefined, ({ events }) => {
    for (const { type, body, recordedAt } of events) {
      if (type !== 'dispatch-escalated') continue
      // By the log's own clock; the test's is read in whole milliseconds.
      if (recordedAt < body.dueAt - 1) early += 1
      const key = `${body.dispatchId} ${body.step}`
      climbedTimes.set(key, (climbedTimes.get(key) ?? 0) + 1)
    }
  })
  try {
    const ordered = new Set<string>()
    const answeredAfter = new Map<string, number>()
    for (let round = 0; round < RESTARTS; round += 1) {
      const orders = await Promise.all(Array.from({ length: ORDERS / RESTARTS }, () => at.order()))
      for (const { dispatchId } of orders) ordered.add(dispatchId)
      await at.pass(random() * 40_000)
      const waiting = [...ordered].filter((id) => !answeredAfter.has(id) && random() < 0.15)
      for (const id of waiting) answeredAfter.set(id, at.climbed(id).length)
      await Promise.all(waiting.map((dispatchId) => at.centre.done(damkar, 'dispatch:acknowledge', { dispatchId })))
      // Sometimes gone for a moment, sometimes for longer than the whole ladder.
      await at.restart(random() < 0.2 ? random() * 300_000 : random() * 5_000)
    }
    await at.pass(200_000)

    let steps = 0
    let late = 0
    for (const dispatchId of ordered) {
      const climbed = at.climbed(dispatchId)
      const answered = answeredAfter.get(dispatchId)
      expect(climbed.map(({ step }) => step)).toEqual(defaultLadder.steps.slice(0, answered).map(({ step }) => step))
      for (const { step, dueAt, firedAt } of climbed) {
        steps += 1
        if (firedAt > dueAt) late += 1
        expect(climbedTimes.get(`${dispatchId} ${step}`)).toBe(1)
        expect(firedAt).toBeGreaterThanOrEqual(dueAt)
      }
    }
    const sum = [...climbedTimes.values()].reduce((total, times) => total + times, 0)
    expect(sum).toBe(steps)
    expect(early).toBe(0)
    expect(ordered.size).toBe(ORDERS)
    expect(late).toBeGreaterThan(0)
    process.stdout.write(
      `${ORDERS} orders, ${answeredAfter.size} answered, ${RESTARTS} restarts: ${steps} steps climbed once each, ` +
        `${late} of them after the hub came back, ${early} early\n`,
    )
  } finally {
    await at.stop()
  }
}, 120_000)
