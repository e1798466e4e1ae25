import type { Incident, Note } from '../../../src/domain/incident/incident'
import { openQuestions } from './note-questions'

/** A question an agency put to the centre, which nobody has answered. */
export interface AgencyQuestion {
  /** The one it was asked under, which may have been merged away since: it is answered there. */
  readonly incident: Incident
  readonly note: Note & { readonly agencyId: string }
}

/** Questions of the centre's own wait for an agency: only an agency's wait for the centre. */
export function askedOfCentre(notes: readonly Note[]): readonly AgencyQuestion['note'][] {
  return openQuestions(notes).flatMap((note) => {
    const { agencyId } = note
    return agencyId === undefined ? [] : [{ ...note, agencyId }]
  })
}

/** Of everything that still runs, the most urgent incident first, and there the oldest question. */
export function agencyQuestions(incidents: Iterable<Incident>): readonly AgencyQuestion[] {
  return [...incidents]
    .filter(({ life }) => life.kind !== 'closed')
    .flatMap((incident) => askedOfCentre(incident.notes).map((note): AgencyQuestion => ({ incident, note })))
    .sort((a, b) => {
      if (a.incident.priority !== b.incident.priority) return a.incident.priority < b.incident.priority ? -1 : 1
      return a.note.at - b.note.at
    })
}
