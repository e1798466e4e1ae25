import type { Incident, Note } from '../../../src/domain/incident/incident'
import type { OpenQuestion } from './questions'

/** A question of ours that this console saw open, until its answer was read: `incident/question`. */
export type Asked = readonly string[]

export interface NewAnswer {
  readonly incident: Incident
  readonly question: Note
  readonly answer: Note
}

const nameOf = (incidentId: string, noteId: string) => `${incidentId}/${noteId}`

/** What to watch from now on: our open questions, and those before whose answer nobody has read. */
export function askedOn(before: Asked, questions: readonly OpenQuestion[]): Asked {
  const ours = questions.filter(({ waitsFor }) => waitsFor === 'centre')
  const fresh = ours.map(({ incident, note }) => nameOf(incident.id, note.id)).filter((name) => !before.includes(name))
  return fresh.length === 0 ? before : [...before, ...fresh]
}

/** The answers of the centre to those, the oldest first; also where the order has ended since. A struck one answers nothing. */
export function newAnswers(asked: Asked, incidentOf: (id: string) => Incident | undefined): readonly NewAnswer[] {
  return asked
    .flatMap((name) => {
      const [incidentId = '', questionId] = name.split('/')
      const incident = incidentOf(incidentId)
      const question = incident?.notes.find(({ id }) => id === questionId)
      const answer = incident?.notes.find(({ answerTo, struck }) => answerTo === questionId && struck === undefined)
      return incident === undefined || question === undefined || answer === undefined
        ? []
        : [{ incident, question, answer }]
    })
    .sort((a, b) => a.answer.at - b.answer.at)
}

/** Read: it is watched no more. */
export function readAnswer(asked: Asked, { incident, question }: NewAnswer): Asked {
  return asked.filter((name) => name !== nameOf(incident.id, question.id))
}
