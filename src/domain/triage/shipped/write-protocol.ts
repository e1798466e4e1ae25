import type { IncidentType, Priority } from '../../incident/incident-types'
import type { AdviceStep, Answer, Determinant, Next, Protocol, Question, Wording } from '../protocol'

/** Indonesian, then English: short enough to read as a table. */
type Line = readonly [id: string, en: string]

const words = ([id, en]: Line): Wording => ({ id, en })

/** The source of protocols that follow nobody's published guidance. */
export const ownWords: Line = [
  'Teks susunan sendiri untuk latihan; ditinjau pusat dan instansi sebelum dipakai.',
  'Own wording for training; to be reviewed by the centre and its agencies before use.',
]

interface Choice {
  readonly id: string
  readonly label: Line
  readonly next: Next
}

/** A known answer. */
export const choice = (id: string, indonesian: string, english: string, next: Next): Choice => ({
  id,
  label: [indonesian, english],
  next,
})

export const end = (determinant: string): Next => ({ determinant })

/** A question with its known answers on the keys 1–9 and, on 0, what not knowing leads to. */
export function ask(id: string, question: Line, choices: readonly Choice[], unknown: Next, help?: Line): Question {
  const known = choices.map(({ id: answerId, label, next }, index): Answer => ({
    id: answerId,
    label: words(label),
    key: String(index + 1),
    next,
  }))
  const notKnown: Answer = {
    id: 'tidak-tahu',
    label: words(['Tidak tahu', 'Not known']),
    key: '0',
    unknown: true,
    next: unknown,
  }
  return {
    id,
    ask: words(question),
    answers: [...known, notKnown],
    ...(help === undefined ? {} : { help: words(help) }),
  }
}

/** Yes or no; not knowing goes the way of yes unless said otherwise. */
export function askYesNo(id: string, question: Line, yes: Next, no: Next, unknown: Next = yes, help?: Line): Question {
  return ask(id, question, [choice('ya', 'Ya', 'Yes', yes), choice('tidak', 'Tidak', 'No', no)], unknown, help)
}

/** A step of advice; with `seconds` the console counts them before the next. */
export const tell = (indonesian: string, english: string, seconds?: number): AdviceStep => ({
  text: words([indonesian, english]),
  ...(seconds === undefined ? {} : { seconds }),
})

export function determinant(
  id: string,
  priority: Priority,
  label: Line,
  advice: readonly AdviceStep[],
  dangers: readonly Line[] = [],
  continueWith?: string,
): Determinant {
  return {
    id,
    label: words(label),
    priority,
    advice,
    dangers: dangers.map(words),
    ...(continueWith === undefined ? {} : { continueWith }),
  }
}

/** An outcome that calls for the work of these agencies, also where the plan's first level does not bring them. */
export const needing = (needs: readonly [string, ...string[]], outcome: Determinant): Determinant => ({
  ...outcome,
  needs,
})

/** The first question written is the first one asked. */
export function writeProtocol(written: {
  readonly id: string
  readonly title: Line
  readonly types: readonly IncidentType[]
  readonly questions: readonly [Question, ...Question[]]
  readonly determinants: readonly Determinant[]
  readonly source: Line
}): Protocol {
  return {
    id: written.id,
    version: 1,
    title: words(written.title),
    types: written.types,
    first: written.questions[0].id,
    questions: written.questions,
    determinants: written.determinants,
    source: words(written.source),
  }
}
