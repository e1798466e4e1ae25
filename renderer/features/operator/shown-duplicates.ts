import type { IncidentType } from '../../../src/domain/incident/incident-types'
import type { Location } from '../../../src/domain/kernel/location'
import type { Duplicates } from './use-duplicates'

/** What is known about a call that could resemble something. */
export interface Told {
  readonly text: string
  readonly type: IncidentType | undefined
  readonly location: Location | undefined
  /** Its type is a guess: nothing was said. */
  readonly isSilent: boolean
  /** Incidents this call was taken out of: it does not belong there, somebody has said so. */
  readonly detachedFrom: ReadonlySet<string>
}

/**
 * What of the hub's answer is shown for a call. A call of which nothing is known resembles nothing, whatever is open; that
 * many calls come in at once is still said, except for a silent one, which fits none of them.
 */
export function shownDuplicates(asked: Duplicates, told: Told): Duplicates {
  const isUnplaced = told.text.trim() === '' && told.location === undefined
  if (isUnplaced && told.isSilent) return { ...asked, items: [], bursts: [] }
  if (isUnplaced && told.type === undefined) return { ...asked, items: [] }
  const items = asked.items.filter(({ incidentId }) => !told.detachedFrom.has(incidentId))
  return items.length === asked.items.length ? asked : { ...asked, items }
}
