import { createHash } from 'node:crypto'
import type { CommandInput } from '../../contract/commands/index'
import { promiseFor } from '../../domain/complaint/category'
import type { ComplaintChannel, Reporter } from '../../domain/complaint/complaint'
import type { ComplaintEvent } from '../../domain/complaint/complaint-events'
import type { ComplaintCommand } from '../../domain/complaint/decide-complaint'
import { guessSeverity } from '../../domain/complaint/guess-severity'
import { proposeRoutes } from '../../domain/complaint/propose-routes'
import { accept, refuse } from '../../domain/kernel/result'
import { callIn } from './call-handlers'
import { categoriesIn, categoryIn, ownerOf, routingIn } from './complaint-tables'
import { complaintIn, decideOn } from './complaint-turns'
import { decideInTurn } from './decide-in-turn'
import type { BatchView, Decision, DecisionContext, StreamEvent } from './decision'

/** A number from elsewhere names the complaint, so the same import twice is the same complaints. */
export function complaintIdOf(externalId: string): string {
  return `x${createHash('sha256').update(`complaint|${externalId}`).digest('hex').slice(0, 31)}`
}

type Submission = Omit<CommandInput<'complaint:submit'>, 'occurredAt'>
type Submitted = Extract<ComplaintEvent, { type: 'complaint-submitted' }>['body']

/**
 * A new complaint, and to whom it goes by itself when the rules are sure enough. Refuses `not-found` for a category that is
 * not offered.
 */
export function submitComplaint(
  { occurredAt: _at, ...input }: CommandInput<'complaint:submit'>,
  view: BatchView,
  ctx: DecisionContext,
): Decision {
  const complaintId = input.externalId === undefined ? ctx.commandId : complaintIdOf(input.externalId)
  return submitted(complaintId, input, {}, view, ctx)
}

/** A call that is no emergency: its caller is the reporter, and its kind is said with it. */
export function callToComplaint(
  { callId, occurredAt: _at, ...input }: CommandInput<'call:to-complaint'>,
  view: BatchView,
  ctx: DecisionContext,
): Decision {
  const call = callIn(view, callId)
  if (call === undefined) return refuse('not-found', 'There is no such call.')
  const complaintId = ctx.commandId
  const location = input.location ?? call.location
  const submission: Submission = {
    ...input,
    channel: '112',
    reporter: reporterOf(call),
    ...(location === undefined ? {} : { location }),
  }
  const decision = submitted(complaintId, submission, { callId }, view, ctx)
  if (!decision.ok) return decision
  const disposed = decideInTurn(callId, [{ type: 'dispose', kind: 'complaint', complaintId }], view, ctx)
  if (!disposed.ok) return disposed
  return accept({ ...decision.value, events: [...decision.value.events, ...disposed.value] })
}

const reporterOf = ({ name, number }: Reporter): Reporter => ({
  ...(name === undefined ? {} : { name }),
  ...(number === undefined ? {} : { number }),
})

function submitted(
  complaintId: string,
  input: Submission,
  from: { readonly callId?: string },
  view: BatchView,
  ctx: DecisionContext,
): Decision {
  const known = complaintIn(view, complaintId)
  if (known !== undefined) {
    return accept({ events: [], value: { complaintId, trackingCode: known.trackingCode } })
  }
  const { trackingCode, pin, pinHash } = ctx.secrets
  if (trackingCode === undefined || pin === undefined || pinHash === undefined) {
    return refuse('internal', 'No tracking code could be made.')
  }
  if (input.category !== undefined && categoryIn(view.state, input.category)?.active !== true) {
    return refuse('not-found', `There is no category "${input.category}".`)
  }
  const { body, routes } = read(trackingCode, input, from, view)
  const decision = decideOn(complaintId, [{ type: 'submit', body }, ...routes], view, ctx)
  if (!decision.ok) return decision
  const apart: StreamEvent[] =
    input.secret === true && input.anonymous !== true && input.reporter !== undefined
      ? [{ stream: `identity:${complaintId}`, type: 'reporter-kept', body: { reporter: input.reporter } }]
      : []
  return accept({
    events: [...decision.value, ...apart],
    value: { complaintId, trackingCode },
    secretValue: { pin },
    credentials: [{ kind: 'complaint', id: complaintId, hash: pinHash }],
  })
}

/** What is kept of it, and the orders that follow from it. */
function read(
  trackingCode: string,
  input: Submission,
  from: { readonly callId?: string },
  view: BatchView,
): { readonly body: Submitted; readonly routes: readonly ComplaintCommand[] } {
  const { text, location, roadStatus, externalId, reporter } = input
  const areaCode = location?.areaCode
  const routing = routingIn(view.state)
  const placed = { ...(location === undefined ? {} : { location }), ...(areaCode === undefined ? {} : { areaCode }) }
  const about = {
    text,
    ...(areaCode === undefined ? {} : { areaCode }),
    ...(roadStatus === undefined ? {} : { roadStatus }),
    ...(input.category === undefined ? {} : { category: input.category }),
  }
  const { proposals, confidence, asksRoadStatus } = proposeRoutes(about, categoriesIn(view.state), routing)
  const first = confidence >= routing.confirmBelow ? proposals[0] : undefined
  const category = input.category ?? first?.category
  const kind = categoryIn(view.state, category)
  const severity = input.severity ?? guessSeverity(text, kind)
  const identity = input.anonymous === true ? 'anonymous' : input.secret === true ? 'secret' : 'open'
  const channel: ComplaintChannel = input.channel
  const body: Submitted = {
    trackingCode,
    channel,
    identity,
    private: input.private ?? false,
    severity,
    text,
    ...placed,
    photoIds: input.photoIds ?? [],
    dangers: input.dangers ?? [],
    promise: promiseFor(kind, severity),
    ...from,
    ...(category === undefined ? {} : { category }),
    ...(roadStatus === undefined ? {} : { roadStatus }),
    ...(identity === 'open' && reporter !== undefined ? { reporter } : {}),
    ...(externalId === undefined ? {} : { externalId }),
  }
  if (first === undefined || asksRoadStatus) return { body, routes: [] }
  const routes = first.agencyIds.flatMap((agencyId): readonly ComplaintCommand[] => {
    const owner = ownerOf(agencyId, { cause: 'rule', rule: first.rule.id, confidence }, view.state)
    return owner === undefined ? [] : [{ type: 'route', ...owner }]
  })
  return { body, routes }
}
