import type { Outcome } from './desk'

/** How good the first proposals of some calls were. */
export interface Quality {
  readonly calls: number
  readonly duplicates: number
  readonly proposed: number
  /** Of the calls with a proposal, those whose first was right. */
  readonly precision: number
  /** Of the calls about something already on the board, those whose first proposal was right. */
  readonly recall: number
  /** The same, with the right one anywhere in the list. */
  readonly listed: number
}

export function qualityOf(outcomes: readonly Outcome[]): Quality {
  const count = (is: (outcome: Outcome) => boolean) => outcomes.filter(is).length
  const duplicates = count(({ isDuplicate }) => isDuplicate)
  const proposed = count((outcome) => outcome.proposed)
  const right = count((outcome) => outcome.right)
  return {
    calls: outcomes.length,
    duplicates,
    proposed,
    precision: right / proposed,
    recall: right / duplicates,
    listed: count((outcome) => outcome.listed) / duplicates,
  }
}
