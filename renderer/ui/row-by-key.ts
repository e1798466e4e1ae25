/**
 * The row a list goes to by a key: arrows one, Page `page`, Home and End to its ends; never past them.
 * `undefined`: the key moves nothing here. `active`: the row now, -1 for none.
 */
export function rowByKey(key: string, active: number, count: number, page: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: page,
    PageUp: -page,
    Home: -count,
    End: count,
  }
  const by = steps[key]
  return by === undefined ? undefined : Math.min(count - 1, Math.max(0, active + by))
}
