import { incidentTypeDefaults } from '../incident/incident-types'
import type { IncidentType, Priority } from '../incident/incident-types'
import { assertNever } from '../kernel/assert-never'
import { compileLexicon } from './compile-lexicon'
import type { CompiledLexicon } from './compile-lexicon'
import { findPhrases, readWords, standsIn } from './find-phrases'
import type { FoundPhrase, ReadText } from './find-phrases'
import type { Lexicon, LexiconEntry, LexiconSign, LexiconTrap } from './lexicon'
import type { PersonWord } from './person-harm'
import { spokenWords } from '../words/spoken-words'
import type { Span } from '../words/spoken-words'

export interface TypeProposal {
  readonly type: IncidentType
  /** 0–1: how much the words speak for the type; no probability. */
  readonly score: number
  /** The words that made it, in the order they stand; of a phrase said many times the first three. */
  readonly words: readonly Span[]
}

export type EmergencyReading = 'likely' | 'possible' | 'unlikely'

export interface ReportReading {
  /** Best first. */
  readonly types: readonly TypeProposal[]
  /** `unlikely` needs a reason in the words: a text nobody understands stays `possible`. */
  readonly emergency: EmergencyReading
  /** Words that ask for help, whatever the type. */
  readonly urgent: readonly Span[]
  /** Words that say what happened to a person, whatever the type; what is denied or doubted is not among them. */
  readonly people: readonly PersonWord[]
  /** Words that made something mean less than it looks, with the reason written in the lexicon. */
  readonly doubts: readonly { readonly words: readonly Span[]; readonly reason: string }[]
  /** Index up to which the text was read: its end, save for a paste longer than `longestText`. */
  readonly readTo: number
}

/** UTF-16 units. A report is never so long; of a longer paste the rest is not read, and `readTo` says so. */
export const longestText = 24_000

interface Hit<T> {
  readonly of: T
  readonly at: readonly number[]
  readonly sure: number
}

interface Hits {
  readonly entries: readonly Hit<LexiconEntry>[]
  readonly traps: readonly Hit<LexiconTrap>[]
  readonly signs: readonly Hit<LexiconSign>[]
}

function sortHits(found: readonly FoundPhrase[], text: ReadText, { fillers }: CompiledLexicon): Hits {
  const entries: Hit<LexiconEntry>[] = []
  const traps: Hit<LexiconTrap>[] = []
  const signs: Hit<LexiconSign>[] = []
  const disarmed = new Map<LexiconTrap, boolean>()
  for (const { phrase, at, sure } of found) {
    const { meaning } = phrase
    if (meaning.kind === 'entry') entries.push({ of: meaning.entry, at, sure })
    else if (meaning.kind === 'sign') signs.push({ of: meaning.sign, at, sure })
    else if (meaning.kind === 'trap') {
      const off = disarmed.get(meaning.trap) ?? meaning.unless.some((other) => standsIn(other, text, fillers))
      disarmed.set(meaning.trap, off)
      if (!off) traps.push({ of: meaning.trap, at, sure })
    }
  }
  return { entries, traps, signs }
}

/** Words that may stand between a denial and what it denies, besides fillers: `bukan karena kebakaran`. */
const deniedThrough = new Set(['ada', 'terjadi', 'jadi', 'kena', 'karena', 'soal', 'mau', 'on', 'a', 'any'])
/** `bukan cuma banjir` denies nothing. */
const undoesDenial = new Set(['cuma', 'hanya', 'sekedar', 'main'])

function isDenied({ at }: Hit<unknown>, { words, readings }: ReadText, lexicon: CompiledLexicon): boolean {
  const first = at[0] ?? 0
  const clause = words[first]?.clause
  for (let before = first - 1; before >= Math.max(0, first - 3); before--) {
    const word = words[before]
    if (word === undefined || word.clause !== clause || undoesDenial.has(word.text)) return false
    if ([...lexicon.negations].some((negation) => readings[before]?.get(negation) === 1)) return true
    if (!lexicon.fillers.has(word.text) && !deniedThrough.has(word.text)) return false
  }
  return false
}

/** The traps by what they reach: the whole text, a clause, a word. */
interface Reach {
  readonly text: readonly Hit<LexiconTrap>[]
  readonly clauses: ReadonlyMap<number, readonly Hit<LexiconTrap>[]>
  readonly words: ReadonlyMap<number, readonly Hit<LexiconTrap>[]>
}

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const row = map.get(key)
  if (row === undefined) map.set(key, [value])
  else row.push(value)
}

function reachOf(traps: readonly Hit<LexiconTrap>[], { words }: ReadText): Reach {
  const text: Hit<LexiconTrap>[] = []
  const clauses = new Map<number, Hit<LexiconTrap>[]>()
  const covered = new Map<number, Hit<LexiconTrap>[]>()
  for (const trap of traps) {
    const reach = trap.of.reach ?? 'words'
    switch (reach) {
      case 'text':
        text.push(trap)
        break
      case 'clause':
        put(clauses, words[trap.at[0] ?? 0]?.clause ?? 0, trap)
        break
      case 'words':
        for (const position of trap.at) put(covered, position, trap)
        break
      default:
        assertNever(reach)
    }
  }
  return { text, clauses, words: covered }
}

/** A longer phrase that holds the whole trap knows better than the trap. */
function holds(entry: Hit<unknown>, trap: Hit<unknown>): boolean {
  return entry.at.length > trap.at.length && trap.at.every((position) => entry.at.includes(position))
}

function isTrapped(entry: Hit<LexiconEntry | LexiconSign>, reach: Reach, { words }: ReadText): boolean {
  const cancels = ({ of }: Hit<LexiconTrap>) =>
    of.cancels === 'any' || ('type' in entry.of && of.cancels === entry.of.type)
  const clause = words[entry.at[0] ?? 0]?.clause ?? 0
  return (
    reach.text.some(cancels) ||
    (reach.clauses.get(clause) ?? []).some(cancels) ||
    entry.at.some((position) => (reach.words.get(position) ?? []).some((trap) => cancels(trap) && !holds(entry, trap)))
  )
}

/** What the same phrase says again adds nothing; so many of its places are kept to be shown. */
const shownTimes = 3

function firstOfEach(hits: readonly Hit<LexiconEntry>[]): readonly Hit<LexiconEntry>[] {
  const times = new Map<LexiconEntry, number>()
  return hits.filter(({ of }) => {
    const count = (times.get(of) ?? 0) + 1
    times.set(of, count)
    return count <= shownTimes
  })
}

/** The words of a sign from the first to the last, as they were typed. */
function stretchOf({ at }: Hit<unknown>, { words }: ReadText): Span | undefined {
  const first = words[at[0] ?? 0]
  const last = words[at.at(-1) ?? 0]
  return first === undefined || last === undefined ? undefined : { from: first.from, to: last.to }
}

function peopleIn(
  signs: readonly Hit<LexiconSign>[],
  reach: Reach,
  read: ReadText,
  ready: CompiledLexicon,
): readonly PersonWord[] {
  return signs.flatMap((hit) => {
    const { person } = hit.of
    if (person === undefined || isTrapped(hit, reach, read) || isDenied(hit, read, ready)) return []
    const stretch = stretchOf(hit, read)
    return stretch === undefined ? [] : [{ ...stretch, harm: person }]
  })
}

/** A word counts less where a longer phrase of another type explains it: `dipukul` in `dipukul suami`. */
const explainedElsewhere = 0.6

type ByPosition = ReadonlyMap<number, readonly Hit<LexiconEntry>[]>

function strength(hit: Hit<LexiconEntry>, all: ByPosition): number {
  const explained = (all.get(hit.at[0] ?? 0) ?? []).some((other) => other.of.type !== hit.of.type && holds(other, hit))
  return hit.of.weight * hit.sure * (explained ? explainedElsewhere : 1)
}

function spansOf(positions: Iterable<number>, { words }: ReadText): readonly Span[] {
  return [...new Set(positions)]
    .sort((a, b) => a - b)
    .flatMap((position) => {
      const word = words[position]
      return word === undefined ? [] : [{ from: word.from, to: word.to }]
    })
}

/** Independent reasons add up without passing 1; a word counts once for a type, in its strongest phrase. */
function proposalOf(
  type: IncidentType,
  hits: readonly Hit<LexiconEntry>[],
  all: ByPosition,
  text: ReadText,
): TypeProposal {
  const own = hits.map((hit) => ({ hit, strength: strength(hit, all) })).sort((a, b) => b.strength - a.strength)
  const used = new Set<number>()
  const told = new Set<string>()
  let doubt = 1
  for (const { hit, strength: weight } of own) {
    if (told.has(hit.of.id) || hit.at.every((position) => used.has(position))) continue
    told.add(hit.of.id)
    for (const position of hit.at) used.add(position)
    doubt *= 1 - weight
  }
  return { type, score: 1 - doubt, words: spansOf(used, text) }
}

/** Below this a proposal rests on cues alone. */
const sayingLittle = 0.42

/** A type that is only like what was said comes after every type that was said. */
const onlyAlike = 0.1

function withAlike(spoken: readonly TypeProposal[], { alike }: Lexicon): readonly TypeProposal[] {
  const known = new Set(spoken.map(({ type }) => type))
  const added: TypeProposal[] = []
  for (const { type, score, words } of spoken) {
    if (score < sayingLittle) continue
    for (const { said, meant } of alike) {
      if (said !== type || known.has(meant)) continue
      known.add(meant)
      added.push({ type: meant, score: onlyAlike * score, words })
    }
  }
  return [...spoken, ...added]
}

function together(weights: readonly number[]): number {
  return 1 - weights.reduce((doubt, weight) => doubt * (1 - weight), 1)
}

/** Of two types spoken for alike, the one that can't wait stands first. */
const waits: Readonly<Record<Priority, number>> = { P1: 0, P2: 1, P3: 2, P4: 3 }

/** A greeting alone is no emergency; before a story that nobody understood it says nothing. */
const fewWords = 5

interface Weighed {
  /** 0–1: words that ask for help. */
  readonly forIt: number
  /** 0–1: words and traps that speak against an emergency. */
  readonly against: number
}

function weigh(signs: readonly Hit<LexiconSign>[], traps: readonly Hit<LexiconTrap>[]): Weighed {
  const forIt = together(signs.filter(({ of }) => of.weight > 0).map(({ of, sure }) => of.weight * sure))
  const against = together([
    ...signs.filter(({ of }) => of.weight < 0).map(({ of, sure }) => -of.weight * sure),
    ...traps.map(({ of }) => ((of.reach ?? 'words') === 'words' ? 0.5 : 0.6)),
  ])
  return { forIt, against }
}

function emergencyOf(types: readonly TypeProposal[], { forIt, against }: Weighed, wordCount: number): EmergencyReading {
  const [first] = types
  const top = first?.score ?? 0
  if (wordCount === 0) return 'unlikely'
  const enough = wordCount <= fewWords ? 0.25 : 0.45
  if (top < 0.15) return forIt < 0.35 && against >= enough ? 'unlikely' : 'possible'
  if (top < 0.35 && forIt < 0.35 && against >= 0.6) return 'unlikely'
  const urgentType = first !== undefined && incidentTypeDefaults[first.type].priority !== 'P4'
  return against < 0.5 && (top >= 0.6 ? urgentType || forIt >= 0.4 : top >= 0.3 && forIt >= 0.4) ? 'likely' : 'possible'
}

/**
 * What a text says to somebody who knows the lexicon: which types of incident, which words say so, and whether it looks
 * like an emergency at all. A proposal for the operator, never a decision. Any string is legal.
 */
export function readReport(text: string, lexicon: Lexicon): ReportReading {
  const readTo = Math.min(text.length, longestText)
  const ready = compileLexicon(lexicon)
  const read = readWords(spokenWords(text.slice(0, readTo)), ready)
  const { entries, traps, signs } = sortHits(findPhrases(read, ready), read, ready)
  const reach = reachOf(traps, read)
  const standing = firstOfEach(entries.filter((hit) => !isTrapped(hit, reach, read) && !isDenied(hit, read, ready)))
  const byType = new Map<IncidentType, Hit<LexiconEntry>[]>()
  const byPosition = new Map<number, Hit<LexiconEntry>[]>()
  for (const hit of standing) {
    put(byType, hit.of.type, hit)
    for (const position of hit.at) put(byPosition, position, hit)
  }
  const spoken = [...byType]
    .map(([type, hits]) => proposalOf(type, hits, byPosition, read))
    .sort(
      (a, b) =>
        b.score - a.score ||
        waits[incidentTypeDefaults[a.type].priority] - waits[incidentTypeDefaults[b.type].priority],
    )
  const weighed = weigh(signs, traps)
  // Where the text gives a reason against, a word that alone says little proposes nothing.
  const doubtful = weighed.against >= 0.25 && weighed.forIt < 0.35 && (spoken[0]?.score ?? 0) < sayingLittle
  const types = doubtful ? [] : withAlike(spoken, lexicon)
  return {
    types,
    emergency: emergencyOf(types, weighed, read.words.length),
    urgent: spansOf(
      signs.filter(({ of }) => of.weight > 0).flatMap(({ at }) => at),
      read,
    ),
    people: peopleIn(signs, reach, read, ready),
    doubts: traps.map(({ of, at }) => ({ words: spansOf(at, read), reason: of.reason })),
    readTo,
  }
}

/** The types the text speaks for, best first, at most `limit`. Any string is legal. */
export function proposeTypes(text: string, lexicon: Lexicon, limit = 3): readonly TypeProposal[] {
  return readReport(text, lexicon).types.slice(0, limit)
}
