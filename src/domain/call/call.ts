import type { Location } from '../kernel/location'
import type { Triage } from '../triage/triage'
import { SECOND, type Duration, type Instant } from '../kernel/time'

export const callChannels = ['phone', 'text', 'walk-in', 'radio'] as const
export type CallChannel = (typeof callChannels)[number]

/** In the order of the keys F1–F8. */
export const callKinds = [
  'emergency',
  'information',
  'complaint',
  'ghost',
  'prank',
  'dropped',
  'wrong-number',
  'test',
] as const
export type CallKind = (typeof callKinds)[number]

/** How trying to call a dropped caller back went. */
export const callBackOutcomes = ['reached', 'no-answer', 'unreachable'] as const
export type CallBackOutcome = (typeof callBackOutcomes)[number]

export const amlStatuses = ['fix', 'no-fix', 'unsupported-version', 'garbled'] as const
/** What was odd about an AML message: shown beside the place, never a reason to drop it. */
export const amlWarnings = ['old', 'coarse', 'wrong-length', 'future', 'outside-indonesia'] as const

/** Advanced Mobile Location: where the phone says it is (ETSI TS 103 625). */
export interface AmlReading {
  readonly status: (typeof amlStatuses)[number]
  readonly location?: Location
  readonly warnings: readonly (typeof amlWarnings)[number][]
}

export type CallState =
  | { readonly kind: 'ringing' }
  | { readonly kind: 'answered'; readonly answeredAt: Instant }
  | {
      readonly kind: 'ended'
      readonly answeredAt: Instant
      readonly endedAt: Instant
      /**
       * What the exchange has said: `cut` when it was the first to say that the call is over, `closed` when it said so
       * after a person here had. Absent while only a person has: then the line may still be open.
       */
      readonly line?: 'cut' | 'closed'
    }
  | { readonly kind: 'abandoned'; readonly abandonedAt: Instant }

/** One contact on one channel. Every ring is a call, also a prank or one that was dropped. */
export interface Call {
  readonly id: string
  readonly version: number
  readonly channel: CallChannel
  readonly receivedAt: Instant
  readonly state: CallState
  readonly line?: string
  /** As said; compared as E.164. */
  readonly number?: string
  readonly name?: string
  readonly location?: Location
  /** The latest message with a fix, else the latest one. A place a person gave is never moved by it; it is offered. */
  readonly aml?: AmlReading & { readonly at: Instant }
  readonly triage?: Triage
  /** Attempts to reach a caller who was cut off, oldest first. */
  readonly callBacks: readonly { readonly outcome: CallBackOutcome; readonly by: string; readonly at: Instant }[]
  /** The operator who has the call. The PBX's `answered` leaves it unclaimed. */
  readonly claim?: { readonly by: string; readonly at: Instant }
  readonly disposition?: {
    readonly kind: CallKind
    readonly by: string
    readonly at: Instant
    readonly note?: string
    /** What it became, of a complaint. */
    readonly complaintId?: string
  }
  /**
   * Over, in no incident, and nobody has done anything yet or said why: an emergency, or a caller who was answered and cut
   * off before anything was known.
   */
  readonly unserved?: true
}

/** A call can be taken over from a colleague after this long (default table). */
export const TAKE_OVER_AFTER: Duration = 20 * SECOND

/** An end that was a slip of the hand can be taken back for this long, as long as the line is still open. */
export const RESUME_WITHIN: Duration = 60 * SECOND

/** Over: nobody is on the line any more. */
export function isCallOver(call: Pick<Call, 'state'>): boolean {
  return call.state.kind === 'ended' || call.state.kind === 'abandoned'
}

/**
 * A call is closed when it has ended and has a kind; only then does it leave the board. An emergency that came to
 * nothing stays until it is put into an incident, or somebody writes why it needs none; so does one whose caller is owed
 * a call back.
 */
export function isCallClosed(call: Call): boolean {
  return isCallOver(call) && call.disposition !== undefined && call.unserved !== true && !isOwedCallBack(call)
}

/**
 * Whether an emergency's caller was gone before the room made an emergency of the call: somebody in need was cut off in
 * the middle, and what was not said is still unsaid. Ends with the first attempt to call back, or with a note.
 */
export function isOwedCallBack({ state, disposition, callBacks }: Call): boolean {
  if (disposition?.kind !== 'emergency' || callBacks.length > 0) return false
  if (disposition.note !== undefined && disposition.note.trim() !== '') return false
  if (state.kind === 'abandoned') return state.abandonedAt < disposition.at
  return state.kind === 'ended' && state.line === 'cut' && state.endedAt < disposition.at
}

/**
 * Whether the caller was answered and cut off from the other side before anything of the call was recorded, and nobody
 * has tried to call back. The phone's own position says nothing about why they called.
 */
export function isUnheard({ state, location, triage, callBacks }: Call): boolean {
  if (state.kind !== 'ended' || state.line !== 'cut' || callBacks.length > 0) return false
  return triage === undefined && (location === undefined || location.source === 'aml')
}

/** Whether it stands unserved as a caller who was cut off unheard, and not as an emergency. */
export function isLeftUnheard({ unserved, disposition }: Pick<Call, 'unserved' | 'disposition'>): boolean {
  return unserved === true && disposition?.kind === 'dropped'
}

/** Ringing or on the line. */
export function isCallLive(call: Pick<Call, 'state'>): boolean {
  return call.state.kind === 'ringing' || call.state.kind === 'answered'
}
