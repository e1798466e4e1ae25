import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deskList, entryAfter, doesWait, rankOf, type DeskEntry } from '../../../renderer/features/agency/desk-list'
import {
  awaitBack,
  choose,
  goOnWith,
  HANDS_ON,
  isGuarded,
  MOMENT,
  nothingInFront,
  settle,
  touch,
  waitingBeside,
  type Front,
} from '../../../renderer/features/agency/front'
import { anEntry, anOrder, aRound } from '../../support/a-desk'

const accepted = { state: 'acknowledged' } as const
const moving = { state: 'en-route' } as const
const free = (now: number) => ({ now, isBusy: false })
const busy = (now: number) => ({ now, isBusy: true })
/** The desk as it comes to a person who has done nothing yet. */
const opened = (entries: readonly DeskEntry[]) => settle(nothingInFront, entries, free(0))

describe('what is in front after accepting', () => {
  const fire = anEntry('fire', 'P1')
  const snake = anEntry('snake', 'P4')
  const tree = anEntry('tree', 'P1')
  const before = opened([fire, tree, snake])
  const desk = [tree, snake, anEntry('fire', 'P1', accepted)]
  const front = goOnWith(before, [fire, tree, snake], 1_000)

  test('the accepted order stays, however long its units take and whatever rang already', () => {
    expect(before.id).toBe('fire')
    for (const now of [1_001, 10_000, 3_600_000]) expect(settle(front, desk, free(now)).id).toBe('fire')
  })

  test('once its unit moves and the hands are free, the next alarm comes to the front', () => {
    const gone = [tree, snake, anEntry('fire', 'P1', moving)]
    const pressed = touch(front, 20_000)
    expect(settle(pressed, gone, free(20_000 + HANDS_ON - 1)).id).toBe('fire')
    expect(settle(pressed, gone, free(20_000 + HANDS_ON)).id).toBe('tree')
  })

  test('the person may go on to any order by its number, and that one stays then', () => {
    const chosen = choose(front, desk, 'snake', 2_000)
    expect(settle(chosen, desk, free(900_000)).id).toBe('snake')
  })
})

describe('a new alarm', () => {
  const small = anEntry('small', 'P3', accepted)
  const worse = anEntry('worse', 'P1')
  const equal = anEntry('equal', 'P3')
  const lesser = anEntry('lesser', 'P4')
  const front = goOnWith(opened([anEntry('small', 'P3')]), [anEntry('small', 'P3')], 1_000)

  test('worse than or as bad as the accepted order in front: it comes when the person is free', () => {
    expect(settle(front, [worse, small], free(60_000)).id).toBe('worse')
    expect(settle(front, [equal, small], free(60_000)).id).toBe('equal')
  })

  test('does not come into an open dialog, into words being typed, or within five seconds after a key', () => {
    expect(settle(front, [worse, small], busy(60_000)).id).toBe('small')
    expect(settle(touch(front, 59_000), [worse, small], free(60_000)).id).toBe('small')
    expect(settle(touch(front, 59_000), [worse, small], free(59_000 + HANDS_ON)).id).toBe('worse')
  })

  test('less bad than what is in front rings beside it', () => {
    const stays = settle(front, [lesser, small], free(60_000))
    expect(stays.id).toBe('small')
    expect(waitingBeside(stays, [lesser, small])).toEqual([lesser])
  })

  test('as bad as one that still waits does not push the one that was read first aside', () => {
    const waiting = anEntry('first', 'P3')
    const shown = opened([waiting])
    expect(settle(shown, [waiting, equal], free(60_000)).id).toBe('first')
    expect(settle(shown, [worse, waiting], free(60_000)).id).toBe('worse')
  })

  test('that the person has passed by comes back when it has become worse', () => {
    const chosen = choose(front, [equal, small], 'small', 2_000)
    expect(settle(chosen, [equal, small], free(60_000)).id).toBe('small')
    expect(settle(chosen, [anEntry('equal', 'P1'), small], free(60_000)).id).toBe('equal')
  })
})

describe('the first moment of an order in front', () => {
  const one = anEntry('one', 'P2')
  const two = anEntry('two', 'P2')

  test('belongs to what stood there before: T answers nothing for 700 ms', () => {
    const next = settle(opened([one, two]), [two], free(10_000))
    expect(next.id).toBe('two')
    expect(isGuarded(next, 10_000 + MOMENT - 1)).toBe(true)
    expect(isGuarded(next, 10_000 + MOMENT)).toBe(false)
  })

  test('also when the desk was empty for an instant between', () => {
    const empty = settle(opened([one]), [], free(10_000))
    expect(isGuarded(settle(empty, [two], free(10_200)), 10_300)).toBe(true)
    expect(isGuarded(settle(empty, [two], free(20_000)), 20_001)).toBe(false)
  })

  test('begins when the dialog that stands over it is gone', () => {
    const behind = settle(opened([one, two]), [two], busy(10_000))
    const still = settle(behind, [two], busy(10_500))
    expect(isGuarded(still, 10_500 + MOMENT - 1)).toBe(true)
    expect(isGuarded(settle(still, [two], free(10_600)), 10_500 + MOMENT)).toBe(false)
    // Typing later, long after it came, guards nothing anew.
    expect(settle(still, [two], busy(60_000))).toBe(still)
  })

  test('is nothing to guard where the person asked for the order themselves', () => {
    const front = choose(opened([one, two]), [one, two], 'two', 10_000)
    expect(isGuarded(front, 10_001)).toBe(false)
  })
})

describe('a test order', () => {
  const order = (state: 'ordered' | 'acknowledged') => anOrder('real', 'P4', { state })

  test('stands in the list behind what waits and before what is accepted, with a number of its own', () => {
    expect(deskList([order('ordered')], aRound).map(({ id }) => id)).toEqual(['real', 'test'])
    expect(deskList([order('acknowledged')], aRound).map(({ id }) => id)).toEqual(['test', 'real'])
    expect(opened(deskList([order('ordered')], aRound)).numbers).toEqual({ real: 1, test: 2 })
  })

  test('gives way to every real order, and rings beside one that is in work', () => {
    const shown = opened(deskList([], aRound))
    expect(shown.id).toBe('test')
    expect(settle(shown, deskList([order('ordered')], aRound), free(60_000)).id).toBe('real')
    const working = opened(deskList([order('acknowledged')], undefined))
    const entries = deskList([order('acknowledged')], aRound)
    expect(settle(working, entries, free(60_000)).id).toBe('real')
    expect(waitingBeside(working, entries).map(({ id }) => id)).toEqual(['test'])
  })
})

test('the key that walks the list reaches the tenth order, and begins anew after the last', () => {
  const list = Array.from({ length: 10 }, (_, index) => anEntry(`o${index}`, 'P2', accepted))
  expect(entryAfter(list, 'o8')?.id).toBe('o9')
  expect(entryAfter(list, 'o9')?.id).toBe('o0')
  expect(entryAfter(list, undefined)?.id).toBe('o0')
  expect(entryAfter([], 'o1')).toBeUndefined()
})

test('a number stays with its order wherever the list puts it, and a new one takes the lowest that nobody had', () => {
  const [b, c] = [anEntry('b', 'P2'), anEntry('c', 'P3')]
  const taken = anEntry('a', 'P1', accepted)
  const first = opened([anEntry('a', 'P1'), b, c])
  expect(first.numbers).toEqual({ a: 1, b: 2, c: 3 })
  const later = settle(first, [b, c, taken], free(1_000))
  expect(later.numbers).toBe(first.numbers)
  const next = settle(later, [anEntry('d', 'P1'), c, taken], free(2_000))
  expect(next.numbers).toEqual({ a: 1, c: 3, d: 4 })
})

test('one that comes to the front by the rule is not pushed away at once by what the person had passed over', () => {
  const own = anEntry('own', 'P2', { state: 'acknowledged' })
  const passed = anEntry('passed', 'P1', { state: 'delivered' })
  const fresh = anEntry('fresh', 'P2', { state: 'delivered' })
  const chosen = choose(settle(nothingInFront, [passed, own], free(0)), [passed, own], 'own', 1_000)
  const came = settle(chosen, [passed, fresh, own], free(10_000))
  expect(came.id).toBe('fresh')
  expect(settle(came, [passed, fresh, own], free(20_000)).id).toBe('fresh')
})

const anyEntry = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    priority: fc.constantFrom('P1', 'P2', 'P3', 'P4' as const),
    state: fc.constantFrom('ordered', 'delivered', 'acknowledged', 'en-route', 'on-scene' as const),
  })
  .map(({ id, priority, state }) => anEntry(id, priority, { state }))
const anyDesk = fc
  .uniqueArray(anyEntry, { selector: ({ id }) => id })
  .map((entries) => [...entries].sort((a, b) => Number(doesWait(b)) - Number(doesWait(a)) || rankOf(a) - rankOf(b)))
const anyStep = fc.oneof(
  fc.record({ kind: fc.constant('look' as const), desk: anyDesk, isBusy: fc.boolean(), wait: fc.nat(20_000) }),
  fc.record({ kind: fc.constant('choose' as const), id: fc.constantFrom('a', 'b', 'c', 'd'), wait: fc.nat(20_000) }),
  fc.record({ kind: fc.constantFrom('accept' as const, 'touch' as const), wait: fc.nat(20_000) }),
)

test('whatever happens: what is in front exists, only the rule moves it and only for one that rings, never under busy hands, and then guarded', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 30 }), (steps) => {
      let front: Front = nothingInFront
      let desk: readonly DeskEntry[] = []
      let now = 0
      for (const step of steps) {
        now += step.wait
        const before = front
        if (step.kind === 'look') {
          desk = step.desk
          front = settle(front, desk, { now, isBusy: step.isBusy })
          expect(desk.length === 0 ? front.id : desk.some(({ id }) => id === front.id)).toBe(
            desk.length === 0 ? undefined : true,
          )
          expect(Object.keys(front.numbers).sort()).toEqual(desk.map(({ id }) => id).sort())
          expect(new Set(Object.values(front.numbers)).size).toBe(desk.length)
          if (front.id !== before.id && desk.some(({ id }) => id === before.id)) {
            expect(step.isBusy).toBe(false)
            expect(now - before.touchedAt).toBeGreaterThanOrEqual(HANDS_ON)
            expect(desk.filter(({ id }) => id === front.id).every(doesWait)).toBe(true)
            expect(isGuarded(front, now)).toBe(true)
          }
          // Looked at again in the same moment nothing changes; hands that were busy still are.
          const isBusy = step.isBusy || !isGuarded(front, now)
          expect(settle(front, desk, { now, isBusy })).toBe(front)
        } else if (step.kind === 'choose') front = choose(front, desk, step.id, now)
        else front = step.kind === 'accept' ? goOnWith(front, desk, now) : touch(front, now)
      }
    }),
  )
})

test('an order whose end was taken back comes to the front as a choice: unguarded, once it is on the list again', () => {
  const fire = anEntry('fire', 'P1', moving)
  const snake = anEntry('snake', 'P4')
  const ended = settle(opened([fire]), [snake], free(10_000))
  expect(ended.id).toBe('snake')
  const waiting = awaitBack(ended, 'fire')
  expect(settle(waiting, [snake], free(10_050)).id).toBe('snake')
  const back = settle(waiting, [snake, fire], free(10_100))
  expect(back.id).toBe('fire')
  expect(isGuarded(back, 10_100)).toBe(false)
  // Chosen once: afterwards the person may go on to another.
  const gone = choose(back, [snake, fire], 'snake', 20_000)
  expect(settle(gone, [snake, fire], free(20_001)).id).toBe('snake')
})
