import type { Agency } from '../../../src/domain/agency/agency'
import { isAwaitingAcknowledgement, isDispatchOpen, type Dispatch } from '../../../src/domain/dispatch/dispatch'
import type { Incident } from '../../../src/domain/incident/incident'
import { entryOf } from '../../../src/domain/kernel/entry-of'

/** An order that came to nothing so far, and who could do it instead. */
export interface HelpWanted {
  readonly dispatch: Dispatch
  readonly cause: 'declined' | 'unanswered'
  /** Best first; none on this incident already. Empty where neither the plans nor the directory name anybody. */
  readonly instead: readonly Agency[]
}

/** Agencies the plans name for an order that failed, best first, as if only `alreadyOn` had orders. */
export type Alternatives = (failed: Dispatch, alreadyOn: readonly string[]) => readonly string[]

/**
 * Orders whose place has to be filled: declined, or up the whole ladder without an answer. One is settled as soon as the
 * same agency, one of its neighbours, or one the plans name instead was ordered after it.
 */
export function helpWanted(
  { dispatches, life }: Pick<Incident, 'dispatches' | 'life'>,
  agencies: Readonly<Record<string, Agency>>,
  alternatives: Alternatives = () => [],
): readonly HelpWanted[] {
  if (life.kind !== 'open') return []
  const standing = new Set(dispatches.filter(isDispatchOpen).map(({ agencyId }) => agencyId))
  const refused = new Set(dispatches.filter(({ state }) => state === 'declined').map(({ agencyId }) => agencyId))
  return dispatches.flatMap((dispatch, index) => {
    const cause = causeOf(dispatch)
    if (cause === undefined) return []
    const neighbours = entryOf(agencies, dispatch.agencyId)?.neighbours ?? []
    const later = dispatches.slice(index + 1).filter(({ state }) => state !== 'cancelled' && state !== 'declined')
    if (later.some(({ agencyId }) => agencyId === dispatch.agencyId || neighbours.includes(agencyId))) return []
    const failedAt = failureOf(dispatch)
    const after = later.filter(({ times }) => (times.ordered ?? 0) >= failedAt).map(({ agencyId }) => agencyId)
    const before = [...standing].filter((id) => id !== dispatch.agencyId && !after.includes(id))
    const couldGo = alternatives(dispatch, before)
    if (after.some((id) => couldGo.includes(id))) return []
    const instead = [...new Set([...couldGo, ...neighbours])]
      .filter((id) => !standing.has(id) && !refused.has(id))
      .flatMap((id) => entryOf(agencies, id) ?? [])
      .filter(({ active, services }) => active && services.includes('112'))
    return [{ dispatch, cause, instead }]
  })
}

function causeOf(dispatch: Dispatch): HelpWanted['cause'] | undefined {
  if (dispatch.state === 'declined') return 'declined'
  const isAtTheTop = dispatch.escalations.some(({ step }) => step === 'neighbour')
  return isAtTheTop && isAwaitingAcknowledgement(dispatch) ? 'unanswered' : undefined
}

/** When it was clear that nobody would come. */
function failureOf({ times, escalations }: Dispatch): number {
  return times.declined ?? escalations.find(({ step }) => step === 'neighbour')?.firedAt ?? 0
}
