/** How many incidents a burst of calls tells of. */
export interface DistinctIncidents {
  /** Told apart by place and type in the calls so far. */
  readonly seen: number
  /** With those that nobody has called about yet. */
  readonly estimate: number
  /** Those that two calls or more tell of: a single call may be misplaced or mistyped. */
  readonly low: number
  /** Upper end of the 95 % interval of the estimate. */
  readonly high: number
}

/**
 * From the number of calls about each incident told apart, how many there are with those not yet called in: Chao1, the
 * bias-corrected form `S + f1(f1−1) / 2(f2+1)`, where f1 incidents have one call and f2 have two (Chao 1984; Chao 1987 for
 * the log-normal interval; variances as in Colwell, EstimateS 9, appendix B). Where incidents differ in how many people
 * see them, as they do, it is too low; where one incident is taken for two, too high. `calls` holds whole numbers ≥ 1.
 */
export function estimateDistinct(calls: readonly number[]): DistinctIncidents {
  const seen = calls.length
  const once = calls.filter((count) => count === 1).length
  const twice = calls.filter((count) => count === 2).length
  const unseen = (once * (once - 1)) / (2 * (twice + 1))
  const low = Math.min(seen, Math.max(1, seen - once))
  if (unseen === 0) return { seen, estimate: seen, low, high: seen }
  const estimate = seen + unseen
  const slope = (once * (2 * once - 1) ** 2) / 4
  const variance =
    twice > 0
      ? unseen + slope / (twice + 1) ** 2 + (once ** 2 * twice * (once - 1) ** 2) / (4 * (twice + 1) ** 4)
      : unseen + slope - once ** 4 / (4 * estimate)
  const spread = Math.exp(1.96 * Math.sqrt(Math.log(1 + Math.max(0, variance) / unseen ** 2)))
  return { seen, estimate, low, high: seen + unseen * spread }
}
