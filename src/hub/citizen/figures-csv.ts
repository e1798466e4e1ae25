import { stringify } from 'csv-stringify/sync'
import type { Complaint } from '../../domain/complaint/complaint'
import { requestList, type ViewContext } from '../gateway/open311/request-view'

/** A request of GeoReport v2 as a row, as its bulk form has it. */
export const bulkColumns = [
  'service_request_id',
  'status',
  'status_notes',
  'service_name',
  'service_code',
  'description',
  'agency_responsible',
  'service_notice',
  'requested_datetime',
  'updated_datetime',
  'expected_datetime',
  'address',
  'address_id',
  'zipcode',
  'lat',
  'long',
  'media_url',
] as const

/** Words of citizens and offices: a table program must not take one for a formula. */
const WRITTEN: ReadonlySet<string> = new Set(['status_notes', 'description', 'address'])
const FORMULA = /^[=+\-@\t\r]/

export function bulkRows(complaints: readonly Complaint[], context: ViewContext): string {
  // Made by `requestList` alone, and a bare list of flat requests in JSON.
  const requests = requestList(complaints, context).json as readonly Readonly<Record<string, string | number | null>>[]
  return stringify(
    requests.map((request) =>
      bulkColumns.map((column) => {
        const value = request[column] ?? ''
        return WRITTEN.has(column) && FORMULA.test(String(value)) ? `'${value}` : value
      }),
    ),
    { record_delimiter: 'windows' },
  )
}

export const bulkHeader = stringify([[...bulkColumns]], { record_delimiter: 'windows' })
