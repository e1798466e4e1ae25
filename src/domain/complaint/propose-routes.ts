import { categoriesSaid, type SaidCategory } from './classify-complaint'
import { lacksRoadStatus, type ComplaintCategory } from './category'
import { rulesFor, type Routable } from './route-complaint'
import type { Routing, RoutingRule } from './routing'
import type { Span } from '../words/spoken-words'

export interface RouteProposal {
  readonly category: string
  readonly agencyIds: readonly string[]
  readonly rule: RoutingRule
  /** 0–1: how much speaks for it; no probability. */
  readonly score: number
  /** The words of the text that made it; none where a person chose the category. */
  readonly words: readonly Span[]
}

export interface RouteProposals {
  /** Best first, at most three, each with other agencies or another category. */
  readonly proposals: readonly RouteProposal[]
  /** 0–1, of the first; 0 where there is none. */
  readonly confidence: number
  /** It is known whose work it is only when it is known whose road it is. */
  readonly asksRoadStatus: boolean
}

const MOST = 3
/** The given category for what fits no other. */
const OTHER = 'lainnya'
/** What a rule further down the list is worth beside the first that holds for the same kind. */
const SECOND_RULE = 0.6

/**
 * Who should have a complaint. A chosen category is believed; without one its words are read. The console shows the same three
 * that the hub decides by: it is a pure function of the text and the centre's tables.
 */
export function proposeRoutes(
  complaint: Routable,
  categories: readonly ComplaintCategory[],
  routing: Routing,
): RouteProposals {
  const active = categories.filter((category) => category.active)
  const chosen = active.find(({ id }) => id === complaint.category)
  const said = categoriesSaid(complaint.text ?? '')
  const believed: readonly SaidCategory[] =
    chosen === undefined
      ? said
      : [{ category: chosen.id, score: 1, words: [] }, ...said.filter((one) => one.category !== chosen.id)]
  const proposals: RouteProposal[] = []
  const add = (proposal: RouteProposal) => {
    const agencies = proposal.agencyIds.join()
    const known = proposals.some(({ agencyIds }) => agencyIds.join() === agencies)
    if (!known && proposals.length < MOST) proposals.push(proposal)
  }
  const found = believed
    .filter(({ category }) => active.some(({ id }) => id === category))
    .flatMap(({ category, score, words }) =>
      rulesFor({ ...complaint, category }, routing).map((rule, at): RouteProposal => {
        return { category, agencyIds: rule.agencyIds, rule, score: at === 0 ? score : score * SECOND_RULE, words }
      }),
    )
  for (const proposal of found.sort((a, b) => b.score - a.score)) add(proposal)
  const rule = routing.rules.find(({ agencyIds }) => agencyIds.includes(routing.lastResort))
  // What nobody's words fit may still be somebody's: the owner of last resort closes the list.
  if (rule !== undefined) add({ category: OTHER, agencyIds: [routing.lastResort], rule, score: 0, words: [] })
  const [first, second] = proposals
  const confidence = first === undefined ? 0 : chosen === undefined ? sureOf(first, second) : 1
  const asked = active.find(({ id }) => id === first?.category)
  return { proposals, confidence, asksRoadStatus: lacksRoadStatus(asked, complaint.roadStatus) }
}

/** As sure as its words are, less where another agency is nearly as likely. */
function sureOf(first: RouteProposal, second: RouteProposal | undefined): number {
  if (second === undefined || second.agencyIds.join() === first.agencyIds.join()) return first.score
  // Nothing beside it: all of it. Just as much beside it: half.
  return (first.score * first.score) / (first.score + second.score)
}
