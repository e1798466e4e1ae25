import { assertNever } from '../kernel/assert-never'
import type { Context } from '../kernel/context'
import type { Location } from '../kernel/location'
import { accept, refuse, type Result } from '../kernel/result'
import {
  isCallLive,
  isCallOver,
  isUnheard,
  RESUME_WITHIN,
  TAKE_OVER_AFTER,
  type AmlReading,
  type Call,
  type CallBackOutcome,
  type CallChannel,
  type CallKind,
} from './call'
import type { CallEvent } from './call-events'

export type CallCommand =
  | {
      readonly type: 'receive'
      readonly channel: CallChannel
      readonly number?: string
      readonly name?: string
      readonly line?: string
      readonly calledNumber?: string
      readonly externalId?: string
      readonly aml?: string
    }
  | { readonly type: 'answer'; readonly takeOver?: boolean }
  | ({ readonly type: 'end' } & Served)
  /** The caller hung up before anyone answered. Only the telephone exchange knows. */
  | ({ readonly type: 'abandon' } & Served)
  /** Undo of an end. */
  | { readonly type: 'resume' }
  | { readonly type: 'identify'; readonly number?: string; readonly name?: string }
  | { readonly type: 'locate'; readonly location: Location }
  /** A message of the caller's phone. */
  | { readonly type: 'hear-aml'; readonly reading: AmlReading; readonly raw?: string }
  | { readonly type: 'call-back'; readonly outcome: CallBackOutcome; readonly note?: string }
  /** Undo of the first kind given. */
  | { readonly type: 'retract-kind' }
  | ({
      readonly type: 'dispose'
      readonly kind: CallKind
      readonly note?: string
      readonly complaintId?: string
    } & Served)

interface Served {
  /** Whether the call is in an incident; absent where nobody can tell, and then it counts as served. */
  readonly hasIncident?: boolean
}

/**
 * What is added to an event after which a call is over, in no incident and without a word why, though it is an emergency
 * or its caller was cut off before anything was known.
 */
function unserved(
  call: Call,
  isOver: boolean,
  disposition: { readonly kind: CallKind; readonly note?: string } | undefined,
  { hasIncident = true }: Served,
): { readonly unserved?: true } {
  if (!isOver || hasIncident || disposition === undefined) return {}
  const hasReason = disposition.note !== undefined && disposition.note.trim() !== ''
  const isLeft = disposition.kind === 'emergency' || (disposition.kind === 'dropped' && isUnheard(call))
  return isLeft && !hasReason ? { unserved: true } : {}
}

/**
 * Says what a command would do to a call. Refuses `not-found` for a call nobody received and `conflict` where another
 * operator has the call (also where it would end or close their conversation) or it is over; everything an exchange repeats is accepted without a second event.
 */
export function decideCall(call: Call | undefined, command: CallCommand, ctx: Context): Result<readonly CallEvent[]> {
  if (command.type === 'receive') {
    const { type: _type, ...body } = command
    // The exchange repeats itself; a call that is already known keeps its first account.
    return accept(call === undefined ? [{ type: 'call-received', body }] : [])
  }
  if (call === undefined) return refuse('not-found', 'There is no such call.')
  const holder = holderBefore(call, command, ctx)
  if (holder !== undefined)
    return refuse('conflict', `${holder} is talking with this caller; take the call over first.`)
  switch (command.type) {
    case 'answer':
      return answer(call, command.takeOver ?? false, ctx)
    case 'end':
      switch (call.state.kind) {
        case 'answered':
          return accept([{ type: 'call-ended', body: unserved(call, true, call.disposition, command) }])
        case 'ringing':
          return accept([{ type: 'call-abandoned', body: unserved(call, true, call.disposition, command) }])
        case 'ended':
          // A person ended it here, and now the exchange says that the line is closed too: it can't be gone on with.
          return accept(
            ctx.actor.role === 'system' && call.state.line === undefined
              ? [{ type: 'call-ended', body: unserved(call, true, call.disposition, command) }]
              : [],
          )
        case 'abandoned':
          return accept([])
        default:
          return assertNever(call.state)
      }
    case 'abandon':
      return accept(
        call.state.kind === 'ringing'
          ? [{ type: 'call-abandoned', body: unserved(call, true, call.disposition, command) }]
          : [],
      )
    case 'resume':
      return resume(call, ctx)
    case 'identify': {
      const { type: _type, ...body } = command
      const changed = [body.number, body.name].some((value) => value !== undefined)
      return accept(changed ? [{ type: 'call-identified', body }] : [])
    }
    case 'locate': {
      const { areaCode } = command.location
      const body = { location: command.location, ...(areaCode === undefined ? {} : { areaCode }) }
      return accept([{ type: 'call-located', body }])
    }
    case 'hear-aml':
      return accept(hearAml(call, command.reading, command.raw))
    case 'call-back': {
      if (isCallLive(call)) return refuse('conflict', 'The caller is still on the line.')
      const { type: _type, ...body } = command
      return accept([{ type: 'call-back-tried', body }])
    }
    case 'retract-kind':
      return accept(call.disposition === undefined ? [] : [{ type: 'call-kind-retracted', body: {} }])
    case 'dispose': {
      const { type: _type, hasIncident: _has, ...given } = command
      const body = { ...given, ...unserved(call, isCallOver(call), given, command) }
      const same =
        call.disposition?.kind === body.kind &&
        call.disposition.note === body.note &&
        call.unserved === body.unserved &&
        (body.complaintId === undefined || call.disposition.complaintId === body.complaintId)
      return accept(same ? [] : [{ type: 'call-disposed', body }])
    }
    default:
      return assertNever(command)
  }
}

/**
 * The colleague whose conversation a command would close. A caller is let go only by who talks with them: to take the
 * call over is what the twenty seconds are for. That it is an emergency anybody may say, as it closes nothing.
 */
function holderBefore(call: Call, command: CallCommand, { actor }: Context): string | undefined {
  const closes = command.type === 'end' || (command.type === 'dispose' && command.kind !== 'emergency')
  if (!closes || call.state.kind !== 'answered' || actor.role === 'system') return undefined
  return call.claim === undefined || call.claim.by === actor.username ? undefined : call.claim.by
}

/**
 * A phone's word is kept, and places the call while nobody has: what a person chose is never moved by it, the console
 * offers it instead.
 */
function hearAml(call: Call, reading: AmlReading, raw: string | undefined): readonly CallEvent[] {
  const { aml } = call
  const { location } = reading
  const isRepeated =
    aml !== undefined &&
    aml.status === reading.status &&
    aml.location?.lat === location?.lat &&
    aml.location?.lon === location?.lon &&
    aml.location?.at === location?.at
  if (isRepeated) return []
  const heard: CallEvent = { type: 'call-aml-received', body: { ...reading, ...(raw === undefined ? {} : { raw }) } }
  const isChosen = call.location !== undefined && call.location.source !== 'aml'
  if (location === undefined || isChosen) return [heard]
  return [heard, { type: 'call-located', body: { location } }]
}

function resume(call: Call, ctx: Context): Result<readonly CallEvent[]> {
  const { state } = call
  if (isCallLive(call)) return accept([])
  if (state.kind !== 'ended' || state.line !== undefined) {
    return refuse('conflict', 'The line is closed; call the number back instead.')
  }
  if (ctx.now - state.endedAt > RESUME_WITHIN) {
    return refuse(
      'conflict',
      `The call ended more than ${RESUME_WITHIN / 1000} seconds ago; call the number back instead.`,
    )
  }
  return accept([{ type: 'call-resumed', body: {} }])
}

function answer(call: Call, takeOver: boolean, ctx: Context): Result<readonly CallEvent[]> {
  const { actor } = ctx
  if (call.state.kind === 'ended' || call.state.kind === 'abandoned') {
    return actor.role === 'system' ? accept([]) : refuse('conflict', 'The call is over; call the number back instead.')
  }
  // The exchange reports the pick-up; a person claims it.
  if (actor.role === 'system') {
    return accept(call.state.kind === 'ringing' ? [{ type: 'call-answered', body: {} }] : [])
  }
  const by = actor.username
  const { claim } = call
  if (claim === undefined) return accept([{ type: 'call-answered', body: { by } }])
  if (claim.by === by) return accept([])
  if (!takeOver) return refuse('conflict', `The call was answered by ${claim.by}.`)
  if (ctx.now - claim.at < TAKE_OVER_AFTER) {
    return refuse('conflict', `${claim.by} has had the call for less than ${TAKE_OVER_AFTER / 1000} seconds.`)
  }
  return accept([{ type: 'call-answered', body: { by, takenFrom: claim.by } }])
}
