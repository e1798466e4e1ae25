/** Keys that do the same are one line, and those that only count are one cap: Alt+1 … Alt+9. A letter is no part of a count. */
export function capsOf(keys: readonly string[]): readonly string[] {
  const counted = keys.filter((key) => /\d$/.test(key))
  const [first = '', last = ''] = [counted[0], counted.at(-1)]
  const caps = counted.length > 2 ? [`${first} … ${last}`] : counted
  return [...keys.filter((key) => !counted.includes(key)), ...caps]
}
