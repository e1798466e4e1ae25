import { editDistance } from './edit-distance'

export interface Spelled {
  readonly word: string
  /** Letters to change; 0 for a word written without its vowels. */
  readonly slips: number
}

/** Finds the known words near to a misspelt one, in time that does not grow with the number of known words. */
export interface SpellingIndex {
  /** `expected`: such a word is expected here, so that a slip is forgiven in one of four letters too. */
  readonly near: (word: string, expected?: boolean) => readonly Spelled[]
}

/** A shorter word has too many neighbours that are words of their own (`ular` and `luar`). */
const shortest = 5
/** From here on two slips are forgiven, unless the caller knows better. */
const longWord = 9
/** Nothing longer is a word; a paste without spaces is not searched. */
const longest = 24

function without(word: string, at: number): string {
  return word.slice(0, at) + word.slice(at + 1)
}

/** The word with up to `slips` letters left out: two words within that distance share one of these (SymSpell). */
function shortened(word: string, slips: number): ReadonlySet<string> {
  const found = new Set([word])
  if (slips === 0) return found
  for (let first = 0; first < word.length; first++) {
    const once = without(word, first)
    found.add(once)
    if (slips > 1) for (let second = first; second < once.length; second++) found.add(without(once, second))
  }
  return found
}

/** `kbkrn` of `kebakaran`: how a word is shortened in an SMS. */
function consonants(word: string): string {
  return word.slice(0, 1) + word.slice(1).replace(/[aeiou]/g, '')
}

function isSubsequence(short: string, word: string): boolean {
  let at = 0
  for (const letter of short) {
    at = word.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}

/** The first letter is seldom wrong, and a wrong one makes another word: `maling` and `paling`, `pohon` and `mohon`. */
function sameStart(a: string, b: string): boolean {
  return a[0] === b[0] || (a[0] === b[1] && a[1] === b[0])
}

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const
const soundAlike: readonly string[] = ['aeiou', 'kgq', 'td', 'pbfv', 'szcj', 'iy', 'lr', 'mn']

function besideEachOther(a: string, b: string): boolean {
  return rows.some((row, at) => {
    const column = row.indexOf(a)
    if (column === -1) return false
    if (Math.abs(row.indexOf(b) - column) === 1 && row.includes(b)) return true
    return [rows[at - 1], rows[at + 1]].some(
      (other) => other !== undefined && other.includes(b) && Math.abs(other.indexOf(b) - column) <= 1,
    )
  })
}

/** In a short word one letter for another is a slip only when the finger or the ear can take it for that (`bamjir`). */
function plausible(word: string, known: string): boolean {
  if (word.length !== known.length || word.length >= 7) return true
  let at = 0
  while (word[at] === known[at]) at++
  const [a, b] = [word[at] ?? '', known[at] ?? '']
  if (word.slice(at + 1) !== known.slice(at + 1)) return true
  return soundAlike.some((group) => group.includes(a) && group.includes(b)) || besideEachOther(a, b)
}

/** Words of `long` letters and more are known with two slips. */
export function indexSpellings(words: Iterable<string>, long = longWord): SpellingIndex {
  const slipsFor = (length: number): number => (length < shortest ? 0 : length < long ? 1 : 2)
  const byPart = new Map<string, string[]>()
  const bySkeleton = new Map<string, string[]>()
  const put = (map: Map<string, string[]>, key: string, word: string) => {
    const row = map.get(key)
    if (row === undefined) map.set(key, [word])
    else row.push(word)
  }
  for (const word of new Set(words)) {
    if (word.length < shortest) continue
    for (const part of shortened(word, slipsFor(word.length))) put(byPart, part, word)
    const skeleton = consonants(word)
    if (skeleton.length >= 3) put(bySkeleton, skeleton, word)
  }

  // Three letters at the start or at the end are right in nearly every misspelling; all other words cost nothing.
  const starts = new Set([...byPart.values()].flat().map((word) => word.slice(0, 3)))
  const ends = new Set([...byPart.values()].flat().map((word) => word.slice(-3)))

  function near(word: string, expected = false): readonly Spelled[] {
    if (word.length > longest) return []
    const found = new Map<string, number>()
    const skeleton = consonants(word)
    // With one vowel or none, three consonants are a word written short: `mayt`, `bnjr`.
    const enough = word.length - skeleton.length <= 1 ? 3 : 4
    if (skeleton.length >= enough) {
      for (const known of bySkeleton.get(skeleton) ?? []) if (isSubsequence(word, known)) found.set(known, 0)
    }
    const slips = Math.max(slipsFor(word.length), expected && word.length === shortest - 1 ? 1 : 0)
    if (slips > 0 && (starts.has(word.slice(0, 3)) || ends.has(word.slice(-3)))) {
      for (const part of shortened(word, slips)) {
        for (const known of byPart.get(part) ?? []) {
          if (found.has(known) || !sameStart(word, known)) continue
          const limit = expected ? slipsFor(known.length) : Math.min(slipsFor(known.length), slips)
          const distance = editDistance(word, known, limit)
          if (distance !== undefined && distance > 0 && plausible(word, known)) found.set(known, distance)
        }
      }
    }
    return [...found].map(([known, distance]) => ({ word: known, slips: distance }))
  }
  return { near }
}
