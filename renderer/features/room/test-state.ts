import { entryOf } from '../../../src/domain/kernel/entry-of'
import type { TestRound } from '../../../src/domain/test-round/test-round'

/** How far one agency has come with a test order. */
export type TestState = 'not-asked' | 'sent' | 'delivered' | 'acknowledged' | 'not-heard'

/** `not-heard`: the round is over and nobody there answered, whether or not a console showed it. */
export function testStateOf(round: TestRound | undefined, agencyId: string): TestState {
  if (round === undefined || !round.agencyIds.includes(agencyId)) return 'not-asked'
  const answer = entryOf(round.answers, agencyId)
  if (answer?.acknowledgedAt !== undefined) return 'acknowledged'
  if (round.closed !== undefined) return 'not-heard'
  return answer?.deliveredAt === undefined ? 'sent' : 'delivered'
}
