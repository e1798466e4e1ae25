import {
  dispatchStatuses,
  isAwaitingAcknowledgement,
  type Dispatch,
  type DispatchStatus,
} from '../../../src/domain/dispatch/dispatch'
import { priorities } from '../../../src/domain/incident/incident-types'
import type { TestRound } from '../../../src/domain/test-round/test-round'
import type { Order } from './orders'

/** One line of the desk's list: an order, or a test order that stands among them by the same rule. */
export type DeskEntry =
  | { readonly kind: 'order'; readonly id: string; readonly order: Order }
  | { readonly kind: 'test'; readonly id: string; readonly round: TestRound }

/** Real orders wait before a test, and a test that waits stands before what is accepted: it sounds, they don't. */
export function deskList(orders: readonly Order[], test: TestRound | undefined): readonly DeskEntry[] {
  const entries = orders.map((order): DeskEntry => ({ kind: 'order', id: order.dispatch.id, order }))
  if (test === undefined) return entries
  const waiting = entries.filter((entry) => doesWait(entry))
  const accepted = entries.filter((entry) => !doesWait(entry))
  return [...waiting, { kind: 'test', id: test.id, round: test }, ...accepted]
}

/** The one below `id` in the list, from the last on the first; the first where `id` is not in it. */
export function entryAfter(entries: readonly DeskEntry[], id: string | undefined): DeskEntry | undefined {
  return entries[entries.findIndex((entry) => entry.id === id) + 1] ?? entries[0]
}

/** Nobody has answered it yet. */
export function doesWait(entry: DeskEntry): boolean {
  return entry.kind === 'test' || isAwaitingAcknowledgement(entry.order.dispatch)
}

/** 1 is the worst; a test is behind everything that happened. */
export function rankOf(entry: DeskEntry): number {
  return entry.kind === 'test' ? priorities.length + 1 : priorities.indexOf(entry.order.incident.priority) + 1
}

/** Its units are on their way or further: the first thing to do after accepting is done. */
export function hasMoved(entry: DeskEntry): boolean {
  return entry.kind === 'order' && isStatus(entry.order.dispatch.state)
}

const isStatus = (state: Dispatch['state']): state is DispatchStatus =>
  (dispatchStatuses as readonly Dispatch['state'][]).includes(state)
