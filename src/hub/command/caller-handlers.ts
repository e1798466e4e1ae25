import { decideCallerMeasure, type CallerMeasureCommand } from '../../domain/caller/decide-caller-measure'
import { accept } from '../../domain/kernel/result'
import { measuresOf, MEASURES_STREAM } from '../../projection/board'
import type { BatchView, Decision, DecisionContext } from './decision'

/** What a supervisor signs about a number, or about all of them. */
export function decideMeasure(command: CallerMeasureCommand, view: BatchView, ctx: DecisionContext): Decision {
  const decision = decideCallerMeasure(measuresOf(view.state(MEASURES_STREAM)), command, ctx)
  if (!decision.ok) return decision
  const value = command.type === 'sign' ? { measureId: ctx.commandId } : {}
  return accept({ events: decision.value.map((event) => ({ stream: MEASURES_STREAM, ...event })), value })
}
