import { defaultLexicon } from '../../../src/domain/intake/default-lexicon'
import { lexiconOf, type LexiconChanges } from '../../../src/domain/intake/centre-lexicon'
import { checkLexicon, type LexiconProblem } from '../../../src/domain/intake/lexicon'
import type { Refusal } from '../../../src/domain/kernel/result'

/** What is wrong with one part of the changes: in our words, or as the hub put it. */
export type ShownProblem =
  | { readonly kind: 'known'; readonly problem: LexiconProblem }
  | { readonly kind: 'said'; readonly path: string; readonly message: string }

/** The lexicon that the changes would make, for trying and checking before it has a version. */
export function lexiconWith(changes: LexiconChanges) {
  return lexiconOf(defaultLexicon, { version: 1, changes })
}

export function problemsOf(changes: LexiconChanges): readonly LexiconProblem[] {
  return checkLexicon(lexiconWith(changes))
}

/** Reads the hub's issues back: `entry.<id>` with a fault from the check, `entries.<index>.…` from the schema. */
export function problemsOfRefusal({ issues = [] }: Refusal, changes: LexiconChanges): readonly ShownProblem[] {
  const known = problemsOf(changes)
  return issues.map(({ path, message }): ShownProblem => {
    const problem = known.find(({ part, which, fault }) => path === `${part}.${which}` && message === fault)
    if (problem !== undefined) return { kind: 'known', problem }
    const [list, index] = path.split('.')
    const item =
      list === 'entries' ? changes.entries[Number(index)] : list === 'traps' ? changes.traps[Number(index)] : undefined
    return { kind: 'said', path: item?.words ?? path, message }
  })
}
