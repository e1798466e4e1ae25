import type { Agency } from '../agency/agency'
import { isOpenAt } from '../agency/is-open-at'
import { takesOrders } from '../agency/takes-orders'
import type { Calendar } from '../calendar/calendar'
import { entryOf } from '../kernel/entry-of'
import type { Instant } from '../kernel/time'
import { priorities } from '../incident/incident-types'
import { neighbourOf } from './neighbour-of'
import type { PlanFinding } from './plan-finding'
import type { ResponsePlan } from './response-plan'
import { isPlanTime } from './which-plan'

/**
 * Whether, at every time a plan holds, somebody of its first level is there, or a neighbour of one who is not. An agency
 * that joins others may be closed; a case may not end at closed doors only.
 */
export function checkPresence(
  plan: ResponsePlan,
  calendars: readonly Calendar[],
  agencies: Readonly<Record<string, Agency>>,
  moments: readonly Instant[],
): readonly PlanFinding[] {
  const first = plan.levels
    .filter(({ level }) => level === 1)
    .flatMap(({ picks }) => picks)
    .flatMap(({ agencyId }) => entryOf(agencies, agencyId) ?? [])
    .filter(takesOrders)
  // Nobody at all is another fault, and said as such.
  if (first.length === 0 || first.some(({ hours }) => hours === undefined)) return []
  const isAnswered = (agency: Agency, at: Instant) =>
    isOpenAt(agency, at) || neighbourOf(agency, [], agencies, (neighbour) => isOpenAt(neighbour, at)) !== undefined
  const at = moments.find(
    (moment) => isPlanTime(plan.times, calendars, moment) && !first.some((agency) => isAnswered(agency, moment)),
  )
  const [agency] = first
  const [type] = plan.types
  if (at === undefined || agency === undefined || type === undefined) return []
  const priority = plan.priorities[0] ?? priorities[0]
  const example = { type, priority, at, ...somewhere(plan) }
  return [{ code: 'closed-without-neighbour', planId: plan.id, what: agency.id, example }]
}

function somewhere({ area }: ResponsePlan): { readonly areaCode?: string } {
  const [code] = area.kind === 'kelurahan' ? area.codes : []
  return code === undefined ? {} : { areaCode: code }
}
