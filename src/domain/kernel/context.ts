import type { Actor } from './actor'
import type { Instant } from './time'

/** Everything a decision may know beside the state and the command: the domain has no clock and no random source. */
export interface Context {
  readonly now: Instant
  readonly actor: Actor
  /** The command's UUID. New things take their id from it, so a console knows the id before the hub answers. */
  readonly commandId: string
}
