import { entryOf } from '../kernel/entry-of'
import type { TestRound, TestRounds } from './test-round'

/** The test order that waits for an answer of this agency, or none. */
export function testOrderOf({ current }: TestRounds, agencyId: string): TestRound | undefined {
  if (current === undefined || current.closed !== undefined || !current.agencyIds.includes(agencyId)) return undefined
  return entryOf(current.answers, agencyId)?.acknowledgedAt === undefined ? current : undefined
}
