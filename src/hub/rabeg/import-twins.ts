import { createHash } from 'node:crypto'
import type { ImportRow, RowReading } from './import-row'

/**
 * Some systems give one number to two complaints. The earliest keeps it; another that was made at another time and says other
 * words is told from it by them, whatever the order of the file. The same row twice stays the same complaint.
 */
export function tellApart(readings: readonly RowReading[]): readonly RowReading[] {
  const byNumber = new Map<string, ImportRow[]>()
  for (const reading of readings) {
    if (reading.kind !== 'row') continue
    const { row } = reading
    byNumber.set(row.externalId, [...(byNumber.get(row.externalId) ?? []), row])
  }
  const firsts = new Map(
    [...byNumber].map(([number, rows]) => {
      const [first] = [...rows].sort(
        (a, b) => (a.submittedAt ?? 0) - (b.submittedAt ?? 0) || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0),
      )
      return [number, first] as const
    }),
  )
  return readings.map((reading) => {
    if (reading.kind !== 'row') return reading
    const { row, notes } = reading
    const first = firsts.get(row.externalId)
    if (first === undefined || (first.text === row.text && first.submittedAt === row.submittedAt)) return reading
    const own = createHash('sha256')
      .update(`${row.submittedAt ?? ''}|${row.text}`)
      .digest('hex')
    const message =
      'Another complaint of this file has the same number and says something else: taken as one of its own.'
    return {
      kind: 'row',
      row: { ...row, externalId: `${row.externalId}|${own}` },
      notes: [...notes, { row: row.row, column: '', code: 'same-number', message }],
    }
  })
}
