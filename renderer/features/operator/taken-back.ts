import { create } from 'zustand'

/**
 * Calls whose first kind was undone at this console. The log keeps the kind until another is given: the contract has no
 * way to take a kind back, so the call is shown as one that still needs one.
 */
const useTakenBackStore = create<{ readonly callIds: ReadonlySet<string> }>(() => ({ callIds: new Set() }))

export function useTakenBack(): ReadonlySet<string> {
  return useTakenBackStore(({ callIds }) => callIds)
}

export function isTakenBack(callId: string): boolean {
  return useTakenBackStore.getState().callIds.has(callId)
}

export function takeBack(callId: string): void {
  useTakenBackStore.setState(({ callIds }) => ({ callIds: new Set(callIds).add(callId) }))
}

/** It has a kind again. */
export function settle(callId: string): void {
  useTakenBackStore.setState(({ callIds }) => ({ callIds: new Set([...callIds].filter((id) => id !== callId)) }))
}
