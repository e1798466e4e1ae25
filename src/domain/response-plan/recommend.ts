import type { Agency } from '../agency/agency'
import { isOpenAt } from '../agency/is-open-at'
import { takesOrders } from '../agency/takes-orders'
import { incidentTypeDefaults } from '../incident/incident-types'
import { entryOf } from '../kernel/entry-of'
import { describePick } from './describe-pick'
import { fillPlaces } from './fill-places'
import type {
  Gap,
  Need,
  NeedCause,
  OpenDispatch,
  Pick,
  PlanQuestion,
  PlanRoom,
  Recommendation,
  StandInCause,
  Why,
} from './recommendation'
import type { PlanPick, ResponsePlan } from './response-plan'
import { standInsFor } from './stand-in'
import { committedUnits } from './units-at-hand'
import { planFor } from './which-plan'

/**
 * Whom to order for an incident at an alarm level, each with why, and what is short. Levels add, and only what is not on
 * the incident already is named, so asking again after the order gives no pick. An agency that is not in use, closed or
 * has declined is replaced, and so is one that just said of another incident that it has nothing to send; one with more than it can handle keeps its place and gets help beside it.
 */
export function recommend(question: PlanQuestion, room: PlanRoom): Recommendation {
  const plan = planFor(room.plans, question, room.calendars)
  if (plan === undefined) {
    const operatorChooses = incidentTypeDefaults[question.type].agencies.length === 0
    return { level: 0, highestLevel: 0, picks: [], gaps: [{ kind: 'no-plan', operatorChooses }] }
  }
  const highestLevel = Math.max(0, ...plan.levels.map(({ level }) => level))
  const level = Math.min(Math.max(1, question.level), highestLevel)
  const wanted = withNeeds(plan, level, question.needs ?? [])
  const declined = question.declined ?? []
  const committed = committedUnits(room.openDispatches)
  const picks: Pick[] = []
  const gaps: Gap[] = []
  const describe = (pick: Wanted, why: readonly Why[]) => {
    const because: readonly Why[] = pick.because === undefined ? [] : [{ kind: 'need', because: pick.because }]
    const described = describePick(pick, [...because, ...why], { plan, question, room, committed })
    picks.push(described.pick)
    gaps.push(...described.gaps)
  }
  const open = wanted
    .filter(({ agencyId }) => !question.alreadyOn.includes(agencyId))
    .map((pick) => {
      const agency = entryOf(room.agencies, pick.agencyId)
      return { pick, agency, short: shortOf(pick.agencyId, agency, question, room) }
    })
  const refusals = room.refusals ?? {}
  const unable = Object.keys(refusals).filter((id) => refusals[id]?.isUnable === true)
  const taken = [...wanted.map(({ agencyId }) => agencyId), ...declined, ...unable]
  const standIns = fillPlaces(
    open.map(({ pick, agency = { id: pick.agencyId }, short }) =>
      short === undefined ? [] : standInsFor(agency, pick.capability, taken, question.at, room, question.alreadyOn),
    ),
    (agencyId) => question.alreadyOn.includes(agencyId),
  )
  for (const [index, { pick, short }] of open.entries()) {
    if (short === undefined) {
      const lately = latelyGap(pick.agencyId, room)
      if (lately !== undefined) gaps.push(lately)
      describe(pick, [])
      continue
    }
    const { cause } = short
    const standIn = standIns[index]
    // Somebody is there already in its place: nothing is short any more.
    const isFilled = standIn !== undefined && question.alreadyOn.includes(standIn.agency.id)
    if (cause === 'cover-exceeded') {
      gaps.push(short.gap)
      describe(pick, [])
    } else if (!isFilled) {
      gaps.push(short.gap)
      // Behind a closed door somebody may still pick up the telephone, and a crew may be back; nobody else would come.
      if (standIn === undefined && (cause === 'closed' || cause === 'unable')) describe(pick, [])
    }
    if (standIn === undefined || isFilled) continue
    const { by } = standIn
    const why: Why =
      cause === 'cover-exceeded'
        ? { kind: 'neighbour-beside', of: pick.agencyId, by }
        : { kind: 'neighbour-instead', of: pick.agencyId, because: cause, by }
    describe({ ...pick, agencyId: standIn.agency.id }, [why])
    const cover = coverGap(standIn.agency, question, room.openDispatches)
    if (cover !== undefined) gaps.push(cover)
  }
  return { plan, level, highestLevel, picks, gaps }
}

interface Wanted extends PlanPick {
  readonly level: number
  /** It is wanted for what was answered, not by the plan. */
  readonly because?: NeedCause
}

/** Whom the plan's level sends, then whom the answers call for and it does not, in what the plan says of them at a higher level. */
function withNeeds(plan: ResponsePlan, level: number, needs: readonly Need[]): readonly Wanted[] {
  const wanted = new Map<string, Wanted>(wantedAt(plan, level).map((pick) => [pick.agencyId, pick]))
  const later = wantedAt(plan, Infinity)
  for (const { agencyId, because } of needs) {
    if (wanted.has(agencyId)) continue
    const named = later.find((pick) => pick.agencyId === agencyId)
    wanted.set(agencyId, { ...(named ?? { agencyId }), level, because })
  }
  return [...wanted.values()]
}

/** What a plan sends up to a level, in its order; an agency named twice counts where it is named first. */
export function wantedAt(plan: ResponsePlan, level: number): readonly (PlanPick & { readonly level: number })[] {
  const wanted = new Map<string, PlanPick & { readonly level: number }>()
  for (const alarm of [...plan.levels].sort((a, b) => a.level - b.level)) {
    if (alarm.level > level) break
    for (const pick of alarm.picks) {
      if (!wanted.has(pick.agencyId)) wanted.set(pick.agencyId, { ...pick, level: alarm.level })
    }
  }
  return [...wanted.values()]
}

function shortOf(
  agencyId: string,
  agency: Agency | undefined,
  question: PlanQuestion,
  room: PlanRoom,
): { readonly cause: StandInCause; readonly gap: Gap } | undefined {
  if (question.declined?.includes(agencyId)) return { cause: 'declined', gap: { kind: 'declined', agencyId } }
  if (agency === undefined || !takesOrders(agency))
    return { cause: 'inactive', gap: { kind: 'agency-inactive', agencyId } }
  if (!isOpenAt(agency, question.at)) return { cause: 'closed', gap: { kind: 'agency-closed', agencyId } }
  const lately = latelyGap(agencyId, room)
  if (lately !== undefined && room.refusals?.[agencyId]?.isUnable === true) return { cause: 'unable', gap: lately }
  const gap = coverGap(agency, question, room.openDispatches)
  return gap === undefined ? undefined : { cause: 'cover-exceeded', gap }
}

function latelyGap(agencyId: string, { refusals = {} }: PlanRoom): Gap | undefined {
  const refusal = entryOf(refusals, agencyId)
  if (refusal === undefined) return undefined
  return { kind: 'declined-lately', agencyId, at: refusal.at, reason: refusal.reason }
}

/** Whether this incident is one more than an agency can handle at a time. An agency has one open order per incident. */
function coverGap(
  { id: agencyId, cover }: Agency,
  { type }: PlanQuestion,
  openDispatches: readonly OpenDispatch[],
): Gap | undefined {
  if (cover === undefined || !cover.types.includes(type)) return undefined
  const on = openDispatches.filter((open) => open.agencyId === agencyId && cover.types.includes(open.incidentType))
  const now = on.length + 1
  if (now <= cover.simultaneous) return undefined
  return { kind: 'cover-exceeded', agencyId, simultaneous: cover.simultaneous, now }
}
