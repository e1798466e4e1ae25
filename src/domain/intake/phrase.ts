import { squeeze } from '../words/spoken-words'

/** One place in a phrase: any of these words may stand there. */
export interface Slot {
  /** Whole words, in the spelling of `spokenWords`. */
  readonly words: readonly string[]
  /** Starts of words: written `terbak*`. */
  readonly starts: readonly string[]
  /** How many other words may stand before it, besides fillers. */
  readonly gap: number
}

export type Phrase = readonly Slot[]

export type PhraseFault = 'empty' | 'odd-sign' | 'star-inside' | 'gap-at-edge' | 'too-long'

/** Words that `...` may stand for. */
const widestGap = 4
const longestPhrase = 8

/**
 * How an admin writes a phrase: words with a space between; `ular|biawak` for either; `terbak*` for any word that starts
 * so; `...` for up to four other words. Fillers (`udah`, `yang`) may stand anywhere and need not be written.
 */
export function readPhrase(text: string): Phrase | PhraseFault {
  const parts = text
    .trim()
    .split(/\s+/)
    .filter((part) => part !== '')
  if (parts.length === 0) return 'empty'
  if (parts.length > longestPhrase) return 'too-long'
  if (parts[0] === '...' || parts.at(-1) === '...') return 'gap-at-edge'
  const slots: Slot[] = []
  let gap = 0
  for (const part of parts) {
    if (part === '...') {
      gap = widestGap
      continue
    }
    const choices = part.split('|')
    const words: string[] = []
    const starts: string[] = []
    for (const choice of choices) {
      if (!/^[a-z0-9]+\*?$/.test(choice)) return /^[a-z0-9*]+$/.test(choice) ? 'star-inside' : 'odd-sign'
      if (choice.endsWith('*')) starts.push(squeeze(choice.slice(0, -1)))
      else words.push(squeeze(choice))
    }
    slots.push({ words, starts, gap })
    gap = 0
  }
  return slots
}
