import type { Call } from '../../../src/domain/call/call'

/** Calls of `username` that are on the line. */
export function linesOf(calls: readonly Call[], username: string): readonly Call[] {
  return calls.filter(({ state, claim }) => state.kind === 'answered' && claim?.by === username)
}

/**
 * Which of my open lines I talk on, as far as this desk knows: the exchange says nothing of holding a line, so it is the
 * one answered last, or the one the operator said. When that one is over nobody is heard until the next is chosen, unless
 * only one is left.
 */
export function talkingCall(lines: readonly Call[], said: string | undefined): string | undefined {
  const [only, ...others] = lines
  if (others.length === 0) return only?.id
  if (said !== undefined) return lines.find(({ id }) => id === said)?.id
  const answeredAt = ({ claim }: Call) => claim?.at ?? 0
  return lines.reduce((last, call) => (answeredAt(call) > answeredAt(last) ? call : last)).id
}
