import { parse } from 'csv-parse/sync'
import { cleanText } from '../../contract/primitives'
import { placeOfKecamatan } from './import-place'
import {
  LONGEST_TEXT,
  MOST_ROWS,
  tooManyRows,
  type FileReading,
  type ImportedLife,
  type RowFault,
  type RowReading,
} from './import-row'
import { readImportTime } from './import-time'
import { tellApart } from './import-twins'

/** The columns of an SP4N-LAPOR! export; others are passed over. */
export const sp4nColumns = [
  'tracking_id',
  'tanggal_masuk',
  'dinas_tujuan',
  'kecamatan_final',
  'status',
  'kategori',
  'isi_laporan_awal',
] as const
type Column = (typeof sp4nColumns)[number]
type Cells = Readonly<Record<Column, string>>

const ID_LENGTH = 200
const LONGEST_REASON = 2_000

/** A table with these columns, by comma or semicolon, as an office's program saves it. `now`: epoch milliseconds. */
export function readSp4nCsv(text: string, source: string, now: number): FileReading {
  const broken: RowFault[] = []
  const [head = ''] = text.replace(/^\ufeff/, '').split(/\r?\n/, 1)
  const delimiter = head.split(';').length > head.split(',').length ? ';' : ','
  let records: readonly CsvRecord[]
  try {
    // csv-parse types its answer by its options only without `info`.
    records = parse(text, {
      bom: true,
      delimiter,
      info: true,
      skip_empty_lines: true,
      relax_column_count: true,
      skip_records_with_error: true,
      on_skip: (cause) => {
        // Set where a line is broken, though its type does not say of what.
        const row = typeof cause?.lines === 'number' ? cause.lines : 0
        broken.push({
          row,
          column: '',
          code: 'broken',
          message: 'This line is no row of a table: a quote is out of place.',
        })
        return undefined
      },
    }) as unknown as readonly CsvRecord[]
  } catch {
    return { kind: 'refused', message: 'The file is no table: a quote is never closed.' }
  }
  const [header, ...rows] = records
  const names = header?.record.map((name) => name.trim().toLowerCase()) ?? []
  const missing = sp4nColumns.filter((column) => !names.includes(column))
  if (missing.length > 0) return { kind: 'refused', message: `The file lacks the columns ${missing.join(', ')}.` }
  if (rows.length > MOST_ROWS) return { kind: 'refused', message: tooManyRows(rows.length) }
  const at = new Map(sp4nColumns.map((column) => [column, names.indexOf(column)]))
  const readings = rows.map(({ record, info }): RowReading => {
    const first = info.lines - record.join('').split('\n').length + 1
    const cell = (column: Column) => cleanText(record[at.get(column) ?? -1] ?? '')
    const cells = Object.fromEntries(sp4nColumns.map((column) => [column, cell(column)])) as Cells
    return rowOf(cells, first, source, now)
  })
  const skipped = broken.map((fault): RowReading => ({ kind: 'refused', faults: [fault] }))
  return { kind: 'rows', rows: tellApart([...readings, ...skipped]) }
}

interface CsvRecord {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

function rowOf(cells: Cells, row: number, source: string, now: number): RowReading {
  const faults: RowFault[] = []
  const refuse = (column: Column, code: RowFault['code'], message: string) =>
    faults.push({ row, column, code, message })
  const { tracking_id: id, tanggal_masuk: date, isi_laporan_awal: text } = cells
  if (id === '') refuse('tracking_id', 'missing', 'There is no tracking_id.')
  if (id.length > ID_LENGTH) refuse('tracking_id', 'too-long', `It has more than ${ID_LENGTH} characters.`)
  if (text === '') refuse('isi_laporan_awal', 'missing', 'There is no text.')
  if (text.length > LONGEST_TEXT) {
    refuse('isi_laporan_awal', 'too-long', `The text has ${text.length} characters; at most ${LONGEST_TEXT}.`)
  }
  const submittedAt = date === '' ? undefined : readImportTime(date)
  if (date === '') refuse('tanggal_masuk', 'missing', 'There is no date.')
  else if (submittedAt === undefined) refuse('tanggal_masuk', 'bad-date', `"${date.slice(0, 40)}" is no date.`)
  else if (submittedAt > now) refuse('tanggal_masuk', 'future-date', `"${date.slice(0, 40)}" has not come yet.`)
  if (faults.length > 0) return { kind: 'refused', faults }
  const place = placeOfKecamatan(cells.kecamatan_final, 'kecamatan_final')
  const life = lifeOf(cells.status)
  const notes: RowFault[] = []
  if (place.fault !== undefined) {
    const { column, code, message } = place.fault
    notes.push({ row, column, code, message })
  }
  if (life === undefined) {
    const message = `"${cells.status.slice(0, 40)}" is not known: taken as open.`
    notes.push({ row, column: 'status', code: 'unknown-status', message })
  }
  return {
    kind: 'row',
    notes,
    row: {
      row,
      externalId: `${source}|${id}`,
      text,
      life: life ?? 'open',
      ...(submittedAt === undefined ? {} : { submittedAt }),
      ...(cells.status === '' || cells.status.length > LONGEST_REASON ? {} : { reason: cells.status }),
      ...(cells.kategori === '' ? {} : { category: cells.kategori }),
      ...(cells.dinas_tujuan === '' ? {} : { agency: cells.dinas_tujuan }),
      ...(place.location === undefined ? {} : { location: place.location }),
    },
  }
}

/** SP4N-LAPOR!'s words for how far a report is; "belum selesai" is not done. */
function lifeOf(status: string): ImportedLife | undefined {
  const said = status.toLowerCase()
  if (
    said === '' ||
    /belum|proses|menunggu|verifikasi|koordinasi|tindak ?lanjut|diterima|baru|open|terdisposisi/.test(said)
  )
    return 'open'
  if (/tolak|arsip|batal|reject/.test(said)) return 'rejected'
  return /selesai|tutup|tuntas|closed|done/.test(said) ? 'closed' : undefined
}
