import type { RoadStatus } from './complaint'
import type { Routing, RoutingRule } from './routing'
import { saidPhrases, type WantedPhrase } from './said-phrases'

/** What a complaint is routed by. */
export interface Routable {
  /** Chosen by a person, or the best that its words say. */
  readonly category?: string
  readonly areaCode?: string
  readonly text?: string
  readonly roadStatus?: RoadStatus
}

/** Every rule that holds, in the order of the list: the first decides, the others are what else it might be. */
export function rulesFor(complaint: Routable, routing: Routing): readonly RoutingRule[] {
  let said: ReadonlySet<string> | undefined
  const isSaid = (rule: RoutingRule) => (said ??= saidBy(complaint.text ?? '', routing)).has(rule.id)
  return routing.rules.filter(
    (rule) => holds(rule, complaint) && (rule.words === undefined || rule.words.length === 0 || isSaid(rule)),
  )
}

function holds({ categories, areas, roadStatus: statuses }: RoutingRule, complaint: Routable): boolean {
  const { category, areaCode, roadStatus } = complaint
  if (categories !== undefined && (category === undefined || !categories.includes(category))) return false
  if (areas !== undefined && !areas.some((area) => areaCode?.startsWith(area) === true)) return false
  return statuses === undefined || (roadStatus !== undefined && statuses.includes(roadStatus))
}

const wantedBy = new WeakMap<Routing, readonly WantedPhrase[]>()

function saidBy(text: string, routing: Routing): ReadonlySet<string> {
  const wanted =
    wantedBy.get(routing) ??
    routing.rules.flatMap(({ id, words = [] }) => words.map((phrase) => ({ of: id, words: phrase, weight: 1 })))
  wantedBy.set(routing, wanted)
  return new Set(saidPhrases(text, wanted).map(({ of }) => of))
}
