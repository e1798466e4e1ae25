import { accept } from '../../domain/kernel/result'
import { decideShift, shiftIdOf, type ShiftCommand } from '../../domain/shift/decide-shift'
import type { BatchView, Decision, DecisionContext } from './decision'

/** The shift of the sender's own desk. */
export function changeShift(command: ShiftCommand, view: BatchView, ctx: DecisionContext): Decision {
  const stream = `shift:${shiftIdOf(ctx.actor)}`
  const state = view.state(stream)
  const decision = decideShift(state?.kind === 'shift' ? state.shift : undefined, command, ctx)
  if (!decision.ok) return decision
  const value = command.type === 'hand-over' ? { handOverId: ctx.commandId } : {}
  return accept({ events: decision.value.map((event) => ({ stream, ...event })), value })
}
