import { z } from 'zod'
import type { CommandInput } from '../../contract/commands/index'
import { id } from '../../contract/primitives'
import { isPublic, promiseFor, type ComplaintCategory } from '../../domain/complaint/category'
import type { Complaint } from '../../domain/complaint/complaint'
import type { ComplaintEvent } from '../../domain/complaint/complaint-events'
import type { ComplaintCommand } from '../../domain/complaint/decide-complaint'
import { decideLink, decideUnlink } from '../../domain/complaint/link-complaints'
import { saysNothing } from '../../domain/complaint/says-nothing'
import { decideIncident } from '../../domain/incident/decide-incident'
import { entryOf } from '../../domain/kernel/entry-of'
import { accept, refuse, type Refusal } from '../../domain/kernel/result'
import { wallClocks } from '../../domain/sla/promise'
import { leftSteps } from '../../domain/sla/warning'
import { agenciesIn, categoryIn, isAtHand, isPublicIn, ownerOf, routingIn } from './complaint-tables'
import { complaintFor, complaintIn, decideOn, toMembersOf } from './complaint-turns'
import { nextIncidentNumber } from './next-incident-number'
import type { BatchView, Decided, Decision, DecisionContext, StreamEvent } from './decision'

/** What the hub's own watch says of a clock. */
export const complaintClockInput = z.strictObject({
  complaintId: id,
  act: z.union([
    z.strictObject({ kind: z.literal('warn'), clock: z.enum(wallClocks), left: z.literal(leftSteps) }),
    z.strictObject({ kind: z.literal('close') }),
  ]),
  occurredAt: z.int().exactOptional(),
})
export type ComplaintClockInput = z.output<typeof complaintClockInput>

export function onClock({ complaintId, act }: ComplaintClockInput, view: BatchView, ctx: DecisionContext): Decision {
  const command: ComplaintCommand =
    act.kind === 'warn' ? { type: 'warn', clock: act.clock, left: act.left } : { type: 'close', automatic: true }
  return decided(complaintId, [command], {}, view, ctx)
}

/** Where the agency has nobody at a screen it goes to the owner of last resort. Refuses `not-found` and `conflict`. */
export function routeComplaint(
  input: CommandInput<'complaint:route'>,
  view: BatchView,
  ctx: DecisionContext,
): Decision {
  const { complaintId, agencyId } = input
  if (entryOf(agenciesIn(view.state), agencyId)?.active !== true) {
    return refuse('not-found', `There is no active agency "${agencyId}".`)
  }
  const owner = ownerOf(agencyId, { cause: 'person' }, view.state)
  if (owner === undefined) {
    return refuse('conflict', `Nobody of "${agencyId}" can sign in, and nobody of the owner of last resort either.`)
  }
  const { category } = input
  const categorised = category === undefined ? [] : categorise({ ...input, category }, view, ctx)
  if ('error' in categorised) return categorised
  return decided(complaintId, [...categorised, { type: 'route', ...owner }], { agencyId: owner.agencyId }, view, ctx)
}

export function categoriseComplaint(
  input: CommandInput<'complaint:categorise'>,
  view: BatchView,
  ctx: DecisionContext,
): Decision {
  const command = categorise(input, view, ctx)
  return 'error' in command ? command : decided(input.complaintId, command, {}, view, ctx)
}

type Categorising = Pick<CommandInput<'complaint:categorise'>, 'complaintId' | 'category' | 'severity' | 'roadStatus'>

function categorise(
  { complaintId, category, severity, roadStatus }: Categorising,
  view: BatchView,
  ctx: DecisionContext,
): readonly ComplaintCommand[] | { readonly ok: false; readonly error: Refusal } {
  const kind = categoryIn(view.state, category)
  if (kind?.active !== true) return refuse('not-found', `There is no category "${category}".`)
  const known = complaintFor(view, complaintId, ctx)
  if (known !== undefined && wouldTellAnothers(known, kind, view)) {
    return refuse('conflict', 'It was answered with one that is for the staff alone; first make that one public too.')
  }
  const weighs = severity ?? (known?.category === category ? known.severity : kind.severity)
  const same = known?.category === category && known.severity === weighs && roadStatus === undefined
  if (same) return []
  const road = roadStatus === undefined ? {} : { roadStatus }
  return [{ type: 'categorise', category, severity: weighs, promise: promiseFor(kind, weighs), ...road }]
}

/** Whether anybody would read in it, once it is of this kind, what was answered on a complaint that is not public. */
function wouldTellAnothers(complaint: Complaint, kind: ComplaintCategory, view: BatchView): boolean {
  if (isPublicIn(view.state, complaint) || !isPublic(complaint, kind)) return false
  const leaders = [complaint.leader, ...complaint.answers.map(({ of }) => of)].filter((id) => id !== undefined)
  return leaders.some((id) => {
    const leader = complaintIn(view, id)
    // One that is over is not at hand: better asked of a person than told to everybody.
    return leader === undefined || !isPublicIn(view.state, leader)
  })
}

/** "Bukan wewenang": sent back too often, it goes to the owner of last resort, who can't send it back. */
export function returnComplaint(
  { complaintId, reason }: CommandInput<'complaint:return'>,
  view: BatchView,
  ctx: DecisionContext,
): Decision {
  const { actor } = ctx
  if (actor.role !== 'liaison') return refuse('forbidden', 'Only the agency that has it sends it back.')
  const { agencyId } = actor
  const { lastResort, mostReturns } = routingIn(view.state)
  if (agencyId === lastResort) {
    return refuse('conflict', 'Its owner of last resort can not send it back; ask the centre to route it on.')
  }
  const complaint = complaintFor(view, complaintId, ctx)
  const isPingPong = complaint !== undefined && complaint.returns + 1 >= mostReturns && isAtHand(lastResort, view.state)
  const onward: readonly ComplaintCommand[] = isPingPong
    ? [{ type: 'route', agencyId: lastResort, reason: { cause: 'ping-pong', instead: agencyId } }]
    : []
  return decided(complaintId, [{ type: 'return', agencyId, reason }, ...onward], {}, view, ctx)
}

export function answerComplaint(
  name: 'complaint:respond' | 'complaint:complete',
  { complaintId, text, photoIds = [] }: CommandInput<'complaint:respond'>,
  view: BatchView,
  ctx: DecisionContext,
): Decision {
  const { actor } = ctx
  const who = actor.role === 'liaison' ? { agencyId: actor.agencyId } : {}
  const value = { answerId: ctx.commandId, empty: photoIds.length === 0 && saysNothing(text) }
  if (name === 'complaint:respond') {
    return decided(complaintId, [{ type: 'respond', ...who, text, photoIds }], value, view, ctx)
  }
  if (actor.role !== 'liaison') return refuse('forbidden', 'Only the agency that has it reports it done.')
  const done = { type: 'complete', agencyId: actor.agencyId, text, photoIds } as const
  return decided(complaintId, [done], value, view, ctx)
}

type PlainName =
  | 'complaint:withdraw'
  | 'complaint:relocate'
  | 'complaint:close'
  | 'complaint:reject'
  | 'complaint:reopen'
  | 'complaint:pause'
  | 'complaint:resume'
  | 'complaint:rule-out'
  | 'complaint:add'
  | 'complaint:rate'
  | 'complaint:dispute'
  | 'complaint:ask-reveal'
  | 'complaint:reveal'

export function changeComplaint(
  name: PlainName,
  input: CommandInput<PlainName>,
  view: BatchView,
  ctx: DecisionContext,
): Decision {
  const { complaintId, occurredAt: _at, ...rest } = input
  const more = name === 'complaint:add' ? { photoIds: [] } : name === 'complaint:pause' ? { code: 'other' } : {}
  // The wire name's verb is the domain's command; the schema has seen to its fields.
  const command = { type: name.slice('complaint:'.length), ...more, ...rest } as ComplaintCommand
  const value =
    name === 'complaint:add'
      ? { additionId: ctx.commandId }
      : name === 'complaint:ask-reveal'
        ? { revealId: ctx.commandId }
        : {}
  return decided(complaintId, [command], value, view, ctx)
}

/** Words, place and people: out of the complaint and of the stream its secret reporter is kept on. */
export function eraseComplaint(
  { complaintId, reason, rule }: CommandInput<'complaint:erase'>,
  view: BatchView,
  ctx: DecisionContext,
): Decision {
  const erase = { type: 'erase', reason, ...(rule === undefined ? {} : { rule }) } as const
  const decision = decided(complaintId, [erase], {}, view, ctx)
  if (!decision.ok || decision.value.events.length === 0) return decision
  const stream = `identity:${complaintId}`
  const kept: StreamEvent[] =
    view.state(stream) === undefined ? [] : [{ stream, type: 'reporter-erased', body: { reason } }]
  return accept({ ...decision.value, events: [...decision.value.events, ...kept] })
}

/** Refuses `conflict` also where anybody may read the member and not its leader: the member would tell the leader's answers. */
export function linkComplaints(
  name: 'complaint:link' | 'complaint:unlink',
  { complaintId, leaderId, reason = '' }: CommandInput<'complaint:link'>,
  view: BatchView,
  ctx: DecisionContext,
): Decision {
  const leader = complaintFor(view, leaderId, ctx)
  const member = complaintFor(view, complaintId, ctx)
  if (leader === undefined || member === undefined) return refuse('not-found', 'There is no such complaint.')
  const isLinking = name === 'complaint:link' && member.leader !== leader.id
  if (isLinking && isPublicIn(view.state, member) && !isPublicIn(view.state, leader)) {
    return refuse('conflict', 'That one is for the staff alone and this one is public; link them the other way round.')
  }
  const decision = (name === 'complaint:link' ? decideLink : decideUnlink)(leader, member, reason)
  if (!decision.ok) return decision
  return accept({
    events: decision.value.map(({ complaintId: on, event }) => ({ stream: `complaint:${on}`, ...event })),
    value: {},
  })
}

/** An emergency among the complaints: its incident and the link are one transaction, and its clock stands still for it. */
export function promoteComplaint(
  input: CommandInput<'complaint:promote'>,
  view: BatchView,
  ctx: DecisionContext,
): Decision {
  const { complaintId, type, priority } = input
  const complaint = complaintFor(view, complaintId, ctx)
  if (complaint === undefined) return refuse('not-found', 'There is no such complaint.')
  const location = input.location ?? complaint.location
  if (location === undefined) return refuse('invalid-input', 'The complaint has no place: say where it is.')
  const incidentId = ctx.commandId
  const { number, day, last } = nextIncidentNumber(view, ctx)
  const promoted = decideOn(complaintId, [{ type: 'promote', incidentId, number }], view, ctx)
  if (!promoted.ok) return promoted
  const opened = decideIncident(
    undefined,
    {
      type: 'open',
      number,
      incidentType: type,
      location,
      narrative: complaint.text ?? '',
      complaintId,
      ...(priority === undefined ? {} : { priority }),
      ...(complaint.callId === undefined ? {} : { callId: complaint.callId }),
    },
    ctx,
  )
  if (!opened.ok) return opened
  return accept({
    events: [...opened.value.map((event) => ({ stream: `incident:${incidentId}`, ...event })), ...promoted.value],
    value: { incidentId, number },
    number: { day, last },
  })
}

/** When its incident is over a complaint goes on, and its clock with it. */
export function afterIncident(
  complaintId: string | undefined,
  incidentId: string,
  view: BatchView,
): readonly StreamEvent[] {
  const complaint: Complaint | undefined = complaintId === undefined ? undefined : complaintIn(view, complaintId)
  if (complaint?.life.kind !== 'promoted' || complaint.life.incidentId !== incidentId) return []
  const resumed: ComplaintEvent = { type: 'complaint-resumed', body: { incidentId } }
  return [{ stream: `complaint:${complaint.id}`, ...resumed }, ...toMembersOf(complaint, [resumed], view)]
}

function decided(
  complaintId: string,
  commands: readonly ComplaintCommand[],
  value: object,
  view: BatchView,
  ctx: DecisionContext,
  more: Partial<Decided> = {},
): Decision {
  const decision = decideOn(complaintId, commands, view, ctx)
  return decision.ok ? accept({ ...more, events: decision.value, value }) : decision
}
