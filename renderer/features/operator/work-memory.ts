import { create } from 'zustand'
import type { Call } from '../../../src/domain/call/call'
import { noNumbers, type CallNumbers } from './call-numbers'

/** What the operator's screen remembers while another tab is in front. It is nobody else's business, and ends with the session. */
export interface Work {
  readonly callId: string | undefined
  readonly incidentId: string | undefined
  readonly selection: 'call' | 'incident' | undefined
  readonly numbers: CallNumbers
  /** The call the operator talks on, as last said at this desk. */
  readonly talking: string | undefined
  /** The calls the operator has, as last seen: what colleagues do with one is told. */
  readonly held: ReadonlyMap<string, Call>
}

const nothing: Work = {
  callId: undefined,
  incidentId: undefined,
  selection: undefined,
  numbers: noNumbers,
  talking: undefined,
  held: new Map(),
}

const useMemory = create<{ readonly owner: string | undefined; readonly work: Work }>(() => ({
  owner: undefined,
  work: nothing,
}))

/** The work of this account at this desk. */
export function useWork(owner: string): Work {
  return useMemory((state) => (state.owner === owner ? state.work : nothing))
}

export function workOf(owner: string): Work {
  const state = useMemory.getState()
  return state.owner === owner ? state.work : nothing
}

export function changeWork(owner: string, part: Partial<Work>): void {
  useMemory.setState({ owner, work: { ...workOf(owner), ...part } })
}
