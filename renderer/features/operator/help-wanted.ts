import type { Agency } from '../../../src/domain/agency/agency'
import { isAwaitingAcknowledgement, isDispatchOpen, type Dispatch } from '../../../src/domain/dispatch/dispatch'
import type { Incident } from '../../../src/domain/incident/incident'
import { entryOf } from '../../../src/domain/kernel/entry-of'

/** An order that came to nothing so far, and who could do it instead. */
export interface HelpWanted {
  readonly dispatch: Dispatch
  readonly cause: 'declined' | 'unanswered'
  /** Its neighbours, the first first; none on this incident already. Empty where the directory names nobody. */
  readonly instead: readonly Agency[]
}

/**
 * Orders whose place has to be filled: declined, or up the whole ladder without an answer. One is settled as soon as one
 * of its neighbours, or the same agency again, was ordered after it.
 */
export function helpWanted(
  { dispatches, life }: Pick<Incident, 'dispatches' | 'life'>,
  agencies: Readonly<Record<string, Agency>>,
): readonly HelpWanted[] {
  if (life.kind !== 'open') return []
  const standing = new Set(dispatches.filter(isDispatchOpen).map(({ agencyId }) => agencyId))
  const refused = new Set(dispatches.filter(({ state }) => state === 'declined').map(({ agencyId }) => agencyId))
  return dispatches.flatMap((dispatch, index) => {
    const cause = causeOf(dispatch)
    if (cause === undefined) return []
    const neighbours = entryOf(agencies, dispatch.agencyId)?.neighbours ?? []
    const later = dispatches.slice(index + 1)
    const isSettled = later.some(
      (one) =>
        one.state !== 'cancelled' &&
        one.state !== 'declined' &&
        (one.agencyId === dispatch.agencyId || neighbours.includes(one.agencyId)),
    )
    if (isSettled) return []
    const instead = neighbours
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
