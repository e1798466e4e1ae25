import { incidentTypeDefaults, incidentTypes, type IncidentType } from '../incident/incident-types'
import type { Lexicon } from '../intake/lexicon'
import { readReport, type TypeProposal } from '../intake/read-report'
import type { Span } from '../words/spoken-words'
import type { ComplaintCategory } from './category'
import { calmPhrases, dangerPhrases, nowPhrases } from './danger-phrases'
import { dangerTraitsOf } from './danger-traits'
import { emergencyLeanings } from './learnt-leanings'
import { saidPhrases, type SaidPhrase } from './said-phrases'
import { leaningsOf, type Leanings } from './word-leanings'

/** `danger`: a person may be hurt now. `check`: it may be; somebody should look before anything else. */
export type EmergencyLevel = 'danger' | 'check'

export interface EmergencySign {
  readonly level: EmergencyLevel
  /** What it would be for 112. */
  readonly type: IncidentType
  /** 0–1: how much speaks for it; no probability. */
  readonly score: number
  /** The words of the text that made it, to be shown. */
  readonly words: readonly Span[]
  /** The danger questions that were answered with yes. */
  readonly dangers: readonly string[]
}

/** From here on somebody should look: chosen by texts left out of the learning (tools/labelled-complaints/unseen.ts). */
export const WORTH_A_LOOK = 0.3
/** From here on it is danger, if it is of a kind that can't wait. */
const DANGER = 0.75
/** What the words of callers weigh here: enough for them, and not quite enough for whoever complains. */
const AS_CALLERS_SAY_IT = 0.72
/** Of a complaint these are everyday matter. */
const everyday: ReadonlySet<IncidentType> = new Set([
  'ketertiban',
  'odgj',
  'orang-hilang',
  'pencurian',
  'lainnya',
  'pohon-tumbang',
  'gizi-buruk',
  'angin',
  'gempa',
  'banjir',
  'listrik',
])
const EVERYDAY = 0.4
/** Where they are not sure themselves. */
const POSSIBLE = 0.7
/** Where nothing else says so. */
const ALONE = 0.75
/** Words that say it is now make it weigh more, and take away what a past or a habit took. */
const NOW = 0.3
/** How much of what was taken away words for now give back. */
const SAVED_BY_NOW = 0.5
/**
 * How far phrases may bend what the words say, each in its company. The phrases know the texts they were made from too well to
 * weigh more: set by texts that were read before anything was learnt from them.
 */
const PHRASES = 0.4
/** What no phrase tells may still be told by the words, if nothing speaks against it. */
const UNTOLD = 0.25
/** Nothing that phrases say is nearer to certain than this. */
const NEVER_CERTAIN = 0.03
/** The same of words. */
const NEAREST = 0.0001
/** A misspelling is forgiven in what speaks for danger, never in what speaks against it. */
const SURE_AGAINST = 0.9

export interface Suspect {
  readonly text?: string
  /** Ids of danger questions answered with yes. */
  readonly dangers: readonly string[]
}

/**
 * Whether a complaint is in truth an emergency: a proposal for a person, who promotes it or does not. Answers to danger questions
 * speak for themselves; of words it needs more than a call to 112 does, for most who write here are in no danger. `undefined`:
 * nothing says so. `lexicon`: the centre's. Any text is legal.
 */
export function detectEmergency(
  { text = '', dangers }: Suspect,
  category: ComplaintCategory | undefined,
  lexicon: Lexicon,
): EmergencySign | undefined {
  const answered = category?.dangers.find(({ id }) => dangers.includes(id))
  const said = saidEmergency(text, lexicon)
  if (answered === undefined) return said === undefined ? undefined : { ...said, dangers: [] }
  return { level: 'danger', type: answered.type, score: 1, words: said?.words ?? [], dangers }
}

function saidEmergency(text: string, lexicon: Lexicon): Omit<EmergencySign, 'dangers'> | undefined {
  const parts = scoreParts(text, lexicon)
  const { hits, now, heard, strongest } = parts
  const score = bentScore(text, parts, emergencyLeanings)
  if (score < WORTH_A_LOOK) return undefined
  const type = incidentTypes.find((known) => known === strongest?.of) ?? heard?.type ?? 'lainnya'
  const { priority } = incidentTypeDefaults[type]
  const level = score >= DANGER && priority !== 'P4' ? 'danger' : 'check'
  const words = spansOf([...hits, ...now, ...(heard === undefined ? [] : [{ spans: heard.words }])])
  return { level, type, score, words }
}

/** What the phrases say for danger, and how much of it is left by those that say it is past, a habit, a fear or a wish. */
export function scoreParts(text: string, lexicon: Lexicon) {
  const hits = saidPhrases(text, dangerPhrases)
  const [strongest] = [...hits].sort((a, b) => b.weight * b.sure - a.weight * a.sure)
  const reading = readReport(text, lexicon)
  const heard = reading.emergency === 'unlikely' ? undefined : reading.types[0]
  const calm = saidPhrases(text, calmPhrases).filter(({ sure }) => sure >= SURE_AGAINST)
  const calmed = new Set(calm.flatMap(({ at }) => at))
  // "Sampai sekarang belum ada" is no now.
  const now = saidPhrases(text, nowPhrases).filter(({ at }) => !at.every((position) => calmed.has(position)))
  const likely =
    heard === undefined
      ? 0
      : heardAt(heard, reading.emergency === 'likely', strongest === undefined && now.length === 0)
  const left = calm.reduce((rest, { weight }) => Math.min(rest, 1 - weight), 1)
  const isTold = strongest !== undefined || heard !== undefined
  const raw = isTold ? 1 - doubtOf(hits) * (1 - likely) * (1 - (now.length === 0 ? 0 : NOW)) : 0
  const soft = left === 1 ? 1 : left + (1 - left) * (now.length === 0 ? 0 : SAVED_BY_NOW)
  return { hits, now, heard, strongest, isTold, raw, soft }
}

/** 0–1: odds of the words, as `leanings` have learnt them, times those of the phrases, which only bend them. */
export function bentScore(
  text: string,
  { raw, soft }: { readonly raw: number; readonly soft: number },
  leanings: Leanings,
): number {
  const odds = (share: number, nearest: number) => {
    const held = Math.min(1 - nearest, Math.max(nearest, share))
    return held / (1 - held)
  }
  const leaning = leaningsOf(text, leanings, dangerTraitsOf).find((one) => one.of === 'yes')?.share ?? 0
  const both = odds(leaning, NEAREST) * odds(Math.max(UNTOLD, raw) * soft, NEVER_CERTAIN) ** PHRASES
  return both / (1 + both)
}

function heardAt({ type, score }: TypeProposal, isLikely: boolean, isAlone: boolean): number {
  return score * (everyday.has(type) ? EVERYDAY : AS_CALLERS_SAY_IT) * (isLikely ? 1 : POSSIBLE) * (isAlone ? ALONE : 1)
}

/** Independent words add up; a word counts once, in its strongest phrase. */
function doubtOf(hits: readonly SaidPhrase[]): number {
  const used = new Set<number>()
  let doubt = 1
  for (const { at, weight, sure } of [...hits].sort((a, b) => b.weight * b.sure - a.weight * a.sure)) {
    if (at.some((position) => used.has(position))) continue
    for (const position of at) used.add(position)
    doubt *= 1 - weight * sure
  }
  return doubt
}

function spansOf(said: readonly Pick<SaidPhrase, 'spans'>[]): readonly Span[] {
  const spans = new Map(said.flatMap(({ spans: found }) => found.map((span) => [span.from, span] as const)))
  return [...spans.values()].sort((a, b) => a.from - b.from)
}
