import { stringify } from 'csv-stringify/browser/esm/sync'

/** A table as CSV with a heading (RFC 4180, UTF-8 with mark, so that a spreadsheet reads Indonesian text right). */
export function csvOf(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  // Caller's words may begin with `=`: a spreadsheet must show them, not run them.
  return stringify([[...heading], ...rows.map((row) => [...row])], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  })
}
