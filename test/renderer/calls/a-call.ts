import type { Call } from '../../../src/domain/call/call'

/** A call that rings, changed as a test needs it. */
export function aCall(id: string, more: Partial<Call> = {}): Call {
  return { id, version: 1, channel: 'phone', receivedAt: 1_000, state: { kind: 'ringing' }, callBacks: [], ...more }
}

export const answered = (by: string | undefined, at = 2_000): Partial<Call> => ({
  state: { kind: 'answered', answeredAt: at },
  ...(by === undefined ? {} : { claim: { by, at } }),
})

export const ended = (by: string | undefined, at = 3_000): Partial<Call> => ({
  ...answered(by),
  state: { kind: 'ended', answeredAt: 2_000, endedAt: at },
})
