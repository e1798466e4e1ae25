import { z } from 'zod'
import { location } from '../../contract/primitives'
import { amlStatuses, amlWarnings, type Call } from '../../domain/call/call'
import { decideCall, type CallCommand } from '../../domain/call/decide-call'
import { AML_WAITS, type PendingAml } from '../../domain/call/pending-aml'
import { comparableNumber } from '../../domain/call/phone-number'
import { accept } from '../../domain/kernel/result'
import type { BatchView, Decision, DecisionContext, StreamEvent } from './decision'

/** What the AML channel hands in after reading the message. */
export const amlInput = z.strictObject({
  number: z.string().max(300).exactOptional(),
  raw: z.string().max(4_000),
  reading: z.strictObject({
    status: z.enum(amlStatuses),
    location: location.exactOptional(),
    warnings: z.array(z.enum(amlWarnings)),
  }),
  occurredAt: z.int().exactOptional(),
})
export type AmlInput = z.output<typeof amlInput>

/** Waiting messages looked at by each command that may sweep: none is held up by a flood. */
const SWEPT_AT_ONCE = 200

/** A phone's message: to the live call with its number, or kept ten minutes for one that has not rung yet. */
export function hearAml({ number, raw, reading }: AmlInput, view: BatchView, ctx: DecisionContext): Decision {
  const compared = number === undefined ? '' : comparableNumber(number)
  const call = compared === '' ? undefined : latestOf(view.callsOf(compared))
  if (call !== undefined) {
    const decision = decideCall(call, { type: 'hear-aml', reading, raw }, ctx)
    if (!decision.ok) return decision
    const events = decision.value.map((event) => ({ stream: `call:${call.id}`, ...event }))
    return accept({ events: [...events, ...tooLate(view, ctx)], value: { callId: call.id } })
  }
  const stream = `aml:${ctx.commandId}`
  const received = {
    stream,
    type: 'aml-received',
    body: { ...reading, raw, ...(number === undefined ? {} : { number }) },
  }
  // Without a number no call can ever claim it: it is kept, and waits for nothing.
  const settled = compared === '' ? [{ stream, type: 'aml-settled', body: {} }] : []
  return accept({ events: [received, ...settled, ...tooLate(view, ctx)], value: {} })
}

interface WaitingAml {
  /** What to tell the call, in the order in which the messages came. */
  readonly commands: readonly CallCommand[]
  /** That they have found their call, or waited in vain. */
  readonly settled: readonly StreamEvent[]
}

export const nothingWaits: WaitingAml = { commands: [], settled: [] }

/** Messages that were waiting for a call with this number. */
export function waitingAmlOf(
  callId: string,
  number: string | undefined,
  view: BatchView,
  ctx: DecisionContext,
): WaitingAml {
  const compared = number === undefined ? '' : comparableNumber(number)
  const found = (compared === '' ? [] : view.amlOf(compared))
    .filter((aml) => !isTooLate(aml, ctx))
    .sort((a, b) => a.receivedAt - b.receivedAt)
  const taken = new Set(found.map(({ id }) => id))
  return {
    commands: found.map(({ reading, raw }) => ({ type: 'hear-aml', reading, ...(raw === undefined ? {} : { raw }) })),
    settled: [
      ...found.map(({ id }) => ({ stream: `aml:${id}`, type: 'aml-settled', body: { callId } })),
      ...tooLate(view, ctx).filter(({ stream }) => !taken.has(stream.slice('aml:'.length))),
    ],
  }
}

function latestOf(calls: readonly Call[]): Call | undefined {
  let latest: Call | undefined
  for (const call of calls) if (latest === undefined || call.receivedAt > latest.receivedAt) latest = call
  return latest
}

const isTooLate = ({ receivedAt }: PendingAml, { now }: DecisionContext) => now - receivedAt > AML_WAITS

/** Whoever comes next sweeps out what waited in vain. */
function tooLate(view: BatchView, ctx: DecisionContext): readonly StreamEvent[] {
  return view
    .waitingAml(SWEPT_AT_ONCE)
    .filter((aml) => isTooLate(aml, ctx))
    .map(({ id }) => ({ stream: `aml:${id}`, type: 'aml-settled', body: {} }))
}
