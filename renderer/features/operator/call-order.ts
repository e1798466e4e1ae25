import { isCallClosed, isCallOver, isLeftUnheard, isOwedCallBack, type Call } from '../../../src/domain/call/call'

/**
 * Where a call stands for the operator who looks. `waiting`: the exchange picked it up and nobody has claimed it.
 * `wrap-up`: mine, over, and still without a kind. `no-kind`: the same of a colleague or of nobody. `dropped`: nobody
 * ever answered, the caller of an incident was cut off before it was opened, or who was answered was cut off before
 * anything was recorded. `unserved`: an emergency that is over, in no incident, and with no word why it needs none.
 */
export type CallGroup = 'ringing' | 'mine' | 'wrap-up' | 'unserved' | 'waiting' | 'others' | 'no-kind' | 'dropped'

/** The parts of the list. `back`: calls somebody has to call back or close with a kind; none leaves by itself. */
export type CallSection = 'ringing' | 'mine' | 'unserved' | 'waiting' | 'back'

const place: Readonly<Record<CallGroup, readonly [section: CallSection, rank: number]>> = {
  ringing: ['ringing', 0],
  'wrap-up': ['mine', 2],
  mine: ['mine', 3],
  unserved: ['unserved', 4],
  waiting: ['waiting', 5],
  others: ['waiting', 6],
  dropped: ['back', 7],
  'no-kind': ['back', 8],
}

export function callGroup(call: Call, username: string): CallGroup {
  if (isLeftUnheard(call)) return 'dropped'
  if (call.unserved === true) return 'unserved'
  if (isOwedCallBack(call)) return 'dropped'
  switch (call.state.kind) {
    case 'ringing':
      return 'ringing'
    case 'abandoned':
      return 'dropped'
    case 'ended':
      return call.claim?.by === username ? 'wrap-up' : 'no-kind'
    case 'answered':
      if (call.claim === undefined) return 'waiting'
      return call.claim.by === username ? 'mine' : 'others'
  }
}

export function sectionOf(group: CallGroup): CallSection {
  return place[group][0]
}

/** Open calls by section; within one the oldest first, so that the longest ring is on top. */
export function sortCalls(calls: Iterable<Call>, username: string): readonly Call[] {
  const rank = (call: Call) => place[callGroup(call, username)][1]
  return [...calls]
    .filter((call) => !isCallClosed(call))
    .sort((a, b) => rank(a) - rank(b) || a.receivedAt - b.receivedAt || (a.id < b.id ? -1 : 1))
}

/**
 * The call F10 answers: the one in the work form while it rings, else the one that has rung longest, or else the oldest one
 * nobody has claimed.
 */
export function nextToAnswer(calls: Iterable<Call>, inFront?: string): Call | undefined {
  const waiting = sortCalls(calls, '').filter((call) => {
    const group = callGroup(call, '')
    return group === 'ringing' || group === 'waiting'
  })
  return waiting.find(({ id, state }) => id === inFront && state.kind === 'ringing') ?? waiting[0]
}

/** Over and not dealt with: it stays on the list until somebody gives it a kind, or an emergency its incident. */
export function isToCallBack(call: Call): boolean {
  return isCallOver(call) && !isCallClosed(call)
}

/** Runs of rows in one section, in the order of the list. A held list may show a section twice, so that no row moves. */
export function runsOf<T extends { readonly section: CallSection }>(
  rows: readonly T[],
): readonly { readonly section: CallSection; readonly rows: readonly T[] }[] {
  const runs: { section: CallSection; rows: T[] }[] = []
  for (const row of rows) {
    const last = runs.at(-1)
    if (last?.section === row.section) last.rows.push(row)
    else runs.push({ section: row.section, rows: [row] })
  }
  return runs
}
