import type { Call } from '../../domain/call/call'
import { accept, type Result } from '../../domain/kernel/result'
import { decideInTurn } from './decide-in-turn'
import type { BatchView, DecisionContext, StreamEvent } from './decision'

/**
 * Events for calls that something is being done about now: those that stood unserved on the board leave it. All others,
 * and calls nobody received, need none.
 */
export function serveCalls(
  callIds: readonly string[],
  view: BatchView,
  ctx: DecisionContext,
): Result<readonly StreamEvent[]> {
  const events: StreamEvent[] = []
  for (const callId of new Set(callIds)) {
    const call = callAt(view, callId)
    if (call?.unserved !== true) continue
    const told = decideInTurn(callId, [{ type: 'dispose', kind: 'emergency', hasIncident: true }], view, ctx)
    if (!told.ok) return told
    events.push(...told.value)
  }
  return accept(events)
}

/** Events for a call that was taken out of an incident: an emergency that is over stands on the board again. */
export function unserveCall(
  callId: string,
  outOf: string,
  view: BatchView,
  ctx: DecisionContext,
): Result<readonly StreamEvent[]> {
  const call = callAt(view, callId)
  if (call?.disposition?.kind !== 'emergency' || call.unserved === true) return accept([])
  const { note } = call.disposition
  return decideInTurn(
    callId,
    [
      {
        type: 'dispose',
        kind: 'emergency',
        ...(note === undefined ? {} : { note }),
        hasIncident: view.isServed(callId, outOf),
      },
    ],
    view,
    ctx,
  )
}

function callAt(view: BatchView, callId: string): Call | undefined {
  const state = view.state(`call:${callId}`)
  return state?.kind === 'call' ? state.call : undefined
}
