import { entryOf } from '../kernel/entry-of'
import type { Gap, NearUnit, Pick, PlanQuestion, PlanRoom, Why } from './recommendation'
import type { PlanPick, ResponsePlan } from './response-plan'
import { reachOfCapability } from './travel'
import { nearestFirst, unitsAtHand } from './units-at-hand'
import { calendarsHolding } from './which-plan'

interface Setting {
  readonly plan: ResponsePlan
  readonly question: PlanQuestion
  readonly room: PlanRoom
  /** Units that are bound by other orders. */
  readonly committed: ReadonlySet<string>
}

/** A pick with its reasons and its nearest units, and what that agency is short of. */
export function describePick(
  { agencyId, level, units, capability }: PlanPick & { readonly level: number },
  first: readonly Why[],
  { plan, question, room, committed }: Setting,
): { readonly pick: Pick; readonly gaps: readonly Gap[] } {
  const gaps: Gap[] = []
  const { entered, free } = unitsAtHand(agencyId, capability, room, committed)
  // An agency that has entered no unit and is asked for none decides by itself whom it sends.
  const wanted = units ?? (entered > 0 ? 1 : 0)
  if (free.length < wanted) gaps.push({ kind: 'no-unit', agencyId, wanted, free: free.length })
  const { location, at, type } = question
  const found = location === undefined ? undefined : nearestFirst(free, location, room.positions, at)
  if (found !== undefined) gaps.push(...found.gaps)
  const [closest] = found?.near ?? []
  const reach = reachOfCapability[type]
  const isBound = reach !== undefined && reach.capability === capability
  if (isBound && closest !== undefined && closest.straight > reach.metres) {
    gaps.push({ kind: 'too-far', agencyId, metres: Math.round(closest.straight), limit: reach.metres })
  }
  const isHeard = entryOf(room.agencies, agencyId)?.withoutConsole === true || room.online === undefined
  if (!isHeard && (entryOf(room.online, agencyId)?.consoles ?? 0) === 0) gaps.push({ kind: 'no-console', agencyId })
  const nearest = found?.near.map(({ straight: _straight, ...unit }): NearUnit => unit)
  const [unit] = nearest ?? []
  const why: Why[] = [...first]
  // The plan did not bring whom the answers call for, nor did its area or its time.
  const isByPlan = !first.some(({ kind }) => kind === 'need')
  if (isByPlan) why.push({ kind: 'plan', planId: plan.id, name: plan.name, level })
  if (isByPlan && plan.area.kind !== 'city') why.push({ kind: 'area', area: plan.area })
  if (isByPlan && Object.keys(plan.times).length > 0) {
    const calendars = calendarsHolding(plan.times, room.calendars, at).map(({ name }) => name)
    why.push({ kind: 'time', times: plan.times, calendars })
  }
  if (capability !== undefined && free.length > 0) why.push({ kind: 'capability', capability, free: free.length })
  if (unit !== undefined) why.push({ kind: 'nearest', unit })
  const pick: Pick = {
    agencyId,
    level,
    ...(units === undefined ? {} : { units }),
    ...(capability === undefined ? {} : { capability }),
    ...(nearest === undefined ? {} : { nearest }),
    why,
  }
  return { pick, gaps }
}
