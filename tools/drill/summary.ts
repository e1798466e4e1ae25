import type { CadFile } from './read-cad'
import type { PlannedCall } from './plan-calls'
import type { CallOutcome } from './replay'

export interface DrillSummary {
  readonly lines: readonly string[]
  /** Every row read is in exactly one class, and every command sent has one answer. */
  readonly balances: boolean
}

/** What a drill did, with parts that have to add up to the file. */
export function summarise(
  file: CadFile,
  plans: readonly PlannedCall[],
  outcomes: readonly CallOutcome[],
): DrillSummary {
  const classOf = new Map<number, string>()
  let twice = 0
  const put = (row: number, name: string) => {
    if (classOf.has(row)) twice += 1
    classOf.set(row, name)
  }
  for (const { row, reason } of file.refused) put(row, reason)
  for (const { rows } of outcomes) for (const { row, refused } of rows) put(row, refused ?? '')
  const reasons = count([...classOf.values()].filter((name) => name !== ''))
  const refusedRows = [...reasons.values()].reduce((sum, rows) => sum + rows, 0)
  const replayed = [...classOf.values()].filter((name) => name === '').length
  const sum = (pick: (outcome: CallOutcome) => number) => outcomes.reduce((total, outcome) => total + pick(outcome), 0)
  const refusals = count(outcomes.flatMap((outcome) => outcome.refusals))
  const refused = sum((outcome) => outcome.refusals.length)
  const sent = sum((outcome) => outcome.sent)
  const orders = plans.flatMap(({ dispatches }) => dispatches)
  const shared = orders.reduce((total, { rows }) => total + rows.length - 1, 0)
  const opened = sum(({ incidentOpened }) => Number(incidentOpened))
  const closed = sum(({ incidentClosed }) => Number(incidentClosed))
  const balances =
    twice === 0 &&
    classOf.size === file.rowsRead &&
    replayed + refusedRows === file.rowsRead &&
    outcomes.length === plans.length
  return {
    balances,
    lines: [
      `rows read          ${file.rowsRead} = ${replayed} replayed + ${refusedRows} refused`,
      ...[...reasons].map(([reason, rows]) => `                   ${rows} refused: ${reason}`),
      `calls              ${plans.length} in the file, ${sum(({ callReceived }) => Number(callReceived))} received`,
      `incidents          ${opened} opened = ${closed} closed + ${opened - closed} left open`,
      `dispatches         ${sum(({ dispatches }) => dispatches)} of ${orders.length}; ${shared} rows are a further unit of an agency already ordered (one order an agency)`,
      `statuses           ${sum(({ statuses }) => statuses)} reported`,
      `commands           ${sent} sent = ${sent - refused} accepted + ${refused} refused`,
      ...[...refusals].map(([refusal, times]) => `                   ${times} refused: ${refusal}`),
      `gaps               ${file.gaps} moments missing in the file`,
      `reversed           ${file.reversed} moments earlier than the one before them (kept as said)`,
      `balance            ${balances ? 'ok' : `WRONG: ${classOf.size} rows classed, ${twice} twice`}`,
    ],
  }
}

function count(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}
