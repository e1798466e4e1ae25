import type { Actor } from '../domain/kernel/actor'

/** A console that is open now. */
export interface Workstation {
  readonly username: string
  readonly role: Actor['role']
  /** What the console's program calls itself, so that a desktop can tell its own console from others. */
  readonly agent: string
}

/** Who has a console open, for the machine this hub runs on: it is asked before it is switched off. */
export interface Workstations {
  /** Returns what to call when the console is gone. */
  readonly came: (workstation: Workstation) => () => void
  readonly now: () => readonly Workstation[]
  /** Called on every change. */
  readonly onChange: (listener: (workstations: readonly Workstation[]) => void) => void
}

export function createWorkstations(): Workstations {
  const open = new Set<Workstation>()
  const listeners = new Set<(workstations: readonly Workstation[]) => void>()
  const tell = () => {
    for (const listener of listeners) listener([...open])
  }
  return {
    came: (workstation) => {
      const own = { ...workstation }
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
