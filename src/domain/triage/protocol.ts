import { priorities, type IncidentType, type Priority } from '../incident/incident-types'

/** Words for a person in both languages. Protocols are data that a centre edits, so their words live in them. */
export interface Wording {
  readonly id: string
  readonly en: string
}

/** Where an answer leads: the next question by its id, or the end. */
export type Next = string | { readonly determinant: string }

export interface Answer {
  readonly id: string
  readonly label: Wording
  /** One character that gives this answer on the keyboard, unique in its question. */
  readonly key?: string
  /** The caller does not know. Every question has exactly one such answer: a form must never force a guess. */
  readonly unknown?: true
  readonly next: Next
}

export interface Question {
  readonly id: string
  /** Said to the caller as it stands. */
  readonly ask: Wording
  /** For the operator: what to listen for. */
  readonly help?: Wording
  readonly answers: readonly Answer[]
}

/** One thing to say to the caller, then wait or watch `seconds` before the next. */
export interface AdviceStep {
  readonly text: Wording
  readonly seconds?: number
}

/** What a path of answers amounts to. */
export interface Determinant {
  readonly id: string
  readonly label: Wording
  readonly priority: Priority
  /** For the caller, in order. */
  readonly advice: readonly AdviceStep[]
  /** For the responders. */
  readonly dangers: readonly Wording[]
  /** Agencies whose work it calls for, by id: recommended at once, whatever level of the plan would bring them. */
  readonly needs?: readonly string[]
  /** The protocol to go on with when the answers show another kind of emergency. */
  readonly continueWith?: string
}

/**
 * A decision graph: branches may part and join, never go back. Plain JSON. A version never changes once it is
 * published; one version of each id is active.
 */
export interface Protocol {
  readonly id: string
  /** From 1. */
  readonly version: number
  readonly title: Wording
  /** The incident types it is asked for; empty for a protocol that a call itself starts, such as the silent call. */
  readonly types: readonly IncidentType[]
  readonly first: string
  readonly questions: readonly Question[]
  readonly determinants: readonly Determinant[]
  /** Whose guidance the words follow. */
  readonly source: Wording
}

/** Below zero when `a` is more urgent than `b`: P1 before P4. */
export function compareUrgency(a: Priority, b: Priority): number {
  return priorities.indexOf(a) - priorities.indexOf(b)
}

export function mostUrgent(all: readonly [Priority, ...Priority[]]): Priority {
  return all.reduce((best, one) => (compareUrgency(one, best) < 0 ? one : best))
}

export function leastUrgent(all: readonly [Priority, ...Priority[]]): Priority {
  return all.reduce((best, one) => (compareUrgency(one, best) > 0 ? one : best))
}
