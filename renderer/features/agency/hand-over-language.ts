import { dispatchStates } from '../../../src/domain/dispatch/dispatch'
import { incidentTypes } from '../../../src/domain/incident/incident-types'
import { unitStatuses } from '../../../src/domain/unit/unit'

/** The texts of one language. */
export type Words = (key: string, parts?: Readonly<Record<string, string>>) => string

/** One kind of line that the draft of a hand-over writes, and what may follow it in brackets. */
interface LineKind {
  readonly key: string
  readonly slots: readonly string[]
  readonly tail?: true
}

const kinds: readonly LineKind[] = [
  { key: 'agency.duty.line-nothing', slots: [] },
  { key: 'agency.duty.line-order', slots: ['number', 'priority', 'type', 'place', 'step'], tail: true },
  { key: 'agency.duty.line-question.us', slots: ['number', 'text'] },
  { key: 'agency.duty.line-question.centre', slots: ['number', 'text'] },
  { key: 'agency.duty.line-unit', slots: ['unit', 'status'], tail: true },
]

/**
 * A hand-over in the language of whoever reads it: the lines that the draft wrote are written again, with names, places and
 * reasons as they were. A line that a person wrote or changed stays in their own words.
 */
export function handOverIn(text: string, from: Words, to: Words): string {
  return text
    .split('\n')
    .map((line) => {
      const bullet = line.startsWith('- ') ? '- ' : ''
      const words = line.slice(bullet.length)
      for (const kind of kinds) {
        const translated = lineIn(words, kind, from, to)
        if (translated !== undefined) return bullet + translated
      }
      return line
    })
    .join('\n')
}

/** Undefined where the line is of another kind, or has a word in a coded place that the draft never writes there. */
function lineIn(line: string, { key, slots, tail }: LineKind, from: Words, to: Words): string | undefined {
  const found = patternOf(key, slots, tail === true, from).exec(line)?.groups
  if (found === undefined && slots.length > 0) return undefined
  if (found === undefined) return line === from(key) ? to(key) : undefined
  const parts: Record<string, string> = {}
  for (const slot of slots) {
    const part = slotIn(slot, found[slot] ?? '', from, to)
    if (part === undefined) return undefined
    parts[slot] = part
  }
  const after = found['tail']
  const noUnit = 'agency.duty.line-no-unit'
  const bracket = after === undefined ? '' : ` (${after === from(noUnit) ? to(noUnit) : after})`
  return to(key, parts) + bracket
}

function slotIn(slot: string, word: string, from: Words, to: Words): string | undefined {
  switch (slot) {
    case 'number':
      return /^112-\d{8}-\d+$/.test(word) ? word : undefined
    case 'type':
      return codedIn(
        incidentTypes.map((one) => `type.${one}`),
        word,
        from,
        to,
      )
    case 'step':
      return codedIn(
        dispatchStates.map((one) => `step.${one}`),
        word,
        from,
        to,
      )
    case 'status':
      return codedIn(
        unitStatuses.map((one) => `agency.unit.${one}`),
        word,
        from,
        to,
      )
    case 'place':
      return codedIn(['agency.card.no-place'], word, from, to) ?? word
    default:
      return word
  }
}

function codedIn(keys: readonly string[], word: string, from: Words, to: Words): string | undefined {
  const key = keys.find((one) => from(one) === word)
  return key === undefined ? undefined : to(key)
}

function patternOf(key: string, slots: readonly string[], tail: boolean, words: Words): RegExp {
  const marks = Object.fromEntries(slots.map((slot) => [slot, `<${slot}>`]))
  const whole = words(key, marks).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const groups = slots.reduce((text, slot) => text.replace(`<${slot}>`, `(?<${slot}>.+?)`), whole)
  return new RegExp(`^${groups}${tail ? '(?: \\((?<tail>.+)\\))?' : ''}$`)
}
