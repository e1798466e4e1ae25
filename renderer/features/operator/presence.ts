import type { Instant } from '../../../src/domain/kernel/time'

/** Who has a console connected, and since when those are gone whom this console saw go. */
export interface Absences {
  /** Undefined while the hub has not said or can't. */
  readonly present: ReadonlySet<string> | undefined
  readonly goneAt: ReadonlyMap<string, Instant>
}

export const nobodySeen: Absences = { present: undefined, goneAt: new Map() }

/**
 * What the hub's next word on who is there adds. While the line is away nothing is known: who went then went at a time
 * nobody here saw.
 */
export function followPresence(
  { present: before, goneAt }: Absences,
  present: ReadonlySet<string> | undefined,
  now: Instant,
): Absences {
  if (present === undefined) return nobodySeen
  const gone = new Map([...goneAt].filter(([username]) => !present.has(username)))
  for (const username of before ?? []) if (!present.has(username)) gone.set(username, now)
  return { present, goneAt: gone }
}
