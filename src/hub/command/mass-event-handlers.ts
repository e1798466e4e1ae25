import type { CommandInput } from '../../contract/commands/index'
import { accept } from '../../domain/kernel/result'
import { decideMassEvent, type MassEventCommand } from '../../domain/mass-event/decide-mass-event'
import type { BatchView, Decision, DecisionContext } from './decision'
import { serveCalls } from './served-call'

export function openMassEvent(input: CommandInput<'mass-event:open'>, view: BatchView, ctx: DecisionContext): Decision {
  const { type: incidentType, occurredAt: _at, ...rest } = input
  const massEventId = ctx.commandId
  return onMassEvent(massEventId, { type: 'open', incidentType, ...rest }, view, ctx, { massEventId })
}

type ChangeName = 'mass-event:join' | 'mass-event:leave' | 'mass-event:close'

export function changeMassEvent(
  name: ChangeName,
  input: CommandInput<ChangeName>,
  view: BatchView,
  ctx: DecisionContext,
): Decision {
  const { massEventId, occurredAt: _at, ...rest } = input
  // The wire name's verb is the domain's command; the schema has seen to its fields.
  const command = { type: name.slice('mass-event:'.length), ...rest } as MassEventCommand
  return onMassEvent(massEventId, command, view, ctx, {})
}

function onMassEvent(
  id: string,
  command: MassEventCommand,
  view: BatchView,
  ctx: DecisionContext,
  value: object,
): Decision {
  const state = view.state(`mass:${id}`)
  const decision = decideMassEvent(state?.kind === 'mass-event' ? state.massEvent : undefined, command)
  if (!decision.ok) return decision
  const events = decision.value.map((event) => ({ stream: `mass:${id}`, ...event }))
  const served = serveCalls(command.type === 'open' || command.type === 'join' ? command.callIds : [], view, ctx)
  return served.ok ? accept({ events: [...events, ...served.value], value }) : served
}
