import type { Agency } from '../agency/agency'
import { takesOrders } from '../agency/takes-orders'
import { ringArea } from '../boundary/ring-area'
import { selfCrossing } from '../boundary/self-crossing'
import type { Calendar } from '../calendar/calendar'
import { entryOf } from '../kernel/entry-of'
import { kecamatanList, kelurahanList } from '../place/gazetteer-data'
import type { PlanFinding } from './plan-finding'
import type { PlanArea, ResponsePlan } from './response-plan'

/** Square metres: a house with its yard. Less is a slip of the hand. */
const SMALLEST_AREA = 100
/** Comparisons of edges; a ring that takes more is not accepted either. */
const CROSSING_TESTS = 5_000_000

const kecamatanCodes = new Set(kecamatanList.map(({ code }) => code))
const kelurahanCodes = new Set(kelurahanList.map(({ code }) => code))

type Fault = Omit<PlanFinding, 'planId'>

/** What can be seen wrong with one plan without asking where and when it holds. */
export function checkPlanParts(
  plan: ResponsePlan,
  calendars: readonly Calendar[],
  agencies: Readonly<Record<string, Agency>>,
): readonly PlanFinding[] {
  return [
    ...checkTrigger(plan, calendars),
    ...checkArea(plan.area),
    ...checkLevels(plan),
    ...checkAgencies(plan, agencies),
  ].map((fault) => ({ ...fault, planId: plan.id }))
}

function checkTrigger({ types, times }: ResponsePlan, calendars: readonly Calendar[]): readonly Fault[] {
  const faults: Fault[] = []
  if (types.length === 0) faults.push({ code: 'empty-trigger', at: '/types' })
  if (times.weekdays?.length === 0) faults.push({ code: 'empty-trigger', at: '/times/weekdays' })
  if (times.calendars?.length === 0) faults.push({ code: 'empty-trigger', at: '/times/calendars' })
  if (times.hours !== undefined && times.hours.from === times.hours.to) {
    faults.push({ code: 'hours-empty', at: '/times/hours', what: times.hours.from })
  }
  times.calendars?.forEach((id, index) => {
    const at = `/times/calendars/${index}`
    const calendar = calendars.find((known) => known.id === id)
    if (calendar === undefined) faults.push({ code: 'unknown-calendar', at, what: id })
    else if (!calendar.days.some(({ from, to }) => from <= to)) faults.push({ code: 'empty-trigger', at, what: id })
  })
  return faults
}

function checkArea(area: PlanArea): readonly Fault[] {
  if (area.kind === 'city') return []
  if (area.kind === 'polygon') return checkRing(area.ring)
  if (area.codes.length === 0) return [{ code: 'empty-trigger', at: '/area/codes' }]
  const known = area.kind === 'kecamatan' ? kecamatanCodes : kelurahanCodes
  return area.codes.flatMap((code, index): readonly Fault[] =>
    known.has(code) ? [] : [{ code: 'unknown-area', at: `/area/codes/${index}`, what: code }],
  )
}

function checkRing(ring: readonly (readonly [number, number])[]): readonly Fault[] {
  // A ring that crosses itself has no area to speak of.
  const crossing = selfCrossing(ring, { left: CROSSING_TESTS })
  if (crossing !== undefined) return [{ code: 'polygon-crossing', at: '/area/ring' }]
  if (ring.length < 3 || ringArea(ring) < SMALLEST_AREA) return [{ code: 'polygon-too-small', at: '/area/ring' }]
  return []
}

/** Levels count from 1, each adds somebody, and nobody is named twice: an agency has one order for an incident. */
function checkLevels({ levels }: ResponsePlan): readonly Fault[] {
  const faults: Fault[] = []
  const first = levels.find(({ level }) => level === 1)
  if (first === undefined || first.picks.length === 0) faults.push({ code: 'no-agency', at: '/levels' })
  const seen = new Set<string>()
  levels.forEach(({ level, picks }, index) => {
    if (level !== index + 1) faults.push({ code: 'contradiction', at: `/levels/${index}/level`, what: String(level) })
    if (picks.length === 0 && level > 1) faults.push({ code: 'contradiction', at: `/levels/${index}/picks` })
    picks.forEach(({ agencyId }, at) => {
      if (seen.has(agencyId)) {
        faults.push({ code: 'contradiction', at: `/levels/${index}/picks/${at}`, what: agencyId })
      }
      seen.add(agencyId)
    })
  })
  return faults
}

function checkAgencies({ levels }: ResponsePlan, agencies: Readonly<Record<string, Agency>>): readonly Fault[] {
  return levels.flatMap(({ picks }, index) =>
    picks.flatMap(({ agencyId }, position): readonly Fault[] => {
      const at = `/levels/${index}/picks/${position}/agencyId`
      const agency = entryOf(agencies, agencyId)
      if (agency === undefined) return [{ code: 'unknown-agency', at, what: agencyId }]
      return takesOrders(agency) ? [] : [{ code: 'inactive-agency', at, what: agencyId }]
    }),
  )
}
