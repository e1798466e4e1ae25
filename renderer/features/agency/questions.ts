import type { Incident, Note } from '../../../src/domain/incident/incident'
import type { Order } from './orders'

/** A question that nobody has answered yet, and whose turn it is. */
export interface OpenQuestion {
  readonly incident: Incident
  readonly note: Note
  readonly waitsFor: 'us' | 'centre'
}

/** The open questions of our orders, the longest waiting first. What another agency asks the centre is not ours. */
export function openQuestions(orders: readonly Order[], agencyId: string): readonly OpenQuestion[] {
  const incidents = [...new Map(orders.map(({ incident }) => [incident.id, incident])).values()]
  return incidents
    .flatMap((incident) =>
      incident.notes
        .filter((note) => isOpenQuestion(note, incident))
        .filter((note) => note.agencyId === undefined || note.agencyId === agencyId)
        .map((note): OpenQuestion => ({ incident, note, waitsFor: note.agencyId === undefined ? 'us' : 'centre' })),
    )
    .sort((a, b) => a.note.at - b.note.at)
}

/** A struck answer answers nothing. */
function isOpenQuestion({ id, question, struck }: Note, { notes }: Incident): boolean {
  if (question !== true || struck !== undefined) return false
  return !notes.some((note) => note.answerTo === id && note.struck === undefined)
}

/** The question a note answers, to be shown above it. */
export function questionOf({ answerTo }: Note, { notes }: Incident): Note | undefined {
  return answerTo === undefined ? undefined : notes.find(({ id }) => id === answerTo)
}
