/**
 * The order to show while somebody points into the list: what is there keeps its place, what is gone leaves, what is
 * new comes last. Without `held` the wanted order holds.
 */
export function stableOrder(shown: readonly string[], wanted: readonly string[], held: boolean): readonly string[] {
  if (!held) return wanted
  const present = new Set(wanted)
  const kept = shown.filter((id) => present.has(id))
  const known = new Set(kept)
  return [...kept, ...wanted.filter((id) => !known.has(id))]
}
