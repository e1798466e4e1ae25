import type { Agency } from '../agency/agency'
import { takesOrders } from '../agency/takes-orders'
import { entryOf } from '../kernel/entry-of'

/**
 * The agency to ask when this one can't: the first of its neighbours that is in use and not on the incident, else a
 * neighbour of theirs. Everyone is looked at once, so neighbours that name each other end. `undefined`: nobody is left.
 */
export function neighbourOf(
  agency: Pick<Agency, 'id' | 'neighbours'>,
  alreadyOn: readonly string[],
  agencies: Readonly<Record<string, Agency>>,
  isUsable: (agency: Agency) => boolean = () => true,
): Agency | undefined {
  const seen = new Set([agency.id])
  const queue = [...(agency.neighbours ?? [])]
  for (const id of queue) {
    if (seen.has(id)) continue
    seen.add(id)
    const neighbour = entryOf(agencies, id)
    if (neighbour === undefined) continue
    if (takesOrders(neighbour) && !alreadyOn.includes(id) && isUsable(neighbour)) return neighbour
    queue.push(...(neighbour.neighbours ?? []))
  }
  return undefined
}

/** Agencies that lead back to where they began, the first again at the end; `undefined` when neighbours come to an end. */
export function neighbourCycle(
  start: Pick<Agency, 'id' | 'neighbours'>,
  agencies: Readonly<Record<string, Agency>>,
): readonly string[] | undefined {
  const done = new Set<string>()
  const follow = (id: string, path: readonly string[]): readonly string[] | undefined => {
    const before = path.indexOf(id)
    if (before >= 0) return [...path.slice(before), id]
    if (done.has(id)) return undefined
    const next = id === start.id ? start : entryOf(agencies, id)
    for (const neighbour of next?.neighbours ?? []) {
      const cycle = follow(neighbour, [...path, id])
      if (cycle !== undefined) return cycle
    }
    done.add(id)
    return undefined
  }
  return follow(start.id, [])
}
