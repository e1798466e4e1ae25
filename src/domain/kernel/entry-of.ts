/** An entry by a name somebody gave: `constructor` and its like are in every object and are nobody's entry. */
export function entryOf<T>(items: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(items, id) ? items[id] : undefined
}
