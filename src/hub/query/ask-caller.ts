import type { CommandValue } from '../../contract/commands/index'
import type { CallKind } from '../../domain/call/call'
import { comparableNumber } from '../../domain/call/phone-number'
import {
  measureFor,
  PRANKS_FOR_A_BLOCK,
  REMEMBERED_DAYS,
  type CallerMeasures,
} from '../../domain/caller/caller-measure'
import { trustHint, type EarlierCall } from '../../domain/caller/trust-hint'
import { DAY } from '../../domain/kernel/time'
import type { Sqlite } from '../db/sqlite'
import { listCalls } from './list-calls'

/** Enough for a person to see what a number is like; `query:calls` pages through all of them. */
const RECENT = 20
/** A hint needs no more: nobody calls 112 as often in three months who is not plain to see. */
const WEIGHED = 500

/** Earlier calls of a number, compared as E.164, `except` the one that is being taken. `now`: epoch milliseconds. */
export async function askCaller(
  views: Sqlite,
  number: string,
  now: number,
  except = '',
): Promise<Omit<CommandValue<'query:caller'>, 'seq'>> {
  const compared = comparableNumber(number)
  if (compared === '') return { total: 0, kinds: {}, recent: [], hint: hintOf([], now) }
  const [counts, weighed, page] = await Promise.all([
    views.all('SELECT kind, COUNT(*) AS times FROM calls WHERE comparable = ? AND id <> ? GROUP BY kind', [
      compared,
      except,
    ]),
    views.all(
      `SELECT received_at, kind, EXISTS (SELECT 1 FROM incident_calls WHERE call_id = id) AS incident
       FROM calls WHERE comparable = ? AND received_at >= ? AND id <> ? ORDER BY received_at DESC LIMIT ?`,
      [compared, now - REMEMBERED_DAYS * DAY, except, WEIGHED],
    ),
    listCalls(views, { number, limit: RECENT + 1 }),
  ])
  const earlier = weighed.map((row) => ({
    at: Number(row['received_at']),
    incident: row['incident'] === 1,
    ...(row['kind'] === null ? {} : { kind: row['kind'] as CallKind }),
  }))
  return {
    total: counts.reduce((sum, row) => sum + Number(row['times']), 0),
    kinds: Object.fromEntries(
      counts.flatMap((row) => (row['kind'] === null ? [] : [[String(row['kind']), Number(row['times'])]])),
    ),
    recent: page.items.filter(({ callId }) => callId !== except).slice(0, RECENT),
    hint: hintOf(earlier, now),
  }
}

/** Numbers that Serang's rule speaks of and that no measure has answered since their last prank. */
export async function proposeMeasures(
  views: Sqlite,
  measures: CallerMeasures,
  now: number,
): Promise<CommandValue<'query:measure-proposals'>['items']> {
  const rows = await views.all(
    `SELECT MAX(number) AS number, comparable, COUNT(*) AS pranks, MAX(received_at) AS last_at
     FROM calls WHERE kind = 'prank' AND received_at >= ? AND comparable <> ''
     GROUP BY comparable HAVING COUNT(*) > ? ORDER BY pranks DESC`,
    [now - REMEMBERED_DAYS * DAY, PRANKS_FOR_A_BLOCK],
  )
  const answered = new Map<string, number>()
  for (const { number, kind, signedAt } of Object.values(measures.items)) {
    if (number === undefined) continue
    const key = `${kind} ${comparableNumber(number)}`
    answered.set(key, Math.max(answered.get(key) ?? 0, signedAt))
  }
  return rows.flatMap((row) => {
    const pranks = Number(row['pranks'])
    const lastAt = Number(row['last_at'])
    const kind = measureFor(pranks)
    if (kind === undefined || (answered.get(`${kind} ${String(row['comparable'])}`) ?? 0) >= lastAt) return []
    return [{ number: String(row['number']), kind, pranks, lastAt }]
  })
}

function hintOf(earlier: readonly EarlierCall[], now: number): CommandValue<'query:caller'>['hint'] {
  const { level, reasons } = trustHint(earlier, now)
  return { level, reasons: [...reasons] }
}
