import { noMeasures } from '../../domain/caller/caller-measure'
import { decideCallerMeasure, type CallerMeasureCommand } from '../../domain/caller/decide-caller-measure'
import { accept } from '../../domain/kernel/result'
import { MEASURES_STREAM } from '../../projection/board'
import type { BatchView, Decision, DecisionContext } from './decision'

/** What a supervisor signs about a number, or about all of them. */
export function decideMeasure(command: CallerMeasureCommand, view: BatchView, ctx: DecisionContext): Decision {
  const state = view.state(MEASURES_STREAM)
  const decision = decideCallerMeasure(state?.kind === 'measures' ? state.measures : noMeasures, command, ctx)
  if (!decision.ok) return decision
  const value = command.type === 'sign' ? { measureId: ctx.commandId } : {}
  return accept({ events: decision.value.map((event) => ({ stream: MEASURES_STREAM, ...event })), value })
}
