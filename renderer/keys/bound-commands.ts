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
