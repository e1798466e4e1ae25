import type { TriageEvent } from '../triage/triage-events'
import type { Location } from '../kernel/location'
import type { RecordedOf } from '../kernel/recorded'
import type { AmlReading, CallBackOutcome, CallChannel, CallKind } from './call'

export interface CallReceived {
  readonly channel: CallChannel
  readonly number?: string
  readonly name?: string
  readonly line?: string
  readonly calledNumber?: string
  readonly externalId?: string
  /** The raw AML message when it came with the ring: kept whole so that nothing about a ring is lost. */
  readonly aml?: string
}

/** The fact is the event itself: nothing more to say about it. */
type Nothing = Readonly<Record<string, never>>

/** `unserved`: with this the call is an emergency that is over and in no incident. */
interface Unserved {
  readonly unserved?: true
}

export type CallEvent =
  | TriageEvent
  | { readonly type: 'call-received'; readonly body: CallReceived }
  /** `by` is absent when the PBX says the line was picked up: then nobody has claimed it yet. */
  | { readonly type: 'call-answered'; readonly body: { readonly by?: string; readonly takenFrom?: string } }
  | { readonly type: 'call-ended'; readonly body: Unserved }
  | { readonly type: 'call-abandoned'; readonly body: Unserved }
  /** It was ended by a slip of the hand, and the line is still open. */
  | { readonly type: 'call-resumed'; readonly body: Nothing }
  | { readonly type: 'call-identified'; readonly body: { readonly number?: string; readonly name?: string } }
  /** `location` is personal and may be erased; `areaCode` stays for the figures. */
  | { readonly type: 'call-located'; readonly body: { readonly location?: Location; readonly areaCode?: string } }
  /** The phone's own position. `raw` and `location` are personal; a message without a fix is a fact too. */
  | { readonly type: 'call-aml-received'; readonly body: AmlReading & { readonly raw?: string } }
  | { readonly type: 'call-back-tried'; readonly body: { readonly outcome: CallBackOutcome; readonly note?: string } }
  /** The kind was a slip of the hand: the call needs one again. */
  | { readonly type: 'call-kind-retracted'; readonly body: Nothing }
  | {
      readonly type: 'call-disposed'
      readonly body: { readonly kind: CallKind; readonly note?: string; readonly complaintId?: string } & Unserved
    }

export type RecordedCallEvent = RecordedOf<CallEvent>
