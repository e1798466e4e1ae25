import { defaultCategories } from '../../src/domain/complaint/default-categories'
import { defaultRouting } from '../../src/domain/complaint/default-routing'
import { detectEmergency, type EmergencySign } from '../../src/domain/complaint/detect-emergency'
import { proposeRoutes } from '../../src/domain/complaint/propose-routes'
import { defaultLexicon } from '../../src/domain/intake/default-lexicon'
import type { LabelledComplaint } from './read-labelled'

export interface Share {
  readonly right: number
  readonly of: number
}

export interface ComplaintResult {
  readonly complaint: LabelledComplaint
  /** Agencies in the order in which they are proposed, at most three proposals. */
  readonly agencies: readonly string[]
  readonly category: string | undefined
  readonly confidence: number
  readonly sign: EmergencySign | undefined
}

export interface ComplaintMeasure {
  readonly first: Share
  readonly firstThree: Share
  /** Of those sure enough to go by themselves: how many went to the right agency, and how many went at all. */
  readonly byThemselves: Share
  readonly sent: Share
  readonly categoryF1: number
  readonly agencyF1: number
  readonly recall: Share
  readonly falsePromotions: Share
  readonly results: readonly ComplaintResult[]
}

const share = <T>(rows: readonly T[], right: (row: T) => boolean): Share => ({
  right: rows.filter(right).length,
  of: rows.length,
})

/** Mean over the classes that are labelled of the F1 of what was said first. */
function macroF1(pairs: readonly { readonly truth: string; readonly said: string }[]): number {
  const classes = [...new Set(pairs.map(({ truth }) => truth))]
  const scores = classes.map((one) => {
    const hits = pairs.filter(({ truth, said }) => truth === one && said === one).length
    const truths = pairs.filter(({ truth }) => truth === one).length
    const sayings = pairs.filter(({ said }) => said === one).length
    return (2 * hits) / (truths + sayings)
  })
  return scores.reduce((sum, score) => sum + score, 0) / scores.length
}

const isRight = ({ complaint }: ComplaintResult, agency: string | undefined) =>
  agency !== undefined && (agency === complaint.opd || complaint.alsoOk.includes(agency))

/** How well complaints are routed and emergencies among them noticed, with the given tables. */
export function measureComplaints(complaints: readonly LabelledComplaint[]): ComplaintMeasure {
  const results = complaints.map((complaint): ComplaintResult => {
    const { proposals, confidence } = proposeRoutes({ text: complaint.text }, defaultCategories, defaultRouting)
    return {
      complaint,
      agencies: proposals.flatMap(({ agencyIds }) => agencyIds),
      category: proposals[0]?.category,
      confidence,
      sign: detectEmergency({ text: complaint.text, dangers: [] }, undefined, defaultLexicon),
    }
  })
  const sure = results.filter(({ confidence }) => confidence >= defaultRouting.confirmBelow)
  return {
    first: share(results, (row) => isRight(row, row.agencies[0])),
    firstThree: share(results, (row) => row.agencies.some((agency) => isRight(row, agency))),
    byThemselves: share(sure, (row) => isRight(row, row.agencies[0])),
    sent: { right: sure.length, of: results.length },
    categoryF1: macroF1(
      results.map(({ complaint, category }) => ({ truth: complaint.category, said: category ?? 'none' })),
    ),
    agencyF1: macroF1(
      results.map((row) => ({
        truth: row.complaint.opd,
        said: isRight(row, row.agencies[0]) ? row.complaint.opd : (row.agencies[0] ?? 'none'),
      })),
    ),
    recall: share(
      results.filter(({ complaint }) => complaint.emergency),
      ({ sign }) => sign !== undefined,
    ),
    falsePromotions: share(
      results.filter(({ complaint }) => !complaint.emergency),
      ({ sign }) => sign !== undefined,
    ),
    results,
  }
}
