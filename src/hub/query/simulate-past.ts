import type { CommandInput, CommandValue } from '../../contract/commands/index'
import type { Complaint } from '../../domain/complaint/complaint'
import { simulateRouting } from '../../domain/complaint/simulate-routing'
import type { StreamState } from '../../projection/stream-state'
import { categoriesIn, routingIn } from '../command/complaint-tables'
import type { Sqlite } from '../db/sqlite'

/** Enough to see what a rule does. */
const DEFAULT_LIMIT = 500
/** Looked at before the hub does something else: a simulation must not hold up a call. */
const AT_ONCE = 10

/** The latest complaints through other rules. `read`: their present state, from the log. */
export async function simulatePast(
  views: Sqlite,
  { limit = DEFAULT_LIMIT, ...candidate }: CommandInput<'query:simulate-routing'>,
  state: (stream: string) => StreamState | undefined,
  read: (complaintIds: readonly string[]) => Promise<readonly Complaint[]>,
): Promise<Omit<CommandValue<'query:simulate-routing'>, 'seq'>> {
  const rows = await views.all('SELECT id FROM complaints ORDER BY submitted_at DESC, n DESC LIMIT ?', [limit])
  const past = await read(rows.map((row) => String(row['id'])))
  const categories = categoriesIn(state)
  const present = routingIn(state)
  const perAgency: Record<string, { before: number; after: number }> = {}
  const asked = { before: 0, after: 0 }
  const changed: CommandValue<'query:simulate-routing'>['changed'] = []
  for (let from = 0; from < past.length; from += AT_ONCE) {
    const part = past.slice(from, from + AT_ONCE).map(({ id, ...complaint }) => ({ ...complaint, complaintId: id }))
    const told = simulateRouting(part, categories, present, candidate)
    for (const when of ['before', 'after'] as const) asked[when] += told.asked[when]
    for (const [agencyId, counts] of Object.entries(told.perAgency)) {
      const sum = (perAgency[agencyId] ??= { before: 0, after: 0 })
      sum.before += counts.before
      sum.after += counts.after
    }
    changed.push(
      ...told.changed.map(({ before, after, ...one }) => ({ ...one, before: [...before], after: [...after] })),
    )
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { looked: past.length, changed, asked, perAgency }
}
