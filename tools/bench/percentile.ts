/** The value below which `share` (0–1) of the samples lie; the nearest sample, no interpolation. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  const index = Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))
  return sorted[index] ?? Number.NaN
}

export interface Measurement {
  readonly name: string
  readonly measured: number
  readonly limit: number
  readonly unit: string
  /** How much of the limit it may take (times) or has to reach (rates). */
  readonly goal: number
  readonly isRate?: true
}

/** One line of the table: the figure, its limit measured in the same run, their ratio and the goal. */
export function describe({ name, measured, limit, unit, goal, isRate }: Measurement): string {
  const ratio = measured / limit
  const isMet = isRate === true ? ratio >= goal : ratio <= goal
  const sign = isRate === true ? '≥' : '≤'
  const figure = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(1)).padStart(7)
  return `${name.padEnd(34)}${figure(measured)} ${unit.padEnd(4)} limit ${figure(limit)}  ratio ${ratio.toFixed(2)}  goal ${sign} ${goal}  ${isMet ? 'met' : 'MISSED'}`
}
