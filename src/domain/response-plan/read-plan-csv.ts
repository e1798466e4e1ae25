import { incidentTypes, priorities } from '../incident/incident-types'
import { EMPTY_LIST, levelsOf, planColumns, type PlanColumn, type PlanRow } from './plan-csv'
import type { PlanArea, PlanPick, PlanTimes, ResponsePlan } from './response-plan'

/** What is wrong with a cell; the row is counted as a spreadsheet does, the header is row 1. */
export interface PlanRowFault {
  readonly row: number
  readonly column: PlanColumn
  readonly fault:
    | 'column-missing'
    | 'empty'
    | 'not-a-number'
    | 'unknown-word'
    | 'not-hours'
    | 'not-a-corner'
    /** Says something else than the plan's first row. */
    | 'differs'
    /** Rows of one plan do not stand together. */
    | 'apart'
    /** Units or capability of no agency, or an agency of no level. */
    | 'without-agency'
  /** The cell as it is. */
  readonly value: string
}

export type PlanCsv =
  | { readonly ok: true; readonly plans: readonly ResponsePlan[] }
  | { readonly ok: false; readonly faults: readonly PlanRowFault[] }

const shared = planColumns.filter((column) => !['level', 'agency', 'units', 'capability'].includes(column))

/**
 * Reads plans from the cells of a CSV, the header first; the columns may be in any order. Any fault refuses all of it,
 * each with its row and column. Whether the plans make sense is the prover's question.
 */
export function plansOfTable(table: readonly (readonly string[])[]): PlanCsv {
  const header = (table[0] ?? []).map((cell) => cell.trim().toLowerCase())
  const missing = planColumns.filter((column) => !header.includes(column))
  if (missing.length > 0) {
    return { ok: false, faults: missing.map((column) => ({ row: 1, column, fault: 'column-missing', value: '' })) }
  }
  const rows = table.slice(1).map((cells) => {
    const at = (column: PlanColumn) => cells[header.indexOf(column)] ?? ''
    // Every column is there: the table of columns is the key list of a row.
    return Object.fromEntries(planColumns.map((column) => [column, at(column)])) as PlanRow
  })
  return plansOfRows(rows)
}

export function plansOfRows(rows: readonly PlanRow[]): PlanCsv {
  const groups: { readonly from: number; readonly rows: PlanRow[] }[] = []
  const faults: PlanRowFault[] = []
  rows.forEach((row, index) => {
    const last = groups.at(-1)
    if (last !== undefined && last.rows[0]?.plan === row.plan) {
      last.rows.push(row)
      return
    }
    if (groups.some((group) => group.rows[0]?.plan === row.plan)) {
      faults.push({ row: index + 2, column: 'plan', fault: 'apart', value: row.plan })
    }
    groups.push({ from: index + 2, rows: [row] })
  })
  const plans = groups.map((group) => readPlan(group.rows, group.from, faults))
  return faults.length > 0 ? { ok: false, faults } : { ok: true, plans }
}

type Say = (column: PlanColumn, fault: PlanRowFault['fault']) => void

function readPlan(rows: readonly PlanRow[], from: number, faults: PlanRowFault[]): ResponsePlan {
  // A plan has at least the row that began it.
  const [first = emptyRow] = rows
  const say: Say = (column, fault) => faults.push({ row: from, column, fault, value: first[column] })
  const text = (column: PlanColumn) => {
    if (first[column] === '') say(column, 'empty')
    return first[column]
  }
  const tails = rows.map((row, index) => {
    for (const column of shared) {
      if (row[column] === first[column]) continue
      faults.push({ row: from + index, column, fault: 'differs', value: row[column] })
    }
    return readTail(row, (column, fault) => faults.push({ row: from + index, column, fault, value: row[column] }))
  })
  if (first.active !== 'yes' && first.active !== 'no') say('active', 'unknown-word')
  return {
    id: text('plan'),
    version: readWhole(first.version, () => say('version', 'not-a-number')),
    name: text('name'),
    active: first.active === 'yes',
    types: readWords(first, 'types', incidentTypes, say),
    priorities: readWords(first, 'priorities', priorities, say),
    area: readArea(first, say),
    times: readTimes(first, say),
    levels: levelsOf(tails),
    source: text('source'),
  }
}

const emptyRow = Object.fromEntries(planColumns.map((column) => [column, ''])) as PlanRow

function readTail(row: PlanRow, say: Say): { readonly level?: number; readonly pick?: PlanPick } {
  const level = row.level === '' ? {} : { level: readWhole(row.level, () => say('level', 'not-a-number')) }
  if (row.agency === '') {
    if (row.units !== '') say('units', 'without-agency')
    if (row.capability !== '') say('capability', 'without-agency')
    return level
  }
  if (row.level === '') say('level', 'empty')
  const pick: PlanPick = {
    agencyId: row.agency,
    ...(row.units === '' ? {} : { units: readWhole(row.units, () => say('units', 'not-a-number')) }),
    ...(row.capability === '' ? {} : { capability: row.capability }),
  }
  return { ...level, pick }
}

function readWhole(cell: string, say: () => void): number {
  if (!/^\d{1,9}$/.test(cell)) say()
  return Number(cell)
}

function readList(cell: string): readonly string[] {
  return cell === EMPTY_LIST ? [] : cell.split(' ').filter((item) => item !== '')
}

function readWords<T extends string>(row: PlanRow, column: PlanColumn, known: readonly T[], say: Say): readonly T[] {
  if (row[column] === '') say(column, 'empty')
  const words = readList(row[column])
  const found = words.flatMap((word) => known.filter((one) => one === word))
  if (found.length < words.length) say(column, 'unknown-word')
  return found
}

function readArea(row: PlanRow, say: Say): PlanArea {
  const { area: kind } = row
  if (kind !== 'polygon' && row.area_name !== '') say('area_name', 'unknown-word')
  if (kind === 'city') {
    if (row.area_codes !== '') say('area_codes', 'unknown-word')
    return { kind }
  }
  if (row.area_codes === '') say('area_codes', 'empty')
  if (kind === 'kecamatan' || kind === 'kelurahan') return { kind, codes: readList(row.area_codes) }
  if (kind !== 'polygon') {
    say('area', 'unknown-word')
    return { kind: 'city' }
  }
  if (row.area_name === '') say('area_name', 'empty')
  const ring = readList(row.area_codes).map((corner): readonly [number, number] => {
    const [lat = '', lon = '', ...more] = corner.split('/')
    if (!isDecimal(lat) || !isDecimal(lon) || more.length > 0) say('area_codes', 'not-a-corner')
    return [Number(lat), Number(lon)]
  })
  return { kind, name: row.area_name, ring }
}

const isDecimal = (cell: string) => /^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(cell)

function readTimes(row: PlanRow, say: Say): PlanTimes {
  const hours = /^(([01]\d|2[0-3]):[0-5]\d)-(([01]\d|2[0-3]):[0-5]\d)$/.exec(row.hours)
  const [, from = '', , to = ''] = hours ?? []
  if (row.hours !== '' && hours === null) say('hours', 'not-hours')
  const weekdays = readList(row.weekdays)
  if (!weekdays.every((day) => /^[1-7]$/.test(day))) say('weekdays', 'not-a-number')
  return {
    ...(hours === null ? {} : { hours: { from, to } }),
    ...(row.weekdays === '' ? {} : { weekdays: weekdays.map(Number) }),
    ...(row.calendars === '' ? {} : { calendars: readList(row.calendars) }),
  }
}
