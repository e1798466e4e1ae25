import { isAssignmentOver } from '../dispatch/evolve-dispatch'
import { isDispatchOpen } from '../dispatch/dispatch'
import type { Incident } from '../incident/incident'
import { entryOf } from '../kernel/entry-of'
import { MINUTE, type Instant } from '../kernel/time'
import { metresBetween } from '../place/distance'
import type { Point } from '../place/place'
import type { Unit } from '../unit/unit'
import type { Gap, NearUnit, OpenDispatch, PlanRoom, UnitFix } from './recommendation'
import { driveOf } from './travel'

/** A position older than this tells where a unit was, not where it is. */
const STALE_AFTER = 30 * MINUTE
/** Clocks of two machines differ a little; more than this ahead is a wrong clock. */
const CLOCK_SLACK = MINUTE

/** The orders that bind agencies and units now. A merged incident's orders stay in force, so its life does not matter. */
export function openDispatchesOf(incidents: Iterable<Pick<Incident, 'type' | 'dispatches'>>): readonly OpenDispatch[] {
  const open: OpenDispatch[] = []
  for (const { type, dispatches } of incidents) {
    for (const dispatch of dispatches) {
      if (!isDispatchOpen(dispatch)) continue
      open.push({ agencyId: dispatch.agencyId, incidentType: type, assignments: dispatch.assignments })
    }
  }
  return open
}

/** Units that are on an order and not cleared from it. */
export function committedUnits(openDispatches: readonly OpenDispatch[]): ReadonlySet<string> {
  return new Set(
    openDispatches.flatMap(({ assignments }) =>
      assignments.filter((assignment) => !isAssignmentOver(assignment)).map(({ unitId }) => unitId),
    ),
  )
}

/** What an agency has in its directory that can do it, and what of that could go now. */
export function unitsAtHand(
  agencyId: string,
  capability: string | undefined,
  { units }: Pick<PlanRoom, 'units'>,
  committed: ReadonlySet<string>,
): { readonly entered: number; readonly free: readonly Unit[] } {
  const own = units.filter((unit) => unit.agencyId === agencyId && unit.active)
  const able = capability === undefined ? own : own.filter(({ capabilities }) => capabilities.includes(capability))
  return { entered: own.length, free: able.filter(({ id, status }) => status === 'available' && !committed.has(id)) }
}

type Fix =
  | { readonly kind: 'usable'; readonly fix: UnitFix }
  | { readonly kind: 'stale' | 'wrong'; readonly fix: UnitFix }
  | { readonly kind: 'none' }

function fixOf(unitId: string, positions: PlanRoom['positions'], at: Instant): Fix {
  const fix = entryOf(positions, unitId)
  if (fix === undefined) return { kind: 'none' }
  if ((fix.lat === 0 && fix.lon === 0) || fix.at > at + CLOCK_SLACK) return { kind: 'wrong', fix }
  return at - fix.at > STALE_AFTER ? { kind: 'stale', fix } : { kind: 'usable', fix }
}

interface MeasuredUnit extends NearUnit {
  /** Metres in a straight line. */
  readonly straight: number
}

/** Free units by their distance, nearest first (the id decides between equals), and whose position could not be used. */
export function nearestFirst(
  free: readonly Unit[],
  location: Point,
  positions: PlanRoom['positions'],
  at: Instant,
): { readonly near: readonly MeasuredUnit[]; readonly gaps: readonly Gap[] } {
  const gaps: Gap[] = []
  const near = free.flatMap(({ id: unitId, agencyId, base }): MeasuredUnit[] => {
    const fix = fixOf(unitId, positions, at)
    if (fix.kind === 'usable') {
      const straight = metresBetween(fix.fix, location)
      return [{ unitId, ...driveOf(straight), from: 'position', positionAt: fix.fix.at, straight }]
    }
    if (fix.kind === 'stale') gaps.push({ kind: 'position-stale', agencyId, unitId, at: fix.fix.at })
    if (fix.kind === 'wrong') gaps.push({ kind: 'position-wrong', agencyId, unitId, at: fix.fix.at })
    if (base === undefined) return []
    const straight = metresBetween(base, location)
    return [{ unitId, ...driveOf(straight), from: 'base', straight }]
  })
  near.sort((a, b) => a.straight - b.straight || (a.unitId < b.unitId ? -1 : 1))
  return { near, gaps }
}
