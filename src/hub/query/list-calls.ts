import type { CommandInput, CommandValue } from '../../contract/commands/index'
import { comparableNumber } from '../../domain/call/phone-number'
import type { Sqlite, SqlValue } from '../db/sqlite'
import { pageMark, readMark } from './page-mark'

const DEFAULT_LIMIT = 50

type Page = Omit<CommandValue<'query:calls'>, 'seq'>

/** Newest first. Numbers are compared as E.164 digits, so `0812…` finds `+62812…`. */
export async function listCalls(views: Sqlite, input: CommandInput<'query:calls'>): Promise<Page> {
  const where: string[] = []
  const values: SqlValue[] = []
  const add = (clause: string, ...more: SqlValue[]) => {
    where.push(clause)
    values.push(...more)
  }
  if (input.number !== undefined) add('comparable = ?', comparableNumber(input.number))
  if (input.kind !== undefined) add('kind = ?', input.kind)
  if (input.from !== undefined) add('received_at >= ?', input.from)
  if (input.to !== undefined) add('received_at < ?', input.to)
  if (input.withoutIncident === true) add('incident_id IS NULL')
  const mark = readMark(input.after)
  if (mark !== undefined) add('(received_at, id) < (?, ?)', mark.at, mark.id)
  const limit = input.limit ?? DEFAULT_LIMIT
  const rows = await views.all(
    `SELECT calls.*, incident_id FROM calls LEFT JOIN incident_calls ON call_id = id
     ${where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`} ORDER BY received_at DESC, id DESC LIMIT ?`,
    [...values, limit + 1],
  )
  const items = rows.slice(0, limit).map((row) => ({
    callId: String(row['id']),
    ...(row['number'] === null ? {} : { number: String(row['number']) }),
    state: String(row['state']),
    ...(row['kind'] === null ? {} : { kind: String(row['kind']) }),
    receivedAt: Number(row['received_at']),
    ...(row['incident_id'] === null ? {} : { incidentId: String(row['incident_id']) }),
  })) as Page['items']
  const last = rows.length > limit ? items.at(-1) : undefined
  return { items, ...(last === undefined ? {} : { next: pageMark(last.receivedAt, last.callId) }) }
}
