import { z } from 'zod'
import { location } from '../../contract/primitives'
import { amlStatuses, amlWarnings, isCallLive, type AmlReading, type Call } from '../../domain/call/call'
import { decideCall } from '../../domain/call/decide-call'
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

/** A phone's message: to the live call with its number, or kept ten minutes for one that has not rung yet. */
export function hearAml({ number, raw, reading }: AmlInput, view: BatchView, ctx: DecisionContext): Decision {
  const call = number === undefined ? undefined : liveCallOf(number, view)
  if (call !== undefined) {
    const decision = decideCall(call, { type: 'hear-aml', reading, raw }, ctx)
    if (!decision.ok) return decision
    const events = decision.value.map((event) => ({ stream: `call:${call.id}`, ...event }))
    return accept({ events: [...events, ...tooLate(view, ctx)], value: { callId: call.id } })
  }
  const body = { ...reading, raw, ...(number === undefined ? {} : { number }) }
  const received = { stream: `aml:${ctx.commandId}`, type: 'aml-received', body }
  return accept({ events: [received, ...tooLate(view, ctx)], value: {} })
}

/** Messages that were waiting for a call that rings now: what to tell the call, and that they have found it. */
export function waitingAmlOf(
  callId: string,
  number: string | undefined,
  view: BatchView,
  ctx: DecisionContext,
): {
  readonly readings: readonly { readonly reading: AmlReading; readonly raw?: string }[]
  readonly settled: readonly StreamEvent[]
} {
  const late = tooLate(view, ctx)
  const compared = number === undefined ? '' : comparableNumber(number)
  if (compared === '') return { readings: [], settled: late }
  const found = pending(view)
    .filter((aml) => !isTooLate(aml, ctx) && aml.number !== undefined && comparableNumber(aml.number) === compared)
    .sort((a, b) => a.receivedAt - b.receivedAt)
  return {
    readings: found.map(({ reading, raw }) => ({ reading, ...(raw === undefined ? {} : { raw }) })),
    settled: [...found.map(({ id }) => ({ stream: `aml:${id}`, type: 'aml-settled', body: { callId } })), ...late],
  }
}

function liveCallOf(number: string, view: BatchView): Call | undefined {
  const compared = comparableNumber(number)
  let latest: Call | undefined
  for (const state of view.kept()) {
    if (state.kind !== 'call' || state.call.number === undefined || !isCallLive(state.call)) continue
    if (compared === '' || comparableNumber(state.call.number) !== compared) continue
    if (latest === undefined || state.call.receivedAt > latest.receivedAt) latest = state.call
  }
  return latest
}

function pending(view: BatchView): PendingAml[] {
  return [...view.kept()].flatMap((state) => (state.kind === 'aml' && !state.aml.settled ? [state.aml] : []))
}

const isTooLate = ({ receivedAt }: PendingAml, { now }: DecisionContext) => now - receivedAt > AML_WAITS

/** Whoever comes next sweeps out what waited in vain. */
function tooLate(view: BatchView, ctx: DecisionContext): readonly StreamEvent[] {
  return pending(view)
    .filter((aml) => isTooLate(aml, ctx))
    .map(({ id }) => ({ stream: `aml:${id}`, type: 'aml-settled', body: {} }))
}
