import type { CommandId } from './key-table'
import type { KeyHandlers, KeyObstacles } from './use-keys'

interface Bound {
  readonly handlers: KeyHandlers
  readonly obstacles: KeyObstacles
}

/** What the mounted parts of the screen can do now, by command; asked anew each time. */
const bound = new Set<() => Bound>()

/** Adds a part of the screen; returns what takes it away again. */
export function bindCommands(part: () => Bound): () => void {
  bound.add(part)
  return () => void bound.delete(part)
}

/** `absent`: no part of the screen shown now knows the command. */
export type CommandState =
  | { readonly kind: 'ready'; readonly run: () => void }
  | { readonly kind: 'blocked'; readonly why: string }
  | { readonly kind: 'absent' }

/** Whether a command can act now, and what it would do. */
export function commandState(id: CommandId): CommandState {
  let state: CommandState = { kind: 'absent' }
  for (const part of bound) {
    const { handlers, obstacles } = part()
    const why = obstacles[id]
    const run = handlers[id]
    if (why !== undefined) state = { kind: 'blocked', why }
    else if (run !== undefined) return { kind: 'ready', run }
  }
  return state
}

/** Something on the screen that the palette finds by words. */
export interface FoundThing {
  readonly id: string
  readonly name: string
  /** In fewer words, behind the name. */
  readonly detail: string
  readonly run: () => void
}

export type Finder = (text: string) => readonly FoundThing[]

const finders = new Set<() => Finder>()

/** Adds what a part of the screen can find; returns what takes it away again. */
export function bindFinder(part: () => Finder): () => void {
  finders.add(part)
  return () => void finders.delete(part)
}

/** What all parts of the screen find for a text; nothing for an empty one. */
export function findThings(text: string): readonly FoundThing[] {
  return text.trim() === '' ? [] : [...finders].flatMap((part) => part()(text))
}
