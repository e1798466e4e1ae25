import { SECOND, type Instant } from '../../../src/domain/kernel/time'
import { doesWait, hasMoved, rankOf, type DeskEntry } from './desk-list'
import { numberOrders, type OrderNumbers } from './order-numbers'

/** The card in front of the person, how it got there, and what they have already seen ringing beside it. */
export interface Front {
  readonly id: string | undefined
  /** Until then something else stood there a moment ago: a press on its way was meant for that. */
  readonly guardedUntil: Instant
  /** The last key or click on the order in front. */
  readonly touchedAt: Instant
  /** Its units had moved when it came to the front: that they move is then no sign that the person is done with it. */
  readonly cameMoved: boolean
  /** What rang when the person chose or accepted, with its rank then: it comes to the front by its own key only. */
  readonly passed: Readonly<Record<string, number>>
  /** Its end was taken back: it comes to the front as the person's own choice once it is on the list again. */
  readonly awaited?: string
  readonly numbers: OrderNumbers
  /** Every number that an order had in this sitting; absent before the first. */
  readonly used?: readonly number[]
  /** Those of the sitting before. */
  readonly remembered: OrderNumbers
}

export const nothingInFront: Front = {
  id: undefined,
  guardedUntil: 0,
  touchedAt: 0,
  cameMoved: false,
  passed: {},
  numbers: {},
  remembered: {},
}

/** A nervous second press comes within this of the first; nobody reads an order that fast. */
export const MOMENT = 700
/** So long after a key on an order the person is still at work on it, and nothing takes it away from under them. */
export const HANDS_ON = 5 * SECOND

interface Look {
  readonly now: Instant
  /** A dialog is open or words are being typed. */
  readonly isBusy: boolean
}

/**
 * Which card stands in front, looked at whenever the desk changes and as time goes by. What is in front stays there until it
 * is over, or until one that rings may displace it and the person is not in the middle of something. The same object
 * when nothing changes.
 */
export function settle(before: Front, entries: readonly DeskEntry[], { now, isBusy }: Look): Front {
  const front = withAwaited(before, entries, now)
  const numbers = numberOrders(
    front.numbers,
    entries.map(({ id }) => id),
    front.remembered,
    front.used,
  )
  // Behind a dialog nobody reads: the first moment of what stands there begins when the dialog is gone.
  const isHidden = isBusy && isGuarded(front, now)
  const guardedUntil = isHidden ? now + MOMENT : front.guardedUntil
  const isSame = numbers === front.numbers && guardedUntil === front.guardedUntil
  const used = [...new Set([...(front.used ?? []), ...Object.values(numbers)])]
  const counted = isSame ? front : { ...front, numbers, used, guardedUntil }
  const own = entries.find(({ id }) => id === front.id)
  if (own === undefined) {
    const [first] = entries
    if (first !== undefined) return come(counted, first, now)
    return front.id === undefined ? counted : { ...counted, id: undefined, guardedUntil: now + MOMENT, passed: {} }
  }
  if (isBusy || now - front.touchedAt < HANDS_ON) return counted
  const rival = entries.find((entry) => entry.id !== own.id && doesWait(entry) && maySettleOver(entry, own, front))
  // What the person has passed over stays passed: else it would push this one away in the next moment.
  return rival === undefined ? counted : { ...come(counted, rival, now), passed: front.passed }
}

function withAwaited(front: Front, entries: readonly DeskEntry[], now: Instant): Front {
  const { awaited, ...rest } = front
  return awaited !== undefined && entries.some(({ id }) => id === awaited) ? choose(rest, entries, awaited, now) : front
}

/** Whether one that rings takes the place of what stands in front, once the person's hands are free. */
function maySettleOver(rival: DeskEntry, own: DeskEntry, { passed, cameMoved }: Front): boolean {
  // Its unit went: the order in front has what it needed, so whatever rings is next.
  if (hasMoved(own) && !cameMoved) return true
  const before = passed[rival.id]
  const isNew = before === undefined || rankOf(rival) < before
  // Two that wait and are as bad: the one that was read first stays.
  return isNew && (doesWait(own) ? rankOf(rival) < rankOf(own) : rankOf(rival) <= rankOf(own))
}

/** By the rule: after something else stood there, the first moment belongs to that. */
function come(front: Front, entry: DeskEntry, now: Instant): Front {
  return {
    ...front,
    id: entry.id,
    guardedUntil: front.id === undefined ? front.guardedUntil : now + MOMENT,
    touchedAt: 0,
    cameMoved: hasMoved(entry),
    passed: {},
  }
}

/** The person's own choice: nothing to guard, and what rings beside it they have seen. */
export function choose(front: Front, entries: readonly DeskEntry[], id: string, now: Instant): Front {
  const entry = entries.find((one) => one.id === id)
  if (entry === undefined) return front
  const passed = ringing(entries, id)
  return { ...front, id, guardedUntil: 0, touchedAt: now, cameMoved: hasMoved(entry), passed }
}

/** The person took the end of an order back, and it is not on the list yet. */
export function awaitBack(front: Front, id: string): Front {
  return { ...front, awaited: id }
}

/** The person accepted what is in front: it stays, and what rings beside it waits for its own key. */
export function goOnWith(front: Front, entries: readonly DeskEntry[], now: Instant): Front {
  return { ...front, touchedAt: now, passed: ringing(entries, front.id) }
}

/** Any other key on the order in front. */
export function touch(front: Front, now: Instant): Front {
  return { ...front, touchedAt: now }
}

/** A key meant for what stood here a moment ago answers nothing. */
export function isGuarded({ guardedUntil }: Front, now: Instant): boolean {
  return now < guardedUntil
}

/** Everything that waits and is not in front: an alarm of its own, the first of the list first. */
export function waitingBeside(front: Front, entries: readonly DeskEntry[]): readonly DeskEntry[] {
  return entries.filter((entry) => entry.id !== front.id && doesWait(entry))
}

function ringing(entries: readonly DeskEntry[], id: string | undefined): Readonly<Record<string, number>> {
  const beside = entries.filter((entry) => entry.id !== id && doesWait(entry))
  return Object.fromEntries(beside.map((entry) => [entry.id, rankOf(entry)]))
}
