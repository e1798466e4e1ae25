import { wordForms } from '../intake/word-forms'
import { defaultAbbreviations } from '../intake/default-words'
import { squeeze, spokenWords } from '../words/spoken-words'

/** What the single words of a text lean to, learnt from labelled complaints: a second, weaker voice beside the phrases. */
export interface Leanings {
  readonly classes: readonly string[]
  /** Where a text leans that has no known word; by class. */
  readonly start: readonly number[]
  /** By trait of a word, what it adds per class; in hundredths. */
  readonly words: ReadonlyMap<string, ReadonlyMap<number, number>>
}

export interface Leaning {
  readonly of: string
  /** 0–1; all of a text's are 1 together. */
  readonly share: number
}

/** UTF-16 units read of a text, as of the phrases. */
export const LONGEST_READ = 2_000
/** Letters by which words of one stem are told in spite of what follows: `perbaikan`, `perbaiki`. */
const STEM_START = 5

const abbreviations: ReadonlyMap<string, string> = new Map(
  defaultAbbreviations.map(({ short, means }) => [squeeze(short), squeeze(means)]),
)

/** The shortest thing a word may be without its affixes; what it is does not matter, as long as its relatives come to the same. */
function stemOf(word: string): string {
  return wordForms(word).reduce((shortest, form) => (form.length < shortest.length ? form : shortest), word)
}

/** What a text is learnt and judged by: stems and their beginnings, each once; a number counts as any number. */
export function traitsOf(text: string): readonly string[] {
  const traits = new Set<string>()
  for (const { text: word } of spokenWords(text.slice(0, LONGEST_READ))) {
    if (/^\d/.test(word)) {
      traits.add('#')
      continue
    }
    const stem = stemOf(abbreviations.get(word) ?? word)
    traits.add(stem)
    if (stem.length > STEM_START) traits.add(`${stem.slice(0, STEM_START)}*`)
  }
  return [...traits]
}

/** Softmax of what the traits add up to, in the order of the classes; a long text says no more than a short one. */
export function sharesOf(
  traits: readonly string[],
  start: readonly number[],
  added: (trait: string) => Iterable<readonly [number, number]> | undefined,
): readonly number[] {
  const sums = [...start]
  const scale = 1 / Math.sqrt(Math.max(1, traits.length))
  for (const trait of traits) {
    for (const [at, weight] of added(trait) ?? []) sums[at] = (sums[at] ?? 0) + weight * scale
  }
  const most = Math.max(...sums)
  const powers = sums.map((sum) => Math.exp(sum - most))
  const all = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / all)
}

/** Where a text leans, most first. Any string is legal. `traits`: what it was learnt by. */
export function leaningsOf(
  text: string,
  { classes, start, words }: Leanings,
  traits: (text: string) => readonly string[] = traitsOf,
): readonly Leaning[] {
  const shares = sharesOf(traits(text), start, (trait) => words.get(trait))
  return classes.map((of, at): Leaning => ({ of, share: shares[at] ?? 0 })).sort((a, b) => b.share - a.share)
}

const HUNDREDTHS = 100

/**
 * Reads what `tools/labelled-complaints/learn.ts` wrote: first the classes, then where a text starts, then one word a line
 * with class numbers and hundredths, as `lampu 0 143 3 -20`.
 */
export function readLeanings(table: string): Leanings {
  const [classes = '', start = '', ...rest] = table.trim().split('\n')
  const words = rest.map((line) => {
    const [word = '', ...pairs] = line.split(' ')
    const added = new Map<number, number>()
    for (let at = 0; at + 1 < pairs.length; at += 2) {
      added.set(Number(pairs[at]), Number(pairs[at + 1]) / HUNDREDTHS)
    }
    return [word, added] as const
  })
  return {
    classes: classes.split(' '),
    start: start.split(' ').map((hundredths) => Number(hundredths) / HUNDREDTHS),
    words: new Map(words),
  }
}
