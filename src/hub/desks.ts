import type { Actor } from '../domain/kernel/actor'

/** A console that is open now. */
export interface Desk {
  readonly username: string
  readonly role: Actor['role']
  /** What the console's program calls itself, so that a desktop can tell its own console from others. */
  readonly agent: string
}

/** Who has a console open, for the machine this hub runs on: it is asked before it is switched off. */
export interface Desks {
  /** Returns what to call when the console is gone. */
  readonly came: (desk: Desk) => () => void
  readonly now: () => readonly Desk[]
  /** Called on every change. */
  readonly onChange: (listener: (desks: readonly Desk[]) => void) => void
}

export function createDesks(): Desks {
  const open = new Set<Desk>()
  const listeners = new Set<(desks: readonly Desk[]) => void>()
  const tell = () => {
    for (const listener of listeners) listener([...open])
  }
  return {
    came: (desk) => {
      const own = { ...desk }
      open.add(own)
      tell()
      return () => {
        if (open.delete(own)) tell()
      }
    },
    now: () => [...open],
    onChange: (listener) => void listeners.add(listener),
  }
}
