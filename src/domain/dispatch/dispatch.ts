import type { Instant } from '../kernel/time'
import type { LadderStepName } from './ladder'

/** What a unit reports by itself or by radio. */
export const dispatchStatuses = ['en-route', 'on-scene', 'transporting', 'cleared'] as const
export type DispatchStatus = (typeof dispatchStatuses)[number]

/** In the order of a dispatch's life; `declined` and `cancelled` are ends beside it. */
export const dispatchStates = [
  'ordered',
  'delivered',
  'acknowledged',
  ...dispatchStatuses,
  'declined',
  'cancelled',
] as const
export type DispatchState = (typeof dispatchStates)[number]

export const voiceChannels = ['phone', 'radio'] as const
/** How an operator heard it, when the agency said it by voice instead of on its console. */
export type VoiceChannel = (typeof voiceChannels)[number]

/** How an order went to an agency that has no console: as one text that somebody copied, printed or read out. */
export const relayWays = ['copied', 'printed', 'read-out'] as const
export type RelayWay = (typeof relayWays)[number]

/** One unit on one order, with its own steps. */
export interface Assignment {
  readonly unitId: string
  readonly times: Partial<Record<'assigned' | DispatchStatus, Instant>>
}

/** A step of the ladder that was climbed because nobody had accepted. */
export interface Escalation {
  readonly step: LadderStepName
  /** When it should have been. */
  readonly dueAt: Instant
  /** When it was: later than due where the hub was not running. */
  readonly firedAt: Instant
}

/** One order to one agency, with its own clock and state. */
export interface Dispatch {
  readonly id: string
  readonly agencyId: string
  readonly state: DispatchState
  /** When each state was reached, as claimed; a late report fills its own slot without moving the state back. */
  readonly times: Partial<Record<DispatchState, Instant>>
  readonly orderedBy: string
  /** When the hub recorded the order: the ladder's steps count from here, by the hub's own clock. */
  readonly ladderFrom: Instant
  readonly escalations: readonly Escalation[]
  readonly assignments: readonly Assignment[]
  readonly relays: readonly { readonly how: RelayWay; readonly by: string; readonly at: Instant }[]
  /** The response plan and its level that this order comes from. */
  readonly planId?: string
  readonly level?: number
  readonly message?: string
  readonly overrideReason?: string
  /** The account that acknowledged or declined. */
  readonly answeredBy?: string
  readonly via?: VoiceChannel
  /** The officer who spoke, when an operator took the answer by voice. */
  readonly officer?: string
  /** Why it was declined or cancelled. */
  readonly reason?: string
}

/** Open: somebody still has something to do. An incident can't be closed while one of its dispatches is open. */
export function isDispatchOpen(dispatch: Pick<Dispatch, 'state'>): boolean {
  return dispatch.state !== 'cleared' && dispatch.state !== 'declined' && dispatch.state !== 'cancelled'
}

/**
 * Accepted, and nobody of it is there yet: the agency can still say that it can't, and somebody else has to go. Once a crew is
 * at the scene, whether it leaves is for the centre to say.
 */
export function canGiveUp(dispatch: Pick<Dispatch, 'state' | 'times' | 'assignments'>): boolean {
  const isThere = ({ times }: Pick<Dispatch, 'times'>) => times['on-scene'] !== undefined
  const isAccepted = isDispatchOpen(dispatch) && !isAwaitingAcknowledgement(dispatch)
  return isAccepted && !isThere(dispatch) && !dispatch.assignments.some(isThere)
}

/** Nobody has accepted the order yet: it alarms. */
export function isAwaitingAcknowledgement(dispatch: Pick<Dispatch, 'state'>): boolean {
  return dispatch.state === 'ordered' || dispatch.state === 'delivered'
}
