import { assertNever } from '../kernel/assert-never'
import type { Context } from '../kernel/context'
import type { Location } from '../kernel/location'
import { accept, refuse, type Refusal, type Result } from '../kernel/result'
import type { ClockPromise, WallClock } from '../sla/promise'
import type { LeftStep } from '../sla/warning'
import {
  activeTaskOf,
  complaintState,
  currentRound,
  isComplaintOpen,
  type Complaint,
  type PauseCode,
  type RoadStatus,
  type RouteReason,
  type Severity,
} from './complaint'
import type { ComplaintEvent } from './complaint-events'
import { saysNothing } from './says-nothing'

type Submission = Extract<ComplaintEvent, { type: 'complaint-submitted' }>['body']
interface Said {
  readonly text: string
  readonly photoIds: readonly string[]
}

export type ComplaintCommand =
  | { readonly type: 'submit'; readonly body: Submission }
  | {
      readonly type: 'categorise'
      readonly category: string
      readonly severity: Severity
      readonly promise: ClockPromise
      readonly roadStatus?: RoadStatus
    }
  | { readonly type: 'route'; readonly agencyId: string; readonly reason: RouteReason }
  | { readonly type: 'return'; readonly agencyId: string; readonly reason: string }
  | { readonly type: 'withdraw'; readonly agencyId: string; readonly reason: string }
  /** Without an agency: the centre itself answers. */
  | ({ readonly type: 'respond'; readonly agencyId?: string } & Said)
  | ({ readonly type: 'complete'; readonly agencyId: string } & Said)
  | { readonly type: 'close'; readonly reason?: string; readonly automatic?: true }
  | { readonly type: 'reject'; readonly reason: string }
  | { readonly type: 'reopen'; readonly reason?: string }
  | { readonly type: 'pause'; readonly code: Exclude<PauseCode, 'promoted'>; readonly reason?: string }
  | { readonly type: 'resume'; readonly reason?: string; readonly incidentId?: string }
  | { readonly type: 'promote'; readonly incidentId: string; readonly number: string }
  | { readonly type: 'rate'; readonly stars: number; readonly text?: string }
  | { readonly type: 'dispute'; readonly text: string }
  | { readonly type: 'rule-out'; readonly reason?: string }
  | { readonly type: 'add'; readonly text?: string; readonly photoIds: readonly string[] }
  | { readonly type: 'relocate'; readonly location: Location; readonly reason?: string }
  | { readonly type: 'warn'; readonly clock: WallClock; readonly left: LeftStep }
  | { readonly type: 'ask-reveal'; readonly reason: string }
  | { readonly type: 'reveal'; readonly revealId: string }
  | { readonly type: 'erase'; readonly reason: string; readonly rule?: string }

type Decision = Result<readonly ComplaintEvent[]>

/**
 * Says what a command would do to a complaint. Refuses `not-found` where there is none, `already-closed` and `not-open` by
 * its life, `conflict` where it stands against what is so, `merged-away` for one that is answered with another, and
 * `forbidden` for what needs a second person.
 */
export function decideComplaint(complaint: Complaint | undefined, command: ComplaintCommand, ctx: Context): Decision {
  if (command.type === 'submit') {
    // A repeated import or a lost reply: what is known stays as it is.
    return accept(complaint === undefined ? [{ type: 'complaint-submitted', body: command.body }] : [])
  }
  if (complaint === undefined) return refuse('not-found', 'There is no such complaint.')
  switch (command.type) {
    // What may be said of a complaint at any time, also when it is over.
    case 'rate':
      return rate(complaint, command)
    case 'dispute':
      if (complaint.answers.length === 0) return refuse('conflict', 'Nothing was answered yet that could be disputed.')
      return accept([{ type: 'complaint-disputed', body: { disputeId: ctx.commandId, text: command.text } }])
    case 'reopen':
      if (complaint.life.kind === 'closed' || complaint.life.kind === 'rejected' || isCompleted(complaint)) {
        return accept([{ type: 'complaint-reopened', body: reasonOf(command) }])
      }
      return refuse('conflict', 'This complaint is open.')
    case 'ask-reveal':
      if (complaint.identity.kind !== 'secret') return refuse('conflict', 'This complaint has no secret reporter.')
      return accept([{ type: 'identity-reveal-asked', body: { revealId: ctx.commandId, reason: command.reason } }])
    case 'reveal':
      return reveal(complaint, command.revealId, ctx)
    case 'erase': {
      if (complaint.erasedAt !== undefined) return accept([])
      const { type: _type, ...body } = command
      return accept([{ type: 'complaint-erased', body }])
    }
    case 'close':
    case 'reject':
      if (complaint.life.kind === 'closed') return accept([])
      break
    default:
      break
  }
  if (!isComplaintOpen(complaint)) return refuse('already-closed', 'This complaint is closed; reopen it first.')
  return decideOpen(complaint, command, ctx)
}

type OpenCommand = Exclude<
  ComplaintCommand,
  { readonly type: 'submit' | 'rate' | 'dispute' | 'reopen' | 'ask-reveal' | 'reveal' | 'erase' }
>

function decideOpen(complaint: Complaint, command: OpenCommand, ctx: Context): Decision {
  const { life } = complaint
  switch (command.type) {
    case 'categorise': {
      const { type: _type, ...body } = command
      return accept([{ type: 'complaint-categorised', body }])
    }
    case 'route':
      if (activeTaskOf(complaint, command.agencyId) !== undefined) return accept([])
      if (complaint.leader !== undefined && command.reason.cause !== 'linked') return ledAway(complaint)
      return accept([{ type: 'complaint-routed', body: { agencyId: command.agencyId, reason: command.reason } }])
    case 'return':
    case 'withdraw': {
      const { agencyId, reason } = command
      if (activeTaskOf(complaint, agencyId) === undefined) return notTheirs(agencyId)
      if (command.type === 'withdraw') return accept([{ type: 'complaint-withdrawn', body: { agencyId, reason } }])
      if (complaint.leader !== undefined) return ledAway(complaint)
      return accept([{ type: 'complaint-returned', body: { agencyId, reason } }])
    }
    case 'respond': {
      const { agencyId, text, photoIds } = command
      if (complaint.leader !== undefined) return ledAway(complaint)
      if (agencyId !== undefined && activeTaskOf(complaint, agencyId) === undefined) return notTheirs(agencyId)
      const who = agencyId === undefined ? {} : { agencyId }
      const empty = photoIds.length === 0 && saysNothing(text)
      return accept([{ type: 'complaint-responded', body: { answerId: ctx.commandId, ...who, text, photoIds, empty } }])
    }
    case 'complete': {
      const { agencyId, text, photoIds } = command
      if (complaint.leader !== undefined) return ledAway(complaint)
      const task = activeTaskOf(complaint, agencyId)
      if (task === undefined) return notTheirs(agencyId)
      if (task.state.kind === 'completed') return refuse('conflict', 'This agency has reported it done already.')
      if (photoIds.length === 0 && saysNothing(text)) {
        return refuse('invalid-input', 'Say what was done: this answer tells the citizen nothing.')
      }
      return accept([{ type: 'complaint-completed', body: { answerId: ctx.commandId, agencyId, text, photoIds } }])
    }
    case 'close': {
      if (life.kind === 'promoted') return refuse('conflict', `Incident ${life.number} is still open for it.`)
      const automatic = command.automatic === undefined ? {} : { automatic: command.automatic }
      return accept([{ type: 'complaint-closed', body: { ...reasonOf(command), ...automatic } }])
    }
    case 'reject':
      if (life.kind === 'promoted') return refuse('conflict', `Incident ${life.number} is still open for it.`)
      return accept([{ type: 'complaint-rejected', body: { reason: command.reason } }])
    case 'pause':
      if (life.kind === 'promoted') return refuse('conflict', 'It stands still already, for its incident.')
      if (isCompleted(complaint)) return refuse('conflict', 'The work is reported done: no clock runs.')
      if (life.kind === 'paused' && life.code === command.code && life.reason === command.reason) return accept([])
      return accept([{ type: 'complaint-paused', body: { code: command.code, ...reasonOf(command) } }])
    case 'resume': {
      if (life.kind !== 'paused' && life.kind !== 'promoted') return accept([])
      if (life.kind === 'promoted' && ctx.actor.role === 'liaison') {
        return refuse('forbidden', 'The centre has it as an incident: only the centre takes it back.')
      }
      const { type: _type, ...body } = command
      return accept([{ type: 'complaint-resumed', body }])
    }
    case 'promote':
      if (life.kind === 'promoted') return refuse('conflict', `It is incident ${life.number} already.`)
      return accept([{ type: 'complaint-promoted', body: { incidentId: command.incidentId, number: command.number } }])
    case 'rule-out':
      if (life.kind === 'promoted') return refuse('conflict', `It is incident ${life.number} already.`)
      return accept([{ type: 'emergency-ruled-out', body: reasonOf(command) }])
    case 'add': {
      const { type: _type, ...said } = command
      if (said.text === undefined && said.photoIds.length === 0)
        return refuse('invalid-input', 'There is nothing in it.')
      return accept([{ type: 'complaint-added', body: { additionId: ctx.commandId, ...said } }])
    }
    case 'relocate': {
      const { areaCode } = command.location
      const body = { location: command.location, ...(areaCode === undefined ? {} : { areaCode }), ...reasonOf(command) }
      return accept([{ type: 'complaint-relocated', body }])
    }
    case 'warn': {
      const { clock, left } = command
      const said = currentRound(complaint).warned[clock]
      return accept(said !== undefined && said <= left ? [] : [{ type: 'complaint-warned', body: { clock, left } }])
    }
    default:
      return assertNever(command)
  }
}

const isCompleted = (complaint: Complaint) => complaintState(complaint) === 'completed'

const reasonOf = ({ reason }: { readonly reason?: string }) => (reason === undefined ? {} : { reason })

function rate(complaint: Complaint, command: ComplaintCommand & { type: 'rate' }): Decision {
  if (!complaint.answers.some(({ empty }) => !empty) && isComplaintOpen(complaint)) {
    return refuse('conflict', 'Nothing was answered yet that could be rated.')
  }
  const { stars, text } = command
  return accept([{ type: 'complaint-rated', body: { stars, ...(text === undefined ? {} : { text }) } }])
}

/** Four eyes: whoever asked can't grant it. */
function reveal(complaint: Complaint, revealId: string, { actor }: Context): Decision {
  const asked = complaint.reveals.find(({ id }) => id === revealId)
  if (asked === undefined) return refuse('not-found', 'Nobody has asked for this.')
  if (asked.askedBy === actor.username) {
    return refuse('forbidden', 'A second person has to agree: not the one who asked.')
  }
  return accept(asked.granted === undefined ? [{ type: 'identity-revealed', body: { revealId } }] : [])
}

function ledAway({ leader }: Complaint): { readonly ok: false; readonly error: Refusal } {
  return refuse('merged-away', `It is answered together with complaint ${leader ?? ''}; answer that one.`)
}

function notTheirs(agencyId: string): { readonly ok: false; readonly error: Refusal } {
  return refuse('conflict', `This complaint is not with "${agencyId}".`)
}
