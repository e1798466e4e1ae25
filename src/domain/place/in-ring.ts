/** Whether a point lies inside a closed line of corners (even–odd rule); any pair of axes, as long as both use the same. */
export function inRing([a, b]: readonly [number, number], ring: readonly (readonly [number, number])[]): boolean {
  let inside = false
  ring.forEach(([cornerA, cornerB], index) => {
    const [nextA, nextB] = ring[(index + 1) % ring.length] ?? [cornerA, cornerB]
    const crosses = cornerA > a !== nextA > a
    if (crosses && b < cornerB + ((a - cornerA) / (nextA - cornerA)) * (nextB - cornerB)) inside = !inside
  })
  return inside
}
