import type { ProtocolDirectory } from '../../../src/domain/triage/protocol-directory'
import { protocolOf } from '../../../src/domain/triage/protocol-directory'
import type { Protocol, Wording } from '../../../src/domain/triage/protocol'
import { shippedProtocols } from '../../../src/domain/triage/shipped/all'

/** An event of a timeline, as far as it has been read. */
export interface TellableEvent {
  readonly type: string
  readonly body: Readonly<Record<string, unknown>>
}

/** What a screen lends for the telling. */
export interface Teller {
  readonly t: (key: string, values?: Record<string, unknown>) => string
  readonly say: (wording: Wording) => string
  readonly protocols: ProtocolDirectory
  /** The incident whose timeline it is. */
  readonly incidentId: string | undefined
  /** The number of another incident, or nothing while it is not known. */
  readonly numberOf: (incidentId: string) => string | undefined
  /** The call name of a unit; its id while it is not known. */
  readonly unitName: (unitId: string) => string
}

export interface Told {
  /** Instead of the type's own words. */
  readonly title?: string
  readonly details: readonly string[]
}

const text = ({ body }: TellableEvent, field: string): string | undefined => {
  const value = body[field]
  return typeof value === 'string' ? value : undefined
}
const amount = ({ body }: TellableEvent, field: string): number => (Array.isArray(body[field]) ? body[field].length : 0)

/** The words of the events that need more than their type and a field: triage, phones' positions, merges, mass events, orders. */
export function tellEvent(event: TellableEvent, teller: Teller): Told | undefined {
  switch (event.type) {
    case 'triage-answered':
      return tellAnswer(event, teller)
    case 'triage-finished':
      return tellFinish(event, teller)
    case 'call-aml-received':
      return tellPosition(event, teller)
    case 'call-back-tried':
      return { details: [teller.t(`callers.outcome.${text(event, 'outcome') ?? ''}`)] }
    case 'incident-merged':
    case 'incident-unmerged':
      return tellMerge(event, teller)
    case 'mass-event-opened':
    case 'mass-event-joined':
    case 'mass-event-left':
      return {
        details: [
          teller.t('told.incidents', { count: amount(event, 'incidentIds') }),
          teller.t('told.calls', { count: amount(event, 'callIds') }),
        ],
      }
    case 'dispatch-escalated':
      return { details: [teller.t(`dispatch.step.${text(event, 'step') ?? ''}`)] }
    case 'dispatch-relayed':
      return { details: [teller.t(`told.relay.${text(event, 'how') ?? ''}`)] }
    case 'units-assigned':
      return { details: unitsIn(event).map(teller.unitName) }
    case 'dispatch-status-reported':
    case 'dispatch-status-taken-back':
      return { details: [teller.t(`step.${text(event, 'status') ?? ''}`), ...unitsIn(event).map(teller.unitName)] }
    default:
      return undefined
  }
}

/** The units that an event is about: several that were assigned, or the one that reported. */
function unitsIn({ body: { unitIds, unitId } }: TellableEvent): readonly string[] {
  const all: readonly unknown[] = Array.isArray(unitIds) ? unitIds : [unitId]
  return all.filter((id) => typeof id === 'string')
}

/** The version the question was asked from: a later one may word it otherwise. */
function protocolAsked(event: TellableEvent, { protocols }: Teller): Protocol | undefined {
  const id = text(event, 'protocolId')
  const version = event.body['protocolVersion']
  if (id === undefined || typeof version !== 'number') return undefined
  return protocolOf(shippedProtocols, protocols, id, version)
}

function tellAnswer(event: TellableEvent, teller: Teller): Told {
  const [questionId, answerId] = [text(event, 'questionId') ?? '', text(event, 'answer') ?? '']
  const question = protocolAsked(event, teller)?.questions.find(({ id }) => id === questionId)
  const answer = question?.answers.find(({ id }) => id === answerId)
  // Without the protocol its codes still tell what was answered.
  const asked = question === undefined ? questionId : teller.say(question.ask)
  const given = answer === undefined ? answerId : teller.say(answer.label)
  return { details: [teller.t('told.answer', { question: asked, answer: given })] }
}

function tellFinish(event: TellableEvent, teller: Teller): Told {
  const id = text(event, 'determinant')
  const determinant = protocolAsked(event, teller)?.determinants.find((known) => known.id === id)
  const [proposed, priority] = [text(event, 'proposedPriority') ?? '', text(event, 'priority') ?? '']
  const label = determinant === undefined ? id : teller.say(determinant.label)
  return {
    details: [
      ...(label === undefined ? [] : [label]),
      proposed === priority ? priority : teller.t('told.overridden', { proposed, priority }),
    ],
  }
}

function tellPosition(event: TellableEvent, teller: Teller): Told {
  const { location, warnings } = event.body
  const radius =
    typeof location === 'object' && location !== null && 'radius' in location && typeof location.radius === 'number'
      ? teller.t('told.radius', { metres: Math.round(location.radius) })
      : undefined
  const doubts = Array.isArray(warnings) ? warnings.filter((one) => typeof one === 'string') : []
  return {
    details: [
      teller.t(`told.aml.${text(event, 'status') ?? ''}`),
      ...(radius === undefined ? [] : [radius]),
      ...doubts.map((one) => teller.t(`told.amlWarning.${one}`)),
    ],
  }
}

/** A merge stands in both histories: here it went away, there it came. */
function tellMerge(event: TellableEvent, { t, incidentId, numberOf }: Teller): Told {
  const [into, from] = [text(event, 'into') ?? '', text(event, 'from') ?? '']
  const came = into === incidentId
  const other = came ? from : into
  const number = numberOf(other)?.slice(-4) ?? '····'
  return { title: t(`told.${event.type}.${came ? 'here' : 'away'}`, { number }), details: [] }
}

/** The other incidents that a timeline speaks of. */
export function incidentsTold(events: readonly TellableEvent[], incidentId: string): readonly string[] {
  const ids = events.flatMap((event) =>
    event.type === 'incident-merged' || event.type === 'incident-unmerged'
      ? [text(event, 'into') ?? '', text(event, 'from') ?? '']
      : [],
  )
  return [...new Set(ids)].filter((id) => id !== '' && id !== incidentId)
}
