import { isAwaitingAcknowledgement, isDispatchOpen, type VoiceChannel } from '../../../src/domain/dispatch/dispatch'
import { agencyName, agencyNamed } from './agencies-in-line'
import type { LineContext } from './line-context'
import type { Completion, Missing, Reading } from './reading'
import { stepWords, type Step } from './verbs'

const channelWords: Readonly<Record<string, VoiceChannel>> = {
  radio: 'radio',
  ht: 'radio',
  telepon: 'phone',
  telp: 'phone',
  phone: 'phone',
}

/** Behind these comes the reason of a refusal. */
const reasonWords: ReadonlySet<string> = new Set(['karena', 'sebab', 'because'])

/** The longest name of an agency, in words. */
const longest = 4

/**
 * `/status damkar tiba Budi`, `/status damkar tolak radio Budi karena unit habis`: whose report, which step, how it was heard,
 * who said it, and why. The officer who spoke last for the order need not be named again.
 */
export function readStatus(said: string, rest: string, context: LineContext): Reading {
  const { incident, orders, agencies } = context
  const [head = '', ...tail] = rest.split(';')
  const words = head.split(/\s+/).filter((word) => word !== '')
  const { agency, length } = leadingAgency(words, context)
  const stepWord = words[length]?.toLowerCase()
  const step = stepWords.find(([, ...names]) => stepWord !== undefined && names.includes(stepWord))?.[0]
  const behind = step === undefined ? [] : words.slice(length + 1)
  // People write the reason of a refusal as they say it; a semicolon does as well.
  const because = step === 'declined' ? behind.findIndex((word) => reasonWords.has(word.toLowerCase())) : -1
  const after = because < 0 ? behind : behind.slice(0, because)
  const via = channelWords[after[0]?.toLowerCase() ?? '']
  const dispatch = orders.filter((order) => order.agencyId === agency?.id && isDispatchOpen(order)).at(-1)
  const officer = after.slice(via === undefined ? 0 : 1).join(' ')
  const reason = [because < 0 ? '' : behind.slice(because + 1).join(' '), tail.join(';').trim()]
    .filter((part) => part !== '')
    .join('; ')
  // A cancelled order is the room's own word: there is no officer, and all that follows is the reason.
  const isOwn = step === 'cancelled'
  const spoken = isOwn ? '' : officer === '' ? (dispatch?.officer ?? '') : officer
  const why = isOwn ? [after.join(' '), reason].filter((part) => part !== '').join('; ') : reason
  const missing: readonly (Missing | false)[] = [
    incident === undefined && 'incident',
    incident !== undefined && agency === undefined && 'agency',
    incident !== undefined && agency !== undefined && dispatch === undefined && 'dispatch',
    step === undefined && 'step',
    step !== undefined && !isOwn && spoken === '' && 'officer',
    isOwn && why === '' && 'reason',
    step === 'declined' && why === '' && 'decline-reason',
  ]
  const answerable = dispatch === undefined || isAwaitingAcknowledgement(dispatch)
  return {
    meaning: {
      kind: 'status',
      incident,
      agencyId: agency?.id,
      dispatch,
      step,
      via: via ?? 'phone',
      officer: spoken,
      reason: why,
    },
    missing: [
      ...missing.filter((one) => one !== false),
      // Accepting and declining are answers to an order that waits for one.
      ...(!answerable && (step === 'acknowledged' || step === 'declined') ? (['dispatch'] as const) : []),
    ],
    completions:
      agency === undefined
        ? agencyCompletions(said, words)
        : step === 'declined' && spoken !== '' && why === ''
          ? [{ line: `/${said} ${words.join(' ')} karena `, label: 'karena' }]
          : stepCompletions(said, words, length, step),
  }

  function agencyCompletions(verb: string, typed: readonly string[]): readonly Completion[] {
    const last = typed.join(' ').toLowerCase()
    const ordered = new Set(orders.filter(isDispatchOpen).map(({ agencyId }) => agencyId))
    return agencies
      .filter((one) => ordered.has(one.id) && agencyName(one).startsWith(last))
      .map((one) => ({ line: `/${verb} ${agencyName(one)} `, label: agencyName(one) }))
  }
}

function leadingAgency(words: readonly string[], { agencies }: LineContext) {
  for (let length = Math.min(longest, words.length); length > 0; length--) {
    const agency = agencyNamed(words.slice(0, length).join(' '), agencies)
    if (agency !== undefined) return { agency, length }
  }
  return { agency: undefined, length: 0 }
}

function stepCompletions(
  verb: string,
  words: readonly string[],
  length: number,
  step: Step | undefined,
): readonly Completion[] {
  if (step !== undefined) return []
  const typed = (words[length] ?? '').toLowerCase()
  const named = words.slice(0, length).join(' ')
  return stepWords
    .filter(([, first]) => first.startsWith(typed))
    .map(([, first]) => ({ line: `/${verb} ${named} ${first} `, label: first }))
}
