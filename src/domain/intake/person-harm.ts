import { mostUrgent } from '../triage/protocol'
import type { IncidentType, Priority } from '../incident/incident-types'
import type { Span } from '../words/spoken-words'

/** What words say of a person: held fast, hit by something that fell, or down and not answering. */
export type PersonHarm = 'trapped' | 'struck' | 'down'

/** One such word where it stands in the text. */
export interface PersonWord extends Span {
  readonly harm: PersonHarm
}

/** What a harm calls for before anybody has asked: our default for the centre to change, as the plans of the types are. */
const calledFor: Readonly<Record<PersonHarm, { readonly priority: Priority; readonly agencyIds: readonly string[] }>> =
  {
    trapped: { priority: 'P1', agencyIds: ['psc119', 'damkar'] },
    // Of a house or a car as often as of a person: the questions on a tree give these P2.
    struck: { priority: 'P2', agencyIds: ['psc119', 'damkar'] },
    down: { priority: 'P1', agencyIds: ['psc119'] },
  }

/** An agency that words call for, and which words do. */
export interface SpokenNeed {
  readonly agencyId: string
  readonly because: { readonly said: readonly string[] }
}

export interface HarmCall {
  /** The least urgent the incident can be while the words stand; absent when they say nothing of a person. */
  readonly priority?: Priority
  /** The words that give the priority. */
  readonly said: readonly string[]
  readonly needs: readonly SpokenNeed[]
}

const spokenOf = (text: string, words: readonly PersonWord[]): readonly string[] => [
  ...new Set(words.map(({ from, to }) => text.slice(from, to))),
]

/** What the words about people call for. A trapped animal is no trapped person: there the brigade comes by the plan. */
export function harmCalls(text: string, words: readonly PersonWord[], type: IncidentType | undefined): HarmCall {
  const counted = words.filter(({ harm }) => type !== 'hewan' || harm === 'down')
  const [first, ...others] = counted.map(({ harm }) => calledFor[harm].priority)
  if (first === undefined) return { said: [], needs: [] }
  const priority = mostUrgent([first, ...others])
  const agencyIds = new Set(counted.flatMap(({ harm }) => calledFor[harm].agencyIds))
  return {
    priority,
    said: spokenOf(
      text,
      counted.filter(({ harm }) => calledFor[harm].priority === priority),
    ),
    needs: [...agencyIds].map((agencyId) => ({
      agencyId,
      because: {
        said: spokenOf(
          text,
          counted.filter(({ harm }) => calledFor[harm].agencyIds.includes(agencyId)),
        ),
      },
    })),
  }
}
