import { z } from 'zod'
import { instant, slug } from '../../contract/primitives'
import type { Agency } from '../../domain/agency/agency'
import { entryOf } from '../../domain/kernel/entry-of'
import { accept, refuse } from '../../domain/kernel/result'
import { decideTestRound, type TestRoundCommand } from '../../domain/test-round/decide-test-round'
import { AGENCIES_STREAM, TEST_ROUNDS_STREAM } from '../../projection/board'
import type { BatchView, Decision, DecisionContext } from './decision'

/** The hub's own command: the daily test is due. */
export const testRoundInput = z.strictObject({
  agencyIds: z.array(slug).min(1).exactOptional(),
  occurredAt: instant.exactOptional(),
})
export type TestRoundInput = z.output<typeof testRoundInput>

/** To the named agencies, or to every active agency of 112. */
export function startTestRound(named: readonly string[] | undefined, view: BatchView, ctx: DecisionContext): Decision {
  const state = view.state(AGENCIES_STREAM)
  const agencies: Readonly<Record<string, Agency>> = state?.kind === 'agencies' ? state.agencies.items : {}
  const unknown = named?.find((agencyId) => entryOf(agencies, agencyId)?.active !== true)
  if (unknown !== undefined) return refuse('not-found', `There is no active agency "${unknown}".`)
  const all = Object.values(agencies).filter(({ active, services }) => active && services.includes('112'))
  const agencyIds = named ?? all.map(({ id }) => id)
  return changeTestRound({ type: 'start', agencyIds }, view, ctx)
}

export function changeTestRound(command: TestRoundCommand, view: BatchView, ctx: DecisionContext): Decision {
  const state = view.state(TEST_ROUNDS_STREAM)
  const decision = decideTestRound(state?.kind === 'test-rounds' ? state.testRounds : undefined, command, ctx)
  if (!decision.ok) return decision
  const value = command.type === 'start' ? { roundId: ctx.commandId } : {}
  return accept({ events: decision.value.map((event) => ({ stream: TEST_ROUNDS_STREAM, ...event })), value })
}
