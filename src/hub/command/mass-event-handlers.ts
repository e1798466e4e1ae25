import type { CommandInput } from '../../contract/commands/index'
import { accept } from '../../domain/kernel/result'
import { decideMassEvent, type MassEventCommand } from '../../domain/mass-event/decide-mass-event'
import type { BatchView, Decision, DecisionContext } from './decision'

export function openMassEvent(input: CommandInput<'mass-event:open'>, view: BatchView, ctx: DecisionContext): Decision {
  const { type: incidentType, occurredAt: _at, ...rest } = input
  const massEventId = ctx.commandId
  return onMassEvent(massEventId, { type: 'open', incidentType, ...rest }, view, { massEventId })
}

type ChangeName = 'mass-event:join' | 'mass-event:leave' | 'mass-event:close'

export function changeMassEvent(name: ChangeName, input: CommandInput<ChangeName>, view: BatchView): Decision {
  const { massEventId, occurredAt: _at, ...rest } = input
  // The wire name's verb is the domain's command; the schema has seen to its fields.
  const command = { type: name.slice('mass-event:'.length), ...rest } as MassEventCommand
  return onMassEvent(massEventId, command, view, {})
}

function onMassEvent(id: string, command: MassEventCommand, view: BatchView, value: object): Decision {
  const state = view.state(`mass:${id}`)
  const decision = decideMassEvent(state?.kind === 'mass-event' ? state.massEvent : undefined, command)
  if (!decision.ok) return decision
  return accept({ events: decision.value.map((event) => ({ stream: `mass:${id}`, ...event })), value })
}
