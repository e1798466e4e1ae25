import type { VoiceChannel } from '../dispatch/dispatch'
import { assertNever } from '../kernel/assert-never'
import type { Context } from '../kernel/context'
import { entryOf } from '../kernel/entry-of'
import { accept, refuse, type Result } from '../kernel/result'
import type { TestRound, TestRoundEvent, TestRounds } from './test-round'

export type TestRoundCommand =
  | { readonly type: 'start'; readonly agencyIds: readonly string[] }
  | { readonly type: 'delivered'; readonly roundId: string }
  | {
      readonly type: 'acknowledge'
      readonly roundId: string
      /** Whose answer the room writes down. */
      readonly agencyId?: string
      readonly via?: VoiceChannel
      readonly name?: string
    }
  | { readonly type: 'close'; readonly roundId: string }

type Decision = Result<readonly TestRoundEvent[]>

/**
 * Says what a command would do to the test orders. Refuses `not-found` for an agency that is not in the round,
 * `conflict` for a round that is over, `invalid-input` where the room does not say how and from whom it was heard.
 */
export function decideTestRound(rounds: TestRounds | undefined, command: TestRoundCommand, ctx: Context): Decision {
  const { actor } = ctx
  const current = rounds?.current
  if (command.type === 'start') {
    if (command.agencyIds.length === 0) return refuse('invalid-input', 'There is no agency to send a test order to.')
    const over: readonly TestRoundEvent[] =
      current === undefined || current.closed !== undefined
        ? []
        : [{ type: 'test-round-closed', body: { roundId: current.id } }]
    return accept([
      ...over,
      { type: 'test-round-started', body: { roundId: ctx.commandId, agencyIds: [...new Set(command.agencyIds)] } },
    ])
  }
  if (current === undefined || current.id !== command.roundId) {
    return refuse('conflict', 'This test is over; another one has begun since.')
  }
  const { roundId } = command
  switch (command.type) {
    case 'close':
      return accept(current.closed === undefined ? [{ type: 'test-round-closed', body: { roundId } }] : [])
    case 'delivered': {
      if (actor.role !== 'liaison') return refuse('forbidden', 'Only the agency itself reports a delivery.')
      const { agencyId } = actor
      if (!current.agencyIds.includes(agencyId)) return notTested()
      const isNew = entryOf(current.answers, agencyId)?.deliveredAt === undefined && current.closed === undefined
      return accept(isNew ? [{ type: 'test-order-delivered', body: { roundId, agencyId } }] : [])
    }
    case 'acknowledge':
      return acknowledge(current, command, ctx)
    default:
      return assertNever(command)
  }
}

function acknowledge(
  round: TestRound,
  command: TestRoundCommand & { type: 'acknowledge' },
  { actor }: Context,
): Decision {
  const { roundId, via, name } = command
  const agencyId = actor.role === 'liaison' ? actor.agencyId : command.agencyId
  if (agencyId === undefined) return refuse('invalid-input', 'Say which agency answered.')
  if (actor.role === 'liaison' && command.agencyId !== undefined && command.agencyId !== agencyId) {
    return refuse('forbidden', 'A liaison answers only for its own agency.')
  }
  if (!round.agencyIds.includes(agencyId)) return notTested()
  if (round.closed !== undefined) return refuse('conflict', 'This test is over.')
  if (actor.role !== 'liaison' && (via === undefined || name === undefined)) {
    return refuse('invalid-input', 'Say how it was heard (phone or radio) and the name of the officer.')
  }
  if (entryOf(round.answers, agencyId)?.acknowledgedAt !== undefined) return accept([])
  const voice = { ...(via === undefined ? {} : { via }), ...(name === undefined ? {} : { name }) }
  return accept([{ type: 'test-order-acknowledged', body: { roundId, agencyId, ...voice } }])
}

const notTested = () => refuse('not-found', 'This agency has no order in this test.')
