import type { Note } from '../../../src/domain/incident/incident'

/** Questions that nobody has answered yet and nobody took back, the oldest first. */
export function openQuestions(notes: readonly Note[]): readonly Note[] {
  const answered = new Set(notes.flatMap(({ answerTo, struck }) => (struck === undefined ? (answerTo ?? []) : [])))
  return notes.filter(({ id, question, struck }) => question === true && struck === undefined && !answered.has(id))
}
