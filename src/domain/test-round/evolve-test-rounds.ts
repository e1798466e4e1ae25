import { assertNever } from '../kernel/assert-never'
import { entryOf } from '../kernel/entry-of'
import type { RecordedTestRoundEvent, TestAnswer, TestRound, TestRounds } from './test-round'

/** Folds one event. What belongs to a round that is no longer the last changes nothing. */
export function evolveTestRounds(rounds: TestRounds | undefined, event: RecordedTestRoundEvent): TestRounds {
  const { version } = event
  if (event.type === 'test-round-started') {
    const { roundId, agencyIds } = event.body
    const current = { id: roundId, startedAt: event.occurredAt, startedBy: event.actor, agencyIds, answers: {} }
    return { version, current }
  }
  const current = rounds?.current
  if (current === undefined || current.id !== event.body.roundId) {
    return { version, ...(current === undefined ? {} : { current }) }
  }
  switch (event.type) {
    case 'test-order-delivered':
      return { version, current: answered(current, event.body.agencyId, { deliveredAt: event.occurredAt }) }
    case 'test-order-acknowledged': {
      const { agencyId, via, name } = event.body
      const answer = {
        acknowledgedAt: event.occurredAt,
        by: event.actor,
        ...(via === undefined ? {} : { via }),
        ...(name === undefined ? {} : { officer: name }),
      }
      return { version, current: answered(current, agencyId, answer) }
    }
    case 'test-round-closed':
      return { version, current: { ...current, closed: { at: event.occurredAt, by: event.actor } } }
    default:
      return assertNever(event)
  }
}

function answered(round: TestRound, agencyId: string, answer: TestAnswer): TestRound {
  const known = entryOf(round.answers, agencyId)
  return { ...round, answers: { ...round.answers, [agencyId]: { ...known, ...answer } } }
}
