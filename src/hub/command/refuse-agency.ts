import type { Agency } from '../../domain/agency/agency'
import { takesOrders } from '../../domain/agency/takes-orders'
import { entryOf } from '../../domain/kernel/entry-of'
import { refuse, type Refusal } from '../../domain/kernel/result'
import { activePlans } from '../../domain/response-plan/active-plans'
import { neighbourCycle } from '../../domain/response-plan/neighbour-of'
import { shippedPlans } from '../../domain/response-plan/shipped-plans'
import { AGENCIES_STREAM, PLANS_STREAM } from '../../projection/board'
import type { BatchView } from './decision'

/** Enough to find them; the message says how many there are. */
const NAMED = 10

const some = (names: readonly string[]) =>
  names.slice(0, NAMED).join(', ') + (names.length > NAMED ? ` and ${names.length - NAMED} more` : '')

/** Why an agency can't become like this, or nothing. */
export function refuseAgency(
  agency: Agency,
  view: BatchView,
): { readonly ok: false; readonly error: Refusal } | undefined {
  const state = view.state(AGENCIES_STREAM)
  const known = state?.kind === 'agencies' ? state.agencies.items : {}
  const cycle = neighbourCycle(agency, { ...known, [agency.id]: agency })
  // A circle elsewhere, from before this was checked, does not keep this agency from being changed.
  if (cycle?.includes(agency.id)) {
    const message = `Its neighbours lead back to it: ${cycle.join(' → ')}.`
    return { ok: false, error: { code: 'invalid-input', message, issues: [{ path: 'neighbours', message }] } }
  }
  const before = entryOf(known, agency.id)
  if (before === undefined || !takesOrders(before) || takesOrders(agency)) return undefined
  const open = view.openOrdersOf(agency.id).map(({ number }) => number)
  if (open.length > 0) {
    const incidents = `${open.length} ${open.length === 1 ? 'incident' : 'incidents'}`
    return refuse('conflict', `${agency.shortName} still has open orders on ${incidents}: ${some(open)}.`)
  }
  const plans = view.state(PLANS_STREAM)
  const directory = plans?.kind === 'plans' ? plans.plans : { items: {} }
  const naming = activePlans(shippedPlans, directory).filter(({ levels }) =>
    levels.some(({ picks }) => picks.some(({ agencyId }) => agencyId === agency.id)),
  )
  if (naming.length === 0) return undefined
  const ids = naming.map(({ id }) => id)
  return refuse('conflict', `${agency.shortName} is still named by ${ids.length} response plans: ${some(ids)}.`)
}
