import { stringify } from 'csv-stringify/sync'
import type { Complaint } from '../../domain/complaint/complaint'
import { requestViews, type ViewContext } from '../gateway/open311/request-view'

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

/**
 * A sign that makes a formula of what follows it, where a table program may begin a cell: at the beginning, and behind what
 * it may take for the end of a cell (an Indonesian one divides at semicolons, whatever is quoted).
 */
const FORMULA = /(?<=(?:^|[;,|\t\r\n])[\s"'\u200b\ufeff]{0,40})[=+\-@\uff1d\uff0b\uff0d\uff20]/g

/** Every cell is quoted; a number stays one. */
const format = { record_delimiter: 'windows', quoted_string: true, quoted_empty: true } as const

export async function bulkRows(complaints: readonly Complaint[], context: ViewContext): Promise<string> {
  const requests = await requestViews(complaints, context)
  return stringify(
    requests.map((request) =>
      bulkColumns.map((column) => {
        const value = request[column] ?? ''
        return typeof value === 'number' ? value : value.replace(FORMULA, "'$&")
      }),
    ),
    format,
  )
}

export const bulkHeader = stringify([[...bulkColumns]], format)
