import type { AlarmLevel, PlanArea, PlanPick, PlanTimes, ResponsePlan } from './response-plan'

/** One row per agency of a level; the plan's own cells are the same in all its rows, which stand together. */
export const planColumns = [
  'plan',
  'version',
  'name',
  'active',
  'types',
  'priorities',
  'area',
  'area_name',
  'area_codes',
  'hours',
  'weekdays',
  'calendars',
  'source',
  'level',
  'agency',
  'units',
  'capability',
] as const
export type PlanColumn = (typeof planColumns)[number]

export type PlanRow = Readonly<Record<PlanColumn, string>>

/** A list that is given but has nothing in it; an empty cell is a list that is not given. */
export const EMPTY_LIST = '-'

const list = (items: readonly (string | number)[]) => (items.length === 0 ? EMPTY_LIST : items.join(' '))
/** The sign of a negative zero is kept, so that a number comes back as it went. */
const numeral = (value: number) => (Object.is(value, -0) ? '-0' : String(value))

/** Plans as rows of text, header not included. `plansOfRows` reads them back equal. */
export function rowsOfPlans(plans: readonly ResponsePlan[]): readonly PlanRow[] {
  return plans.flatMap((plan) => {
    const head = headOf(plan)
    if (plan.levels.length === 0) return [{ ...head, ...tailOf() }]
    return plan.levels.flatMap(({ level, picks }) =>
      picks.length === 0 ? [{ ...head, ...tailOf(level) }] : picks.map((pick) => ({ ...head, ...tailOf(level, pick) })),
    )
  })
}

/** The cells of rows in the order of the columns, the header first: what a CSV writer takes. */
export function planTable(plans: readonly ResponsePlan[]): readonly (readonly string[])[] {
  return [planColumns, ...rowsOfPlans(plans).map((row) => planColumns.map((column) => row[column]))]
}

function headOf({ id, version, name, active, types, priorities, area, times, source }: ResponsePlan) {
  return {
    plan: id,
    version: numeral(version),
    name,
    active: active ? 'yes' : 'no',
    types: list(types),
    priorities: list(priorities),
    ...areaCells(area),
    ...timeCells(times),
    source,
  }
}

function tailOf(level?: number, pick?: PlanPick) {
  return {
    level: level === undefined ? '' : numeral(level),
    agency: pick?.agencyId ?? '',
    units: pick?.units === undefined ? '' : numeral(pick.units),
    capability: pick?.capability ?? '',
  }
}

function areaCells(area: PlanArea) {
  switch (area.kind) {
    case 'city':
      return { area: area.kind, area_name: '', area_codes: '' }
    case 'kecamatan':
    case 'kelurahan':
      return { area: area.kind, area_name: '', area_codes: list(area.codes) }
    case 'polygon': {
      const corners = area.ring.map(([lat, lon]) => `${numeral(lat)}/${numeral(lon)}`)
      return { area: area.kind, area_name: area.name, area_codes: list(corners) }
    }
  }
}

function timeCells({ hours, weekdays, calendars }: PlanTimes) {
  return {
    hours: hours === undefined ? '' : `${hours.from}-${hours.to}`,
    weekdays: weekdays === undefined ? '' : list(weekdays),
    calendars: calendars === undefined ? '' : list(calendars),
  }
}

/** The levels of a plan from its rows; a level is listed where it first comes. */
export function levelsOf(
  rows: readonly { readonly level?: number; readonly pick?: PlanPick }[],
): readonly AlarmLevel[] {
  const levels: { level: number; picks: PlanPick[] }[] = []
  for (const { level, pick } of rows) {
    if (level === undefined) continue
    let last = levels.find((known) => known.level === level)
    if (last === undefined) {
      last = { level, picks: [] }
      levels.push(last)
    }
    if (pick !== undefined) last.picks.push(pick)
  }
  return levels
}
