import type { Dispatch } from '../../src/domain/dispatch/dispatch'

/** An order to Damkar that nobody has answered, changed by `more`. */
export function aDispatch(more: Partial<Dispatch> = {}): Dispatch {
  return {
    id: 'd',
    agencyId: 'damkar',
    state: 'ordered',
    times: { ordered: 1_000 },
    orderedBy: 'operator1',
    ladderFrom: 1_000,
    escalations: [],
    assignments: [],
    relays: [],
    ...more,
  }
}
