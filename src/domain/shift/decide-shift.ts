import { assertNever } from '../kernel/assert-never'
import type { Actor } from '../kernel/actor'
import type { Context } from '../kernel/context'
import { accept, refuse, type Result } from '../kernel/result'
import type { HandOver, Shift, ShiftEvent } from './shift'

export type ShiftCommand =
  | { readonly type: 'start' }
  | { readonly type: 'hand-over'; readonly summary: string }
  | { readonly type: 'accept'; readonly handOverId: string }
  | { readonly type: 'take-back'; readonly handOverId: string }

/** Whose shift a person is in. */
export function shiftIdOf(actor: Actor): string {
  return actor.role === 'liaison' ? actor.agencyId : 'room'
}

/**
 * Says what a command would do to a desk's shift. Refuses `conflict` where a hand-over waits for an answer (nobody else
 * starts past it), where it was already accepted, and to the person who gave it: the duty passes to somebody else, or they take
 * the hand-over back.
 */
export function decideShift(
  shift: Shift | undefined,
  command: ShiftCommand,
  ctx: Context,
): Result<readonly ShiftEvent[]> {
  const { username } = ctx.actor
  const handOver = shift?.handOver
  switch (command.type) {
    case 'start': {
      const isThere = shift?.onDuty.some((one) => one.username === username) === true
      if (isThere) return accept([])
      if (handOver !== undefined && handOver.accepted === undefined && handOver.by !== username) return waits(handOver)
      return accept([{ type: 'shift-started', body: {} }])
    }
    case 'hand-over': {
      if (handOver !== undefined && handOver.accepted === undefined && handOver.by !== username) {
        return waits(handOver)
      }
      const body = { handOverId: ctx.commandId, summary: command.summary }
      return accept([{ type: 'shift-handed-over', body }])
    }
    case 'accept': {
      if (handOver === undefined || handOver.id !== command.handOverId) return gone
      if (handOver.accepted !== undefined) {
        if (handOver.accepted.by === username) return accept([])
        return refuse('conflict', `It was already accepted by ${handOver.accepted.by}.`)
      }
      if (handOver.by === username) return refuse('conflict', 'Somebody else has to accept your hand-over.')
      return accept([{ type: 'shift-accepted', body: { handOverId: handOver.id } }])
    }
    case 'take-back': {
      if (handOver === undefined || handOver.id !== command.handOverId) return gone
      if (handOver.accepted !== undefined) {
        return refuse('conflict', `It was already accepted by ${handOver.accepted.by}.`)
      }
      if (handOver.by !== username) return refuse('conflict', `Only ${handOver.by} can take it back.`)
      return accept([{ type: 'shift-taken-back', body: { handOverId: handOver.id } }])
    }
    default:
      return assertNever(command)
  }
}

const waits = ({ by }: HandOver) => refuse('conflict', `The hand-over of ${by} is not accepted yet.`)

const gone = refuse('not-found', 'There is no such hand-over: it was taken back, or a newer one took its place.')
