import { categoriesOf, isPublic, noCategories, type ComplaintCategory } from '../../domain/complaint/category'
import { defaultCategories } from '../../domain/complaint/default-categories'
import { defaultRouting } from '../../domain/complaint/default-routing'
import type { Complaint, RouteReason } from '../../domain/complaint/complaint'
import { answersComplaints, hasOperator, type Routing } from '../../domain/complaint/routing'
import { ACCOUNTS_STREAM, AGENCIES_STREAM, CATEGORIES_STREAM, ROUTING_STREAM } from '../../projection/board'
import type { StreamState } from '../../projection/stream-state'

type StateOf = (stream: string) => StreamState | undefined

/** The categories the centre works with now. */
export function categoriesIn(state: StateOf): readonly ComplaintCategory[] {
  const own = state(CATEGORIES_STREAM)
  return categoriesOf(defaultCategories, own?.kind === 'categories' ? own.categories : noCategories)
}

export function categoryIn(state: StateOf, id: string | undefined): ComplaintCategory | undefined {
  return id === undefined ? undefined : categoriesIn(state).find((category) => category.id === id)
}

/** Whether anybody may read it, by the categories as they stand. */
export function isPublicIn(state: StateOf, complaint: Complaint): boolean {
  return isPublic(complaint, categoryIn(state, complaint.category))
}

export function routingIn(state: StateOf): Routing {
  const own = state(ROUTING_STREAM)
  return (own?.kind === 'routing' ? own.routing.routing : undefined) ?? defaultRouting
}

export function agenciesIn(state: StateOf) {
  const own = state(AGENCIES_STREAM)
  return own?.kind === 'agencies' ? own.agencies.items : {}
}

function accountsIn(state: StateOf) {
  const own = state(ACCOUNTS_STREAM)
  return own?.kind === 'accounts' ? own.accounts.items : {}
}

/**
 * Who really gets what is meant for an agency: where nobody can read it, the owner of last resort, so that no report is
 * swallowed. `undefined`: not even that one can.
 */
export function ownerOf(
  agencyId: string,
  reason: RouteReason,
  state: StateOf,
): { readonly agencyId: string; readonly reason: RouteReason } | undefined {
  if (isAtHand(agencyId, state)) return { agencyId, reason }
  const { lastResort } = routingIn(state)
  if (!isAtHand(lastResort, state)) return undefined
  return { agencyId: lastResort, reason: { ...reason, cause: 'no-operator', instead: agencyId } }
}

export function isAtHand(agencyId: string, state: StateOf): boolean {
  return answersComplaints(agenciesIn(state), agencyId) && hasOperator(agencyId, accountsIn(state))
}
