import { parse } from 'csv-parse/browser/esm/sync'
import { stringify } from 'csv-stringify/browser/esm/sync'
import { responsePlan as planShape } from '../../../src/contract/dispatch-data'
import { planTable } from '../../../src/domain/response-plan/plan-csv'
import { plansOfTable, type PlanRowFault } from '../../../src/domain/response-plan/read-plan-csv'
import type { ResponsePlan } from '../../../src/domain/response-plan/response-plan'
import type { PlanInput } from './read-plan'

/** A spreadsheet would run such a cell; the mark before it is taken off again when the file is read. */
const dangerous = /^['=+\-@\t\r]/
const marked = (cell: string) => (dangerous.test(cell) && cell !== '-' ? `'${cell}` : cell)
const unmarked = (cell: string) => (cell.startsWith("'") && dangerous.test(cell.slice(1)) ? cell.slice(1) : cell)

/** Plans as CSV (RFC 4180, UTF-8 with mark): one row per agency of a level. `readPlanFile` reads them back equal. */
export function writePlanFile(plans: readonly ResponsePlan[]): string {
  return stringify(
    planTable(plans).map((row) => row.map(marked)),
    { bom: true, record_delimiter: 'windows' },
  )
}

/** What became of a plan of the file, next to the version the centre has. */
export interface FilePlan {
  /** With the version it would get. */
  readonly plan: PlanInput
  readonly change: 'new' | 'changed' | 'same'
  /** The version it was written from, when that is no longer the last one. */
  readonly olderThan?: number
}

export type PlanFile =
  | { readonly kind: 'plans'; readonly plans: readonly FilePlan[] }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'faults'; readonly faults: readonly PlanRowFault[] }
  /** Readable, but the contract does not take these plans. */
  | { readonly kind: 'bad-shape'; readonly issues: readonly { readonly planId: string; readonly at: string }[] }

/** Reads a CSV of plans; comma or semicolon. One wrong row refuses the file: half a plan would be another plan. */
export function readPlanFile(text: string, latest: readonly ResponsePlan[]): PlanFile {
  const table = readTable(text)
  if (table === undefined) return { kind: 'unreadable' }
  if (table.length < 2) return { kind: 'empty' }
  const read = plansOfTable(table)
  if (!read.ok) return { kind: 'faults', faults: read.faults }
  const parsed = read.plans.map((plan) => ({ planId: plan.id, result: planShape.safeParse(plan) }))
  const issues = parsed.flatMap(({ planId, result }) =>
    (result.error?.issues ?? []).map(({ path }) => ({ planId, at: `/${path.join('/')}` })),
  )
  if (issues.length > 0) return { kind: 'bad-shape', issues }
  return { kind: 'plans', plans: parsed.flatMap(({ result }) => (result.success ? [beside(result.data, latest)] : [])) }
}

function readTable(text: string): readonly (readonly string[])[] | undefined {
  const firstLine = text.slice(0, text.search(/\r?\n|$/))
  const delimiter = firstLine.includes(';') ? ';' : ','
  let rows: readonly (readonly string[])[]
  try {
    // csv-parse types its answer by its options only for objects: without `columns` it is rows of text.
    rows = parse(text, { bom: true, delimiter, trim: true, relax_column_count: true })
  } catch {
    // A quote that is never closed: csv-parse can't say where a row ends.
    return undefined
  }
  const isBlank = (row: readonly string[]) => row.every((cell) => cell === '')
  let length = rows.length
  while (length > 0 && isBlank(rows[length - 1] ?? [])) length -= 1
  return rows.slice(0, length).map((row) => row.map(unmarked))
}

function beside(plan: PlanInput, latest: readonly ResponsePlan[]): FilePlan {
  const known = latest.find(({ id }) => id === plan.id)
  const version = (known?.version ?? 0) + 1
  if (known === undefined) return { plan: { ...plan, version }, change: 'new' }
  const isSame = JSON.stringify(planTable([known])) === JSON.stringify(planTable([{ ...plan, version: known.version }]))
  return {
    plan: { ...plan, version },
    change: isSame ? 'same' : 'changed',
    ...(plan.version < known.version && !isSame ? { olderThan: known.version } : {}),
  }
}
