import type { CommandInput } from '../../contract/commands/index'
import { accept } from '../../domain/kernel/result'
import { CALENDARS_STREAM, LADDER_STREAM, PLANS_STREAM } from '../../projection/board'
import type { BatchView, Decision } from './decision'

export function putPlan(input: CommandInput<'directory:put-plan'>, _view: BatchView): Decision {
  const { occurredAt: _at, ...body } = input
  return accept({ events: [{ stream: PLANS_STREAM, type: 'plan-put', body }], value: {} })
}

export function putCalendar(input: CommandInput<'directory:put-calendar'>): Decision {
  const { occurredAt: _at, ...body } = input
  return accept({ events: [{ stream: CALENDARS_STREAM, type: 'calendar-put', body }], value: {} })
}

export function putLadder(input: CommandInput<'directory:put-ladder'>): Decision {
  const { occurredAt: _at, ...body } = input
  return accept({ events: [{ stream: LADDER_STREAM, type: 'ladder-put', body }], value: {} })
}
