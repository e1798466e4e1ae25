import { dangerTraitsOf } from '../../src/domain/complaint/danger-traits'
import { sharesOf, traitsOf } from '../../src/domain/complaint/word-leanings'
import type { LabelledComplaint } from './read-labelled'

export interface Example {
  readonly text: string
  readonly of: string
}

export const categoryOf = ({ text, category }: LabelledComplaint): Example => ({ text, of: category })
export const emergencyOf = ({ text, emergency }: LabelledComplaint): Example => ({ text, of: emergency ? 'yes' : 'no' })

const EPOCHS = 60
const RATE = 0.5
/** How fast the steps grow smaller. */
const COOLING = 0.1
/** The start learns more slowly: it is no word's. */
const START_RATE = 0.1

/** How a table is learnt. */
export interface Lesson {
  readonly traits: (text: string) => readonly string[]
  /** A trait is learnt when so many texts have it. */
  readonly seen: number
  /** What every step takes off a weight, so that a word seen once does not say much. */
  readonly forgetting: number
  /** Hundredths below which a weight is noise and only makes the table long. */
  readonly noise: number
}

export const categoryLesson: Lesson = { traits: traitsOf, seen: 1, forgetting: 0.002, noise: 12 }
/** Two classes alone and many traits of few texts: it needs to forget less. Set by what was noticed in texts left out. */
export const emergencyLesson: Lesson = { traits: dangerTraitsOf, seen: 2, forgetting: 0.0003, noise: 20 }

/**
 * Multinomial logistic regression by stochastic gradient steps, in an order that is the same every time. Returns the table that
 * `readLeanings` reads.
 */
export function learnLeanings(examples: readonly Example[], lesson: Lesson = categoryLesson): string {
  const classes = [...new Set(examples.map((example) => example.of))].sort()
  const read = examples.map(({ text, of }) => ({ traits: lesson.traits(text), is: classes.indexOf(of) }))
  const texts = new Map<string, number>()
  for (const trait of read.flatMap(({ traits }) => traits)) texts.set(trait, (texts.get(trait) ?? 0) + 1)
  const isLearnt = (trait: string) => (texts.get(trait) ?? 0) >= lesson.seen
  const start = classes.map(() => 0)
  const weights = new Map<string, number[]>()
  const added = (trait: string) => weights.get(trait)?.entries()
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    const rate = RATE / (1 + epoch * COOLING)
    for (const at of shuffled(read.length, epoch)) {
      const example = read[at]
      if (example === undefined) continue
      const { traits, is } = example
      const off = sharesOf(traits, start, added).map((share, one) => share - (one === is ? 1 : 0))
      const scale = 1 / Math.sqrt(Math.max(1, traits.length))
      for (const [one, by] of off.entries()) start[one] = (start[one] ?? 0) - rate * START_RATE * by
      for (const trait of traits) {
        if (!isLearnt(trait)) continue
        const row = weights.get(trait) ?? classes.map(() => 0)
        weights.set(trait, row)
        for (const [one, by] of off.entries()) {
          const weight = row[one] ?? 0
          row[one] = weight - rate * (by * scale + lesson.forgetting * weight)
        }
      }
    }
  }
  const hundredths = (value: number) => Math.round(value * 100)
  const lines = [...weights]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([trait, added]) => {
      const pairs = added.flatMap((weight, one) =>
        Math.abs(hundredths(weight)) < lesson.noise ? [] : [`${one} ${hundredths(weight)}`],
      )
      return pairs.length === 0 ? [] : [`${trait} ${pairs.join(' ')}`]
    })
  return [classes.join(' '), start.map(hundredths).join(' '), ...lines].join('\n')
}

/** Fisher–Yates by a small generator with a fixed seed. */
function shuffled(length: number, seed: number): readonly number[] {
  const order = Array.from({ length }, (_, at) => at)
  let state = seed * 2_654_435_761 + 1
  for (let at = length - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const other = state % (at + 1)
    ;[order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0]
  }
  return order
}
