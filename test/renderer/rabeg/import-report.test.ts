import { expect, test } from 'vitest'
import { formatOfName, readImportLine, tableOf } from '../../../renderer/features/rabeg/import-report'

const counts = { read: 50, of: 120, added: 48, known: 1, refused: 1 }

test('a line of the hub is read whole or not at all', () => {
  expect(readImportLine(JSON.stringify({ event: 'progress', ...counts }))).toEqual({ event: 'progress', ...counts })
  expect(readImportLine('{"event":"progress","read":5')).toBeUndefined()
  expect(readImportLine('{"event":"something-else"}')).toBeUndefined()
  const fault = { row: 3, column: 'status', code: 'unknown-status', message: 'no such status' }
  const done = { event: 'done', ...counts, faults: [fault], notes: [] }
  expect(readImportLine(JSON.stringify(done))).toEqual(done)
})

test('a file is read as its name says, whatever its case; a name that says nothing leaves the choice alone', () => {
  expect(formatOfName('Ekspor LAPOR.CSV')).toBe('sp4n-csv')
  expect(formatOfName('requests.json')).toBe('open311-json')
  expect(formatOfName('requests.xml')).toBe('open311-xml')
  expect(formatOfName('ekspor.xlsx')).toBeUndefined()
})

test('no cell of a saved table is a formula, and quotes stay within their cell', () => {
  expect(
    tableOf([
      ['=1+1', 'kata "kutip"'],
      ['-3', 'biasa'],
    ]),
  ).toBe('\uFEFF"\'=1+1","kata ""kutip"""\r\n"\'-3","biasa"\r\n')
})
