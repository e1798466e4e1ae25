import type { CallEvent } from '../../domain/call/call-events'
import { decideCall, type CallCommand } from '../../domain/call/decide-call'
import type { Call } from '../../domain/call/call'
import { accept, type Result } from '../../domain/kernel/result'
import { evolve, type StreamState } from '../../projection/stream-state'
import type { BatchView, DecisionContext, StreamEvent } from './decision'

/**
 * Several words about one call, each decided on what the earlier ones left; `isPassedOver` leaves one out on that state.
 * Refuses what the first refused one refuses, and then does nothing of the others.
 */
export function decideInTurn(
  callId: string,
  commands: readonly CallCommand[],
  view: BatchView,
  ctx: DecisionContext,
  isPassedOver: (command: CallCommand, call: Call | undefined) => boolean = () => false,
): Result<readonly StreamEvent[]> {
  const stream = `call:${callId}`
  let state: StreamState | undefined = view.state(stream)
  const events: CallEvent[] = []
  for (const command of commands) {
    const call = state?.kind === 'call' ? state.call : undefined
    if (isPassedOver(command, call)) continue
    const decision = decideCall(call, command, ctx)
    if (!decision.ok) return decision
    for (const decided of decision.value) {
      events.push(decided)
      state = evolve(state, {
        seq: 0,
        stream,
        version: (call?.version ?? 0) + 1,
        actor: ctx.actor.username,
        occurredAt: ctx.occurredAt,
        recordedAt: ctx.now,
        ...decided,
      })
    }
  }
  return accept(events.map((decided) => ({ stream, ...decided })))
}
