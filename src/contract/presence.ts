import type { Instant } from '../domain/kernel/time'
import type { soundStates } from './commands/presence-commands'

/** `unknown`: the console has not said. */
export type SoundState = (typeof soundStates)[number] | 'unknown'

/** The consoles of one agency that are connected now. */
export interface AgencyPresence {
  readonly consoles: number
  /** The best of them: one that sounds is enough to be heard. */
  readonly sound: SoundState
  /** How many of them have said that they can sound; absent while none has. */
  readonly heard?: number
}

/** Where a unit said it was. */
export interface UnitPosition {
  readonly lat: number
  readonly lon: number
  readonly at: Instant
  /** Metres. */
  readonly accuracy?: number
}

/**
 * Volatile, whole each time, kept nowhere. The room hears of everyone; an agency of its own accounts and units. An
 * agency without an entry has no console connected.
 */
export interface PresenceMessage {
  readonly present: readonly string[]
  readonly agencies?: Readonly<Record<string, AgencyPresence>>
}

/** Volatile: the positions that are new, or all known ones when a console connects. */
export interface PositionsMessage {
  readonly positions: Readonly<Record<string, UnitPosition>>
}
