import type { Audience } from '../../domain/access/entitlement'
import { redactIncidentEvent, redactTestRoundEvent } from '../../domain/access/redact'
import { redactAgencyEvent, redactUnitEvent } from '../../domain/access/redact-directory'
import type { RecordedIncidentEvent } from '../../domain/incident/incident-events'
import { entryOf } from '../../domain/kernel/entry-of'
import type { RecordedUnitEvent, Unit } from '../../domain/unit/unit'
import type { RecordedTestRoundEvent } from '../../domain/test-round/test-round'
import { TEST_ROUNDS_STREAM, UNITS_STREAM } from '../../projection/board'
import { redactComplaintEvent } from '../../domain/access/redact-complaint'
import type { RecordedComplaintEvent } from '../../domain/complaint/complaint-events'
import { bringsBack, isOnBoard, type SiagaEvent } from '../../projection/stream-state'
import type { CommittedBatch, HubCore } from '../core'
import { isForEveryAgency } from '../log/agency-directories'
import { createEntitledStreams, type Holder } from './entitled-streams'
import { createFeed, type Feed, type Outlet } from './feed'
import { toWire } from './wire-event'

export interface AgencyPublisher {
  readonly publish: (batch: CommittedBatch) => void
  readonly feed: Feed
  /** Nothing leaves after this, also not what was still being read. */
  readonly close: () => void
}

/**
 * What one agency may see of each batch, redacted, while a console of it is connected. A stream it becomes entitled to
 * comes whole before the live events; one it loses is forgotten after them.
 */
export function createAgencyPublisher(
  core: HubCore,
  agencyId: string,
  outlet: Outlet,
  onError: (cause: unknown) => void,
): AgencyPublisher {
  const audience: Audience = { kind: 'agency', agencyId }
  const { incidents, complaints } = core.board({ kind: 'room' })
  const entitled = createEntitledStreams(agencyId, [
    ...Object.values(incidents).map((incident): Holder => ({ kind: 'incident', incident })),
    ...Object.values(complaints).map((complaint): Holder => ({ kind: 'complaint', complaint })),
  ])
  const feed = createFeed(onError)
  let cursor = core.head()
  let closed = false

  const isVisible = ({ stream }: SiagaEvent) =>
    isForEveryAgency(stream) || stream === `shift:${agencyId}` || entitled.has(stream)

  return {
    feed,
    close: () => {
      closed = true
    },
    publish: ({ to, events }) => {
      const touched = touchedHolders(core, events, entitled.has)
      const changes = [...touched.values()].map(entitled.learn)
      const reopened = events.filter((event) => bringsBack(event) && isVisible(event))
      const whole = [...new Set([...changes.flatMap(({ gained }) => gained), ...reopened.map(({ stream }) => stream)])]
      const lost = changes.flatMap((change) => change.lost).filter((stream) => !entitled.has(stream))
      const live = events
        .filter((event) => isVisible(event))
        .map((event) => redact(event, agencyId, () => core.units().items))
      if (live.length === 0 && whole.length === 0 && lost.length === 0) return

      const step = (histories: readonly SiagaEvent[]) => () => {
        if (closed) return
        // An order may have been withdrawn while its history was read: then nothing of it leaves any more.
        const backfill = histories.filter(isVisible)
        if (backfill.length > 0) {
          outlet.events({ from: cursor, to: cursor, events: backfill.map(toWire), backfill: true })
        }
        outlet.events({ from: cursor, to, events: live.filter(isVisible).map(toWire) })
        cursor = to
        if (lost.length > 0) outlet.forget(lost)
      }
      const recent = whole.map((stream) => core.recentHistory(stream, audience))
      if (recent.every((known) => known !== undefined)) feed.send(step(recent.flat()))
      else {
        feed.sendAfter(async () => {
          const histories = await Promise.all(whole.map((stream) => core.history(stream, audience)))
          return step(histories.flat())
        })
      }
    },
  }
}

/**
 * The touched incidents and complaints that are on the board, and those that have just left it but are still on this agency's
 * screens: what ended its right to see them may be in the same batch.
 */
function touchedHolders(
  core: HubCore,
  events: readonly SiagaEvent[],
  isShown: (stream: string) => boolean,
): ReadonlyMap<string, Holder> {
  const touched = new Map<string, Holder>()
  for (const { stream } of events) {
    if (touched.has(stream)) continue
    const holder = holderOf(core, stream)
    if (holder !== undefined && (isShown(stream) || isOnBoard(holder))) touched.set(stream, holder)
  }
  return touched
}

function redact(event: SiagaEvent, agencyId: string, units: () => Readonly<Record<string, Unit>>): SiagaEvent {
  if (isComplaintEvent(event)) return redactComplaintEvent(event, agencyId)
  if (isIncidentEvent(event)) return redactIncidentEvent(event, agencyId, agencyOfDispatch)
  if (isTestRoundEvent(event)) return redactTestRoundEvent(event)
  if (event.type === 'agency-put') return redactAgencyEvent(event, agencyId)
  return isUnitEvent(event) ? redactUnitEvent(event, agencyId, (id) => entryOf(units(), id)?.agencyId) : event
}

function holderOf(core: HubCore, stream: string): Holder | undefined {
  if (stream.startsWith('incident:')) {
    const incident = core.incident(stream.slice('incident:'.length))
    return incident === undefined ? undefined : { kind: 'incident', incident }
  }
  if (!stream.startsWith('complaint:')) return undefined
  const complaint = core.complaint(stream.slice('complaint:'.length))
  return complaint === undefined ? undefined : { kind: 'complaint', complaint }
}

function isComplaintEvent(event: SiagaEvent): event is RecordedComplaintEvent {
  return event.stream.startsWith('complaint:')
}

function isIncidentEvent(event: SiagaEvent): event is RecordedIncidentEvent {
  return event.stream.startsWith('incident:')
}

function isUnitEvent(event: SiagaEvent): event is RecordedUnitEvent {
  return event.stream === UNITS_STREAM
}

function isTestRoundEvent(event: SiagaEvent): event is RecordedTestRoundEvent {
  return event.stream === TEST_ROUNDS_STREAM
}

/** A dispatch's id ends in its agency's (contract, derived ids); the part before it is the command's UUID. */
function agencyOfDispatch(dispatchId: string): string | undefined {
  const dot = dispatchId.indexOf('.')
  return dot === -1 ? undefined : dispatchId.slice(dot + 1)
}
