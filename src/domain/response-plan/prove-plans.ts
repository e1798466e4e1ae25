import type { Agency } from '../agency/agency'
import type { Calendar } from '../calendar/calendar'
import type { Ladder } from '../dispatch/ladder'
import { incidentTypeDefaults, incidentTypes, priorities } from '../incident/incident-types'
import { entryOf } from '../kernel/entry-of'
import type { Instant } from '../kernel/time'
import { checkPlanParts } from './check-plan-parts'
import { checkPresence } from './check-presence'
import { neighbourCycle } from './neighbour-of'
import { placeCells } from './place-cells'
import type { PlanFinding } from './plan-finding'
import { proveLadder } from './prove-ladder'
import type { ResponsePlan } from './response-plan'
import { calendarsAt, timeCells } from './time-cells'
import { compareParticular, isInPlanArea, isPlanTime, type PlanCase } from './which-plan'

export interface PlanSetting {
  /** Those in use; a retired one holds nowhere and is not looked at. */
  readonly plans: readonly ResponsePlan[]
  readonly calendars: readonly Calendar[]
  readonly agencies: Readonly<Record<string, Agency>>
  readonly ladder: Pick<Ladder, 'steps'>
}

export interface PlanProof {
  /** None: every case ends in a named agency, by one plan, and an order nobody accepts climbs to its end. */
  readonly findings: readonly PlanFinding[]
  /** Type × priority × place × time looked at; of places and times that a type's plans see alike, one. */
  readonly cases: number
}

/** Proves the plans in use together with the agencies they name and the ladder. Each fault comes once, with an example. */
export function provePlans({ plans: given, calendars, agencies, ladder }: PlanSetting): PlanProof {
  const plans = given.filter(({ active }) => active)
  const named = plans.flatMap(({ levels }) => levels.flatMap(({ picks }) => picks.map(({ agencyId }) => agencyId)))
  const moments = timeCells(plans, calendars, Object.values(agencies))
  const onMoments = calendarsAt(moments, calendars)
  const parts = plans.flatMap((plan) => checkPlanParts(plan, calendars, agencies))
  const set = checkSet(plans, onMoments, moments, new Set(parts.filter(isTriggerFault).map(({ planId }) => planId)))
  return {
    findings: [
      ...parts,
      ...set.findings,
      ...plans.flatMap((plan) => checkPresence(plan, onMoments, agencies, moments)),
      ...checkNeighbours(named, agencies),
      ...proveLadder(ladder),
    ],
    cases: set.cases,
  }
}

/** Such a plan holds nowhere for a reason that is said already. */
function isTriggerFault({ code }: PlanFinding): boolean {
  const codes: readonly string[] = [
    'empty-trigger',
    'unknown-area',
    'unknown-calendar',
    'polygon-too-small',
    'polygon-crossing',
  ]
  return codes.includes(code)
}

function checkSet(
  plans: readonly ResponsePlan[],
  calendars: readonly Calendar[],
  moments: readonly Instant[],
  excused: ReadonlySet<string | undefined>,
): PlanProof {
  const findings: PlanFinding[] = []
  const places = placeCells(plans)
  const placesOf = new Map(plans.map((plan) => [plan, places.map((place) => isInPlanArea(plan.area, place))]))
  const { times, timesOf } = distinctTimes(plans, calendars, moments)
  const winners = new Set<string>()
  const beatenBy = new Map<string, { readonly example: PlanCase; readonly others: Set<string> }>()
  const uncovered = new Set<string>()
  const overlaps = new Set<string>()
  let cases = 0
  for (const type of incidentTypes) {
    const ranked = plans
      .filter(({ types }) => types.includes(type))
      .sort((a, b) => compareParticular(a, b) || (a.id < b.id ? -1 : 1))
      .map((plan) => ({ plan, inPlace: placesOf.get(plan) ?? [], inTime: timesOf.get(plan) ?? [] }))
    // Of places and times that this type's plans see alike, one of each.
    const wheres = distinctBy(places, (where) => ranked.map(({ inPlace }) => inPlace[where]))
    const whens = distinctBy(times, (when) => ranked.map(({ inTime }) => inTime[when]))
    for (const priority of priorities) {
      const eligible = ranked.filter(({ plan }) => plan.priorities.length === 0 || plan.priorities.includes(priority))
      for (const [where, place] of wheres) {
        const local = eligible.filter(({ inPlace }) => inPlace[where] === true)
        for (const [when, at] of whens) {
          cases += 1
          const example: PlanCase = { type, priority, ...place, at }
          const fitting = local.filter(({ inTime }) => inTime[when] === true).map(({ plan }) => plan)
          const [best, ...others] = fitting
          if (best === undefined) {
            // There the centre's table leaves the choice to the operator.
            if (uncovered.has(type) || incidentTypeDefaults[type].agencies.length === 0) continue
            uncovered.add(type)
            findings.push({ code: 'type-not-covered', what: type, example })
            continue
          }
          winners.add(best.id)
          for (const other of others) {
            const beaten = beatenBy.get(other.id) ?? { example, others: new Set() }
            beaten.others.add(best.id)
            beatenBy.set(other.id, beaten)
            const pair = JSON.stringify([best.id, other.id].sort())
            if (compareParticular(best, other) !== 0 || overlaps.has(pair)) continue
            overlaps.add(pair)
            findings.push({ code: 'overlap', planId: best.id, others: [other.id], example })
          }
        }
      }
    }
  }
  const overlapping = new Set(findings.flatMap(({ code, others }) => (code === 'overlap' ? (others ?? []) : [])))
  for (const { id } of plans) {
    if (winners.has(id) || excused.has(id) || overlapping.has(id)) continue
    const beaten = beatenBy.get(id)
    if (beaten === undefined) findings.push({ code: 'empty-trigger', planId: id, at: '/times' })
    else findings.push({ code: 'unreachable', planId: id, others: [...beaten.others].sort(), example: beaten.example })
  }
  return { findings, cases }
}

/** The first of the items for each key, with its index. */
function distinctBy<T>(
  items: readonly T[],
  keyOf: (index: number) => readonly unknown[],
): readonly (readonly [number, T])[] {
  const first = new Map<string, readonly [number, T]>()
  items.forEach((item, index) => {
    const key = keyOf(index).join()
    if (!first.has(key)) first.set(key, [index, item])
  })
  return [...first.values()]
}

/** Of moments that all plans see alike, one; and at which of them each plan holds. */
function distinctTimes(plans: readonly ResponsePlan[], calendars: readonly Calendar[], moments: readonly Instant[]) {
  const holding = plans.map(({ times }) => moments.map((at) => isPlanTime(times, calendars, at)))
  const distinct = distinctBy(moments, (index) => holding.map((at) => Number(at[index])))
  const timesOf = new Map(plans.map((plan, row) => [plan, distinct.map(([index]) => holding[row]?.[index] === true)]))
  return { times: distinct.map(([, at]) => at), timesOf }
}

function checkNeighbours(named: readonly string[], agencies: Readonly<Record<string, Agency>>): readonly PlanFinding[] {
  const found = new Map<string, PlanFinding>()
  for (const id of new Set(named)) {
    const agency = entryOf(agencies, id)
    const cycle = agency === undefined ? undefined : neighbourCycle(agency, agencies)
    if (cycle === undefined) continue
    // The same circle entered at another place is the same fault.
    const members = [...new Set(cycle)].sort()
    found.set(JSON.stringify(members), { code: 'neighbour-cycle', what: members[0] ?? id, cycle })
  }
  return [...found.values()]
}
