import { parse } from 'csv-parse/browser/esm/sync'
import type { CommandInput } from '../../../src/contract/commands'
import { directoryCommands } from '../../../src/contract/commands/directory-commands'

export type AccountInput = CommandInput<'directory:put-account'>
export type RowFault = 'columns' | 'username' | 'name' | 'role' | 'agency' | 'twice'

export type ImportRow =
  | { readonly line: number; readonly cells: readonly string[]; readonly account: AccountInput }
  | { readonly line: number; readonly cells: readonly string[]; readonly fault: RowFault }

export type ParsedFile =
  | { readonly ok: true; readonly rows: readonly ImportRow[] }
  | { readonly ok: false; readonly fault: 'header' | 'unreadable' | 'empty' }

const header = ['username', 'name', 'role', 'agencyId'] as const
const schema = directoryCommands['directory:put-account'].input
const faultOfField: Readonly<Record<string, RowFault>> = {
  username: 'username',
  name: 'name',
  role: 'role',
  agencyId: 'agency',
}

/**
 * Reads a CSV of accounts with the columns `username,name,role,agencyId`; comma or semicolon, with or without a byte
 * order mark. Every row comes back, good or with what is wrong with it: nothing is passed over in silence.
 */
export function parseAccountCsv(text: string): ParsedFile {
  const firstLine = text.slice(0, text.search(/\r?\n|$/))
  const delimiter = firstLine.includes(';') ? ';' : ','
  let records: readonly { readonly record: readonly string[]; readonly info: { readonly lines: number } }[]
  try {
    records = parse(text, {
      bom: true,
      delimiter,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      info: true,
    }) as unknown as typeof records
  } catch {
    // A quote that is never closed: csv-parse can't say where a row ends.
    return { ok: false, fault: 'unreadable' }
  }
  const [head, ...rest] = records
  if (head === undefined) return { ok: false, fault: 'empty' }
  if (header.some((name, index) => head.record[index]?.toLowerCase() !== name.toLowerCase())) {
    return { ok: false, fault: 'header' }
  }
  if (rest.length === 0) return { ok: false, fault: 'empty' }
  const seen = new Set<string>()
  return { ok: true, rows: rest.map(({ record, info }) => readRow(record, info.lines, seen)) }
}

function readRow(cells: readonly string[], line: number, seen: Set<string>): ImportRow {
  const [username = '', name = '', role = '', agencyId = ''] = cells
  if (cells.length < 3 || cells.length > 4) return { line, cells, fault: 'columns' }
  const parsed = schema.safeParse({ username, name, role, ...(agencyId === '' ? {} : { agencyId }) })
  if (!parsed.success) {
    const field = String(parsed.error.issues[0]?.path[0] ?? '')
    return { line, cells, fault: faultOfField[field] ?? 'columns' }
  }
  if (parsed.data.role === 'liaison' && parsed.data.agencyId === undefined) return { line, cells, fault: 'agency' }
  if (seen.has(parsed.data.username)) return { line, cells, fault: 'twice' }
  seen.add(parsed.data.username)
  return { line, cells, account: parsed.data }
}

/** The sum that must come out: every row of the file is saved, refused, faulty or still waiting. */
export interface Balance {
  readonly read: number
  readonly saved: number
  readonly refused: number
  readonly faulty: number
  readonly waiting: number
}

export function balanceOf(rows: readonly ImportRow[], results: ReadonlyMap<number, { readonly ok: boolean }>): Balance {
  const faulty = rows.filter((row) => 'fault' in row).length
  const saved = rows.filter(({ line }) => results.get(line)?.ok === true).length
  const refused = rows.filter(({ line }) => results.get(line)?.ok === false).length
  return { read: rows.length, saved, refused, faulty, waiting: rows.length - faulty - saved - refused }
}
