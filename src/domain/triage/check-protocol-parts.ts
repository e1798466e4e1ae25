import type { Answer, Determinant, Protocol, Question, Wording } from './protocol'
import type { ProtocolFault, ProtocolFaultCode } from './protocol-finding'

/** Faults that are seen without asking anything: words, names, keys, advice, timers. */
export function checkProtocolParts(protocol: Protocol): readonly ProtocolFault[] {
  const { questions, determinants, version } = protocol
  return [
    ...(Number.isInteger(version) && version > 0 ? [] : [fault('bad-version', '/version')]),
    ...checkWords(protocol.title, '/title'),
    ...checkWords(protocol.source, '/source'),
    ...repeated(questions, ({ id }) => id, 'duplicate-question', '/questions'),
    ...repeated(determinants, ({ id }) => id, 'duplicate-determinant', '/determinants'),
    // Two outcomes that read the same are told apart by nobody.
    ...repeatedWords(determinants, '/determinants'),
    ...questions.flatMap((question, index) => checkQuestion(question, `/questions/${index}`)),
    ...determinants.flatMap((determinant, index) => checkDeterminant(determinant, `/determinants/${index}`)),
  ]
}

function checkQuestion({ ask, help, answers }: Question, at: string): readonly ProtocolFault[] {
  const unknown = answers.filter((answer) => answer.unknown === true).length
  return [
    ...checkWords(ask, `${at}/ask`),
    ...(help === undefined ? [] : checkWords(help, `${at}/help`)),
    ...(answers.length === unknown ? [fault('no-answers', `${at}/answers`)] : []),
    ...(unknown === 0 ? [fault('unknown-missing', `${at}/answers`)] : []),
    ...(unknown > 1 ? [fault('unknown-twice', `${at}/answers`)] : []),
    ...repeated(answers, ({ id }) => id, 'duplicate-answer', `${at}/answers`),
    ...repeated(answers, ({ key }) => key, 'duplicate-key', `${at}/answers`),
    ...repeatedWords(answers, `${at}/answers`),
    ...answers.flatMap((answer, index) => checkAnswer(answer, `${at}/answers/${index}`)),
  ]
}

function checkAnswer({ label, key }: Answer, at: string): readonly ProtocolFault[] {
  // Keys a keyboard has without a shift: another character can't be typed in one stroke.
  const isKeyGood = key === undefined || /^[0-9a-z]$/u.test(key)
  return [...checkWords(label, `${at}/label`), ...(isKeyGood ? [] : [fault('bad-key', `${at}/key`)])]
}

function checkDeterminant({ label, advice, dangers }: Determinant, at: string): readonly ProtocolFault[] {
  return [
    ...checkWords(label, `${at}/label`),
    ...(advice.length === 0 ? [fault('no-advice', `${at}/advice`)] : []),
    ...advice.flatMap(({ text, seconds }, index) => [
      ...checkWords(text, `${at}/advice/${index}/text`),
      ...(seconds === undefined || (Number.isFinite(seconds) && seconds > 0)
        ? []
        : [fault('bad-timer', `${at}/advice/${index}/seconds`)]),
    ]),
    ...dangers.flatMap((danger, index) => checkWords(danger, `${at}/dangers/${index}`)),
  ]
}

function checkWords(words: Wording, at: string): readonly ProtocolFault[] {
  return languages.flatMap((language) =>
    words[language].trim() === '' ? [fault('text-missing', `${at}/${language}`)] : [],
  )
}

const languages = ['id', 'en'] as const

/** A fault for every part whose mark an earlier part already has. */
function repeated<T>(
  parts: readonly T[],
  markOf: (part: T) => string | undefined,
  code: ProtocolFaultCode,
  at: string,
): readonly ProtocolFault[] {
  const seen = new Set<string>()
  return parts.flatMap((part, index) => {
    const mark = markOf(part)
    if (mark === undefined) return []
    if (seen.has(mark)) return [fault(code, `${at}/${index}`)]
    seen.add(mark)
    return []
  })
}

function repeatedWords(parts: readonly { readonly label: Wording }[], at: string): readonly ProtocolFault[] {
  return languages.flatMap((language) =>
    repeated(parts, ({ label }) => asHeard(label[language]) || undefined, 'same-words', at),
  )
}

/** What an ear keeps of a text: no capitals, no punctuation, one space. */
export function asHeard(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function fault(code: ProtocolFaultCode, at: string): ProtocolFault {
  return { code, at, path: [] }
}
