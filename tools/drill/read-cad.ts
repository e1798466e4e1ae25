import { parse } from 'csv-parse/sync'
import { parseStamp } from './stamp'

/** The moments of one unit in a call, in the order of its work. Milliseconds of the file's own wall clock. */
export const rowMoments = ['dispatch', 'response', 'onScene', 'transport', 'available'] as const
export type RowMoment = (typeof rowMoments)[number]

export interface CadRow {
  /** Counted from 1, the header not included. */
  readonly row: number
  readonly call: string
  readonly unitType: string
  readonly callType: string
  readonly disposition: string
  readonly address: string
  readonly received: number
  readonly times: Partial<Record<RowMoment, number>>
  readonly point?: { readonly lat: number; readonly lon: number }
}

export interface CadFile {
  readonly rowsRead: number
  readonly rows: readonly CadRow[]
  /** Rows that can't be replayed, with why. */
  readonly refused: readonly { readonly row: number; readonly reason: string }[]
  /** Moments a unit should have and has not. A transport is no gap: most units carry nobody. */
  readonly gaps: number
  /** Moments earlier than the one before them in the same row. */
  readonly reversed: number
}

const columns: Readonly<Record<RowMoment, string>> = {
  dispatch: 'Dispatch DtTm',
  response: 'Response DtTm',
  onScene: 'On Scene DtTm',
  transport: 'Transport DtTm',
  available: 'Available DtTm',
}
const needed = ['Call Number', 'Unit Type', 'Call Type', 'Received DtTm', ...Object.values(columns)]

/**
 * Reads a San-Francisco-style CAD log: one row a unit of a call. Throws when it is not one; a row that can't be used
 * is refused with its reason, never dropped. Columns as in DataSF
 * "Fire Department Calls for Service".
 */
export function readCad(csv: string): CadFile {
  const records = parse<Readonly<Record<string, string | undefined>>>(csv, {
    columns: true,
    bom: true,
    skip_empty_lines: true,
    relax_column_count: true,
  })
  const first = records[0]
  const missing = first === undefined ? [] : needed.filter((column) => !(column in first))
  if (missing.length > 0) throw new Error(`Not a CAD log of this kind: it lacks the columns ${missing.join(', ')}.`)
  const rows: CadRow[] = []
  const refused: { row: number; reason: string }[] = []
  const seen = new Set<string>()
  let gaps = 0
  let reversed = 0
  for (const [index, record] of records.entries()) {
    const row = index + 1
    const text = (column: string) => (record[column] ?? '').trim()
    const call = text('Call Number')
    const received = parseStamp(text('Received DtTm'))
    const id = text('RowID')
    const reason =
      call === ''
        ? 'no call number'
        : received === undefined
          ? 'no time of receipt'
          : id !== '' && seen.has(id)
            ? 'the same row again'
            : undefined
    if (reason !== undefined || received === undefined) {
      refused.push({ row, reason: reason ?? 'no time of receipt' })
      continue
    }
    seen.add(id)
    const times: Partial<Record<RowMoment, number>> = {}
    let before = received
    for (const moment of rowMoments) {
      const at = parseStamp(text(columns[moment]))
      if (at === undefined) {
        if (moment !== 'transport') gaps += 1
        continue
      }
      if (at < before) reversed += 1
      before = at
      times[moment] = at
    }
    const point = parsePoint(text('Location'))
    rows.push({
      row,
      call,
      received,
      times,
      unitType: text('Unit Type'),
      callType: text('Call Type'),
      disposition: text('Call Final Disposition'),
      address: text('Address'),
      ...(point === undefined ? {} : { point }),
    })
  }
  return { rowsRead: records.length, rows, refused, gaps, reversed }
}

/** `(37.78, -122.44)` or `POINT (-122.44 37.78)`: the two ways in which DataSF has written it. */
function parsePoint(text: string): { lat: number; lon: number } | undefined {
  const pair = /^\(\s*(-?[\d.]+)\s*,\s*(-?[\d.]+)\s*\)$/.exec(text)
  const wkt = /^POINT\s*\(\s*(-?[\d.]+)\s+(-?[\d.]+)\s*\)$/i.exec(text)
  const lat = Number(pair?.[1] ?? wkt?.[2])
  const lon = Number(pair?.[2] ?? wkt?.[1])
  return Number.isFinite(lat) && Number.isFinite(lon) && Math.abs(lat) <= 90 && Math.abs(lon) <= 180
    ? { lat, lon }
    : undefined
}
