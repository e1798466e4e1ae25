import { create } from 'zustand'
import type { Call } from '../../../src/domain/call/call'
import type { RefusalCode } from '../../../src/domain/kernel/result'

/** What is read out to the person who complains. The PIN is told once: without it only the code. */
export type ReadOut =
  /** No line to the hub: the code comes when it is back. */
  | { readonly kind: 'waiting' }
  | {
      readonly kind: 'ready'
      readonly complaintId: string
      readonly code: string
      readonly pin: string | undefined
      readonly callId: string | undefined
      /** It was to be an incident at once, and is none: why. */
      readonly notPromoted?: RefusalCode
    }
  | { readonly kind: 'refused'; readonly code: RefusalCode }

interface ReadOutState {
  readonly readOut: ReadOut | undefined
  /** A call whose words have to be asked before it can become a complaint. */
  readonly call: Call | undefined
  readonly show: (readOut: ReadOut | undefined) => void
  readonly askFor: (call: Call | undefined) => void
}

/** Kept outside every screen: the answer with the code may come when another is shown. */
export const useReadOut = create<ReadOutState>((set) => ({
  readOut: undefined,
  call: undefined,
  show: (readOut) => set({ readOut }),
  askFor: (call) => set({ call }),
}))
