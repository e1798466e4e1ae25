import { randomUUID } from 'node:crypto'
import type { CommandInput, CommandName, CommandValue, Reply } from '../../src/contract/commands/index'
import { dispositionOf, typeOf } from './mapping'
import type { PlannedCall, PlannedDispatch } from './plan-calls'

/** The public contract, as far as a drill needs it. */
export type Send = <N extends CommandName>(
  name: N,
  input: CommandInput<N>,
  commandId: string,
) => Promise<Reply<CommandValue<N>>>

export interface DrillClock {
  /** Resolves when this moment of the log is due. */
  readonly due: (at: number) => Promise<void>
  /** A moment of the log as the time the hub is told, epoch milliseconds. */
  readonly claimed: (at: number) => number
}

/** What became of one call. */
export interface CallOutcome {
  readonly rows: readonly { readonly row: number; readonly refused?: string }[]
  readonly callReceived: boolean
  readonly incidentOpened: boolean
  readonly incidentClosed: boolean
  readonly dispatches: number
  readonly statuses: number
  readonly sent: number
  /** By `command: code`. */
  readonly refusals: readonly string[]
}

/** Replays one call from its receipt to its closing. A refusal ends what depends on it and is reported, not retried. */
export async function replayCall(
  plan: PlannedCall,
  move: (point: { lat: number; lon: number }) => { lat: number; lon: number },
  send: Send,
  clock: DrillClock,
): Promise<CallOutcome> {
  const refusals: string[] = []
  let sent = 0
  let statuses = 0
  let orders = 0
  let now = plan.received
  const rowRefusals = new Map<number, string>()
  /** Sends when its turn has come; the time it claims stays as the log says it, also where that runs backwards. */
  const say = async <N extends CommandName>(name: N, at: number, input: CommandInput<N>) => {
    now = Math.max(now, at)
    await clock.due(now)
    const commandId = randomUUID()
    sent += 1
    const reply = await send(name, { ...input, occurredAt: clock.claimed(at) }, commandId)
    if (!reply.ok) refusals.push(`${name}: ${reply.error.code}`)
    return reply
  }
  const outcome = (reached: Pick<CallOutcome, 'callReceived' | 'incidentOpened' | 'incidentClosed'>): CallOutcome => ({
    ...reached,
    rows: plan.rows.map((row) => {
      const refused = rowRefusals.get(row)
      return { row, ...(refused === undefined ? {} : { refused }) }
    }),
    dispatches: orders,
    statuses,
    sent,
    refusals,
  })
  const refuseRows = (rows: readonly number[]) => {
    for (const row of rows) rowRefusals.set(row, `the hub refused ${refusals.at(-1) ?? ''}`)
  }
  const nothing = { callReceived: false, incidentOpened: false, incidentClosed: false }

  if (plan.point === undefined) {
    for (const row of plan.rows) rowRefusals.set(row, 'no place')
    return outcome(nothing)
  }
  const address = plan.address === '' ? {} : { address: plan.address }
  const location = { ...move(plan.point), source: 'import' as const, ...address }
  const received = await say('call:receive', plan.received, { channel: 'phone', line: 'CAD' })
  if (!received.ok) {
    refuseRows(plan.rows)
    return outcome(nothing)
  }
  const { callId } = received.value
  await say('call:answer', plan.received, { callId })
  await say('call:dispose', plan.received, { callId, kind: 'emergency' })
  await say('call:locate', plan.received, { callId, location })
  const narrative = [plan.callType, plan.address].filter((words) => words !== '').join(', ')
  const opened = await say('incident:open', plan.received, {
    callId,
    type: typeOf(plan.callType),
    location,
    narrative: narrative === '' ? plan.call : narrative,
  })
  await say('call:end', plan.received, { callId })
  if (!opened.ok) {
    refuseRows(plan.rows)
    return outcome({ ...nothing, callReceived: true })
  }
  const { incidentId } = opened.value

  const order = async (dispatch: PlannedDispatch) => {
    const at = dispatch.orderedAt ?? plan.received
    const ordered = await say('incident:dispatch', at, { incidentId, agencyIds: [dispatch.agencyId] })
    const dispatchId = ordered.ok ? ordered.value.dispatchIds[0] : undefined
    if (dispatchId === undefined) return undefined
    orders += 1
    const taken = await say('dispatch:acknowledge', at, { dispatchId, via: 'radio', name: 'CAD' })
    return taken.ok ? dispatchId : undefined
  }
  const steps: { readonly at: number; readonly run: () => Promise<void> }[] = []
  const byOrder = [...plan.dispatches].sort((a, b) => (a.orderedAt ?? 0) - (b.orderedAt ?? 0))
  for (const dispatch of byOrder) {
    let dispatchId: string | undefined
    let due = dispatch.orderedAt ?? plan.received
    steps.push({
      at: due,
      run: async () => {
        dispatchId = await order(dispatch)
        if (dispatchId === undefined) refuseRows(dispatch.rows)
      },
    })
    for (const { status, at } of dispatch.reports) {
      // A report can't leave before the one that comes before it, whatever the stamps say.
      due = Math.max(due, at)
      steps.push({
        at: due,
        run: async () => {
          if (dispatchId === undefined) return
          const told = await say('dispatch:status', at, { dispatchId, status, via: 'radio', name: 'CAD' })
          if (told.ok) statuses += 1
          else refuseRows(dispatch.rows)
        },
      })
    }
  }
  // A stable sort: steps of one dispatch that are due at once keep their order.
  for (const { run } of steps.sort((a, b) => a.at - b.at)) await run()
  const isOver = plan.dispatches.every(({ reports }) => reports.at(-1)?.status === 'cleared')
  const note = plan.disposition === '' ? {} : { note: plan.disposition }
  const closed =
    isOver &&
    (await say('incident:close', now, { incidentId, disposition: dispositionOf(plan.disposition), ...note })).ok
  return outcome({ callReceived: true, incidentOpened: true, incidentClosed: closed })
}
