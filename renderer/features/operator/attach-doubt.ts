import { typeRelation } from '../../../src/domain/duplicate/related-types'
import type { Incident } from '../../../src/domain/incident/incident'
import type { IncidentType } from '../../../src/domain/incident/incident-types'
import type { Location } from '../../../src/domain/kernel/location'
import { metresBetween } from '../../../src/domain/place/distance'

/** Two callers of one event rarely name places farther apart, metres, beside what their points may be off. */
const farApart = 2_000

/** What speaks against a call being about an incident. */
export type AttachDoubt = 'type' | 'place'

/** Asked about once before the call is attached; nothing where too little is known of the call. */
export function attachDoubts(
  said: { readonly type: IncidentType | undefined; readonly location: Location | undefined },
  { type, location }: Pick<Incident, 'type' | 'location'>,
): readonly AttachDoubt[] {
  const doubts: AttachDoubt[] = []
  if (typeRelation(said.type, type) === 'other') doubts.push('type')
  if (said.location !== undefined && location !== undefined) {
    const slack = (said.location.radius ?? 0) + (location.radius ?? 0)
    if (metresBetween(said.location, location) > farApart + slack) doubts.push('place')
  }
  return doubts
}
