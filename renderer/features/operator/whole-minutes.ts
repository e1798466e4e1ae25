/** Minutes that are over, for "n minutes ago": 8.4 is 8, and what has only begun is 0. Never below it: clocks differ. */
export function wholeMinutes(minutes: number): number {
  return Math.max(0, Math.floor(minutes))
}
