import type { Dispatch, DispatchState } from '../../../src/domain/dispatch/dispatch'

/** How far another agency's order has come, for one who counts on that help: on a screen is not yet on the way. */
export type Reached =
  'not-there' | 'there' | 'accepted' | Exclude<DispatchState, 'ordered' | 'delivered' | 'acknowledged'>

/** An order that was read out to them is with them, though no console of theirs has shown it. */
export function reachedBy({ state, relays }: Pick<Dispatch, 'state' | 'relays'>): Reached {
  switch (state) {
    case 'ordered':
      return relays.some(({ how }) => how === 'read-out') ? 'there' : 'not-there'
    case 'delivered':
      return 'there'
    case 'acknowledged':
      return 'accepted'
    default:
      return state
  }
}
