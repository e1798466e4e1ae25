import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultLadder, ladderSteps, type LadderStep } from '../../src/domain/dispatch/ladder'
import { damkar, operator1, system } from './core-fixture'
import { openLadderCentre, type LadderCentre } from './support/ladder-centre'

type Act =
  | { readonly kind: 'order' | 'deliver' | 'acknowledge' | 'decline' | 'cancel'; readonly which: number }
  | { readonly kind: 'pass' | 'stall' | 'disturb'; readonly milliseconds: number }
  | { readonly kind: 'ladder'; readonly steps: readonly LadderStep[] }

const which = fc.nat(9)
/** Any ladder the centre may put: each step later than the one before, a supervisor among them. */
const ladderOf = fc
  .shuffledSubarray([...ladderSteps], { minLength: 1 })
  .map((steps) => (steps.includes('supervisor') ? steps : [...steps, 'supervisor' as const]))
  .chain((steps) =>
    fc.tuple(...steps.map(() => fc.integer({ min: 1, max: 60 }))).map((gaps) => {
      let after = 0
      return steps.map((step, index) => ({ step, after: (after += gaps[index] ?? 1) }))
    }),
  )
const anAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('order' as const), which }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('deliver' as const, 'acknowledge' as const, 'decline' as const, 'cancel' as const),
      which,
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom('pass' as const, 'stall' as const),
      milliseconds: fc.integer({ min: 0, max: 70_000 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('disturb' as const), milliseconds: fc.integer({ min: 0, max: 90_000 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('ladder' as const), steps: ladderOf }) },
)

interface Given {
  readonly dispatchId: string
  readonly orderedAt: number
  answered: boolean
  readonly climbed: Set<string>
}

/** What disturbs: the hub is away for so long, or somebody sets its wall clock forth and back by hours. */
async function run(acts: readonly Act[], disturb: (at: LadderCentre, milliseconds: number) => Promise<void>) {
  const orders = new Map<string, Given>()
  let ladder: readonly LadderStep[] = defaultLadder.steps
  const broken: string[] = []
  let steady = () => 0
  const at = await openLadderCentre(undefined, ({ events }) => {
    for (const event of events) {
      if (event.type === 'ladder-put') ladder = event.body.steps
      if (event.type !== 'dispatch-escalated') continue
      const { dispatchId, step, dueAt, firedAt } = event.body
      const given = orders.get(dispatchId)
      const after = (ladder.find((one) => one.step === step)?.after ?? Infinity) * 1_000
      if (given === undefined || given.answered) broken.push(`${step}: nobody waits for it`)
      else {
        if (given.climbed.has(step)) broken.push(`${step}: climbed twice`)
        if (firedAt < dueAt) broken.push(`${step}: says it was early`)
        // The core reads the test's clock in whole milliseconds.
        if (steady() - given.orderedAt < after - 1) broken.push(`${step}: early`)
        given.climbed.add(step)
      }
    }
  })
  steady = at.time.clocks.steady
  try {
    for (const act of acts) {
      const open = [...orders.values()]
      const chosen = 'which' in act ? open[act.which % Math.max(1, open.length)] : undefined
      if (act.kind === 'order') {
        const orderedAt = at.time.clocks.steady()
        const { dispatchId } = await at.order()
        orders.set(dispatchId, { dispatchId, orderedAt, answered: false, climbed: new Set() })
      } else if (act.kind === 'pass') await at.pass(act.milliseconds)
      else if (act.kind === 'stall') at.time.stall(act.milliseconds)
      else if (act.kind === 'ladder') await at.centre.done(system, 'directory:put-ladder', { steps: act.steps })
      else if (act.kind === 'disturb') await disturb(at, act.milliseconds)
      else if (chosen !== undefined && !chosen.answered) {
        const { dispatchId } = chosen
        if (act.kind === 'deliver') await at.centre.done(damkar, 'dispatch:delivered', { dispatchId })
        else {
          const reason = act.kind === 'acknowledge' ? {} : { reason: 'Alasan.' }
          const actor = act.kind === 'cancel' ? operator1 : damkar
          await at.centre.done(actor, `dispatch:${act.kind}`, { dispatchId, ...reason })
          chosen.answered = true
        }
      }
    }
    await at.pass(3 * 3_600_000)
    expect(broken).toEqual([])
    for (const { dispatchId, answered } of orders.values()) {
      const climbed = at.climbed(dispatchId).map(({ step }) => step)
      if (!answered) for (const { step } of ladder) expect(climbed).toContain(step)
    }
    expect(at.ladder().waiting()).toBe([...orders.values()].filter(({ answered }) => !answered).length)
  } finally {
    await at.stop()
  }
}

const acts = fc.array(anAct, { maxLength: 40 })
const runs = { numRuns: 40 }

test('in any order of events and restarts: never early, never twice, never after an answer, and none left out', async () => {
  await fc.assert(
    fc.asyncProperty(acts, (given) => run(given, (at, milliseconds) => at.restart(milliseconds))),
    runs,
  )
}, 120_000)

test('the same while somebody keeps setting the wall clock', async () => {
  await fc.assert(
    fc.asyncProperty(acts, (given) =>
      run(given, (at, milliseconds) => {
        at.time.setWall((milliseconds % 2 === 0 ? 1 : -1) * milliseconds * 40)
        return Promise.resolve()
      }),
    ),
    runs,
  )
}, 120_000)
