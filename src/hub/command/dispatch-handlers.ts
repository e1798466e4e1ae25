import { z } from 'zod'
import type { CommandInput } from '../../contract/commands/index'
import { id, instant } from '../../contract/primitives'
import { ladderSteps } from '../../domain/dispatch/ladder'
import { refuse } from '../../domain/kernel/result'
import type { BatchView, Decision, DecisionContext } from './decision'
import { onIncident } from './incident-handlers'
import { refuseUnits } from './unit-handlers'

/** The hub's own command: a step of the ladder is due. `firedAt` comes from the same clock as `dueAt`. */
export const escalationInput = z.strictObject({
  dispatchId: id,
  step: z.enum(ladderSteps),
  dueAt: instant,
  firedAt: instant,
  occurredAt: instant.exactOptional(),
})
export type EscalationInput = z.output<typeof escalationInput>

export function escalate(
  input: EscalationInput,
  stream: string | undefined,
  view: BatchView,
  ctx: DecisionContext,
): Decision {
  if (stream === undefined) return refuse('not-found', 'There is no such dispatch.')
  const { occurredAt: _at, ...rest } = input
  return onIncident(stream.slice('incident:'.length), { type: 'escalate', ...rest }, view, ctx, { value: {} })
}

/** Only units of the agency that was ordered can be sent on its order. */
export function assignUnits(
  input: CommandInput<'dispatch:assign-units'>,
  stream: string | undefined,
  view: BatchView,
  ctx: DecisionContext,
): Decision {
  if (stream === undefined) return refuse('not-found', 'There is no such dispatch.')
  const { dispatchId, unitIds } = input
  const refused = refuseUnits(unitIds, stream, dispatchId, view, ctx)
  if (refused !== undefined) return refused
  const command = { type: 'assign-units', dispatchId, unitIds } as const
  return onIncident(stream.slice('incident:'.length), command, view, ctx, { value: {} })
}
