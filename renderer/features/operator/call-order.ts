import { isCallClosed, type Call } from '../../../src/domain/call/call'

/** Where a call stands for the operator who looks. */
export type CallGroup = 'ringing' | 'mine' | 'waiting' | 'others' | 'no-kind' | 'dropped'

const rank: Readonly<Record<CallGroup, number>> = {
  ringing: 0,
  mine: 1,
  waiting: 2,
  dropped: 3,
  'no-kind': 4,
  others: 5,
}

/** `waiting`: the exchange picked it up and nobody has claimed it. `dropped`: to be called back. */
export function callGroup(call: Call, username: string): CallGroup {
  switch (call.state.kind) {
    case 'ringing':
      return 'ringing'
    case 'abandoned':
      return 'dropped'
    case 'ended':
      return 'no-kind'
    case 'answered':
      if (call.claim === undefined) return 'waiting'
      return call.claim.by === username ? 'mine' : 'others'
  }
}

/** Open calls: ringing first (longest ring on top), then mine, unclaimed, dropped, ended without a kind, colleagues'. */
export function sortCalls(calls: Iterable<Call>, username: string): readonly Call[] {
  return [...calls]
    .filter((call) => !isCallClosed(call))
    .sort(
      (a, b) =>
        rank[callGroup(a, username)] - rank[callGroup(b, username)] ||
        a.receivedAt - b.receivedAt ||
        (a.id < b.id ? -1 : 1),
    )
}

/** The call that has rung longest, or else the oldest one nobody has claimed. */
export function nextToAnswer(calls: Iterable<Call>): Call | undefined {
  return sortCalls(calls, '').find((call) => {
    const group = callGroup(call, '')
    return group === 'ringing' || group === 'waiting'
  })
}
