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
 * Orders whose place has to be filled: declined, or up the whole ladder without an answer. One is settled as soon as one of
 * its neighbours, or one the plans name instead, was ordered after it. The same agency settles it by accepting another
 * order, or by getting a new one after it declined: a second order that nobody has accepted either, as a merged duplicate
 * brings along, is no hope. Orders are told apart by their times, since a merge puts older ones after newer.
 */
export function helpWanted(
  { dispatches, life }: Pick<Incident, 'dispatches' | 'life'>,
  agencies: Readonly<Record<string, Agency>>,
  alternatives: Alternatives = () => [],
): readonly HelpWanted[] {
  if (life.kind !== 'open') return []
  const standing = new Set(dispatches.filter(isDispatchOpen).map(({ agencyId }) => agencyId))
  const refused = new Set(dispatches.filter(({ state }) => state === 'declined').map(({ agencyId }) => agencyId))
  const asked = new Set<string>()
  return dispatches.flatMap((dispatch, index) => {
    const cause = causeOf(dispatch)
    // A merged duplicate's order to the same agency may have failed alike: one call for help says it.
    if (cause === undefined || asked.has(`${cause} ${dispatch.agencyId}`)) return []
    const neighbours = entryOf(agencies, dispatch.agencyId)?.neighbours ?? []
    const failedAt = failureOf(dispatch)
    const others = dispatches.filter(
      (other) => other !== dispatch && other.state !== 'cancelled' && other.state !== 'declined',
    )
    const isAnswered = others.some(
      (other) =>
        other.agencyId === dispatch.agencyId &&
        (!isAwaitingAcknowledgement(other) || (cause === 'declined' && orderedAt(other) >= failedAt)),
    )
    if (isAnswered) return []
    const later = others.filter(
      (other) =>
        other.agencyId !== dispatch.agencyId &&
        (orderedAt(other) > orderedAt(dispatch) ||
          (orderedAt(other) === orderedAt(dispatch) && dispatches.indexOf(other) > index)),
    )
    if (later.some(({ agencyId }) => neighbours.includes(agencyId))) return []
    const after = later.filter((other) => orderedAt(other) >= failedAt).map(({ agencyId }) => agencyId)
    const before = [...standing].filter((id) => id !== dispatch.agencyId && !after.includes(id))
    const couldGo = alternatives(dispatch, before)
    if (after.some((id) => couldGo.includes(id))) return []
    const instead = [...new Set([...couldGo, ...neighbours])]
      .filter((id) => !standing.has(id) && !refused.has(id))
      .flatMap((id) => entryOf(agencies, id) ?? [])
      .filter(({ active, services }) => active && services.includes('112'))
    asked.add(`${cause} ${dispatch.agencyId}`)
    return [{ dispatch, cause, instead }]
  })
}

function orderedAt({ times }: Dispatch): number {
  return times.ordered ?? 0
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
