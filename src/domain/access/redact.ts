import type { Incident, IncidentLife } from '../incident/incident'
import type { RecordedIncidentEvent } from '../incident/incident-events'
import type { RecordedTestRoundEvent, TestRound, TestRounds } from '../test-round/test-round'

/**
 * What one agency may read of an incident it shares with others: that they are ordered and how far they are, but not
 * the words meant for them, their officers' names, their reasons or their own notes (they may hold patients' data).
 * Blanks fields, never drops an event, so every console folds the same versions.
 * `agencyOf` tells which agency a dispatch belongs to.
 */
export function redactIncidentEvent(
  event: RecordedIncidentEvent,
  agencyId: string,
  agencyOf: (dispatchId: string) => string | undefined,
): RecordedIncidentEvent {
  switch (event.type) {
    case 'dispatch-ordered': {
      if (event.body.agencyId === agencyId) return event
      const { message: _message, overrideReason: _reason, ...body } = event.body
      return { ...event, body }
    }
    case 'dispatch-acknowledged': {
      if (agencyOf(event.body.dispatchId) === agencyId) return event
      const { name: _name, ...body } = event.body
      return { ...event, body }
    }
    case 'dispatch-declined': {
      if (agencyOf(event.body.dispatchId) === agencyId) return event
      const { name: _name, reason: _reason, ...body } = event.body
      return { ...event, body }
    }
    case 'dispatch-status-reported': {
      if (agencyOf(event.body.dispatchId) === agencyId) return event
      const { name: _name, ...body } = event.body
      return { ...event, body }
    }
    case 'dispatch-cancelled': {
      if (agencyOf(event.body.dispatchId) === agencyId) return event
      const { reason: _reason, ...body } = event.body
      return { ...event, body }
    }
    case 'note-added': {
      if (event.body.agencyId === undefined || event.body.agencyId === agencyId) return event
      const { text: _text, ...body } = event.body
      return { ...event, body }
    }
    case 'note-struck': {
      const { reason: _reason, ...body } = event.body
      return { ...event, body }
    }
    case 'call-detached':
    case 'incident-merged':
    case 'incident-unmerged': {
      const { reason: _reason, ...body } = event.body
      return { ...event, body } as RecordedIncidentEvent
    }
    case 'incident-reviewed': {
      const { findings: _findings, score: _score, ...body } = event.body
      return { ...event, body }
    }
    // What was asked and answered is what the agency goes there for.
    case 'triage-answered':
    case 'triage-finished':
    case 'incident-opened':
    case 'incident-relocated':
    case 'incident-retyped':
    case 'incident-reprioritised':
    case 'incident-closed':
    case 'incident-reopened':
    case 'call-attached':
    case 'dispatch-delivered':
    case 'dispatch-status-taken-back':
    case 'dispatch-escalated':
    case 'dispatch-relayed':
    case 'units-assigned':
      return event
  }
}

/** The same rule on a folded incident: equal to folding the redacted events (a property holds it to that). */
export function redactIncident(incident: Incident, agencyId: string): Incident {
  return {
    ...incident,
    life: redactLife(incident.life),
    dispatches: incident.dispatches.map((dispatch) => {
      if (dispatch.agencyId === agencyId) return dispatch
      const { message: _m, overrideReason: _o, officer: _f, reason: _r, ...rest } = dispatch
      return rest
    }),
    notes: incident.notes.map((note) => {
      const { text, struck, ...rest } = note
      const readable = note.agencyId === undefined || note.agencyId === agencyId
      return {
        ...rest,
        ...(readable && text !== undefined ? { text } : {}),
        ...(struck === undefined ? {} : { struck: { by: struck.by, at: struck.at } }),
      }
    }),
  }
}

/** Who answered a test order by voice is for the room; that an agency answered is for all of them. */
export function redactTestRoundEvent(event: RecordedTestRoundEvent): RecordedTestRoundEvent {
  if (event.type !== 'test-order-acknowledged') return event
  const { name: _name, ...body } = event.body
  return { ...event, body }
}

/** The same rule on the folded rounds. */
export function redactTestRounds(rounds: TestRounds): TestRounds {
  const { current } = rounds
  if (current === undefined) return rounds
  const answers = Object.entries(current.answers).map(([agencyId, { officer: _officer, ...answer }]) => [
    agencyId,
    answer,
  ])
  return { ...rounds, current: { ...current, answers: Object.fromEntries(answers) as TestRound['answers'] } }
}

function redactLife(life: IncidentLife): IncidentLife {
  if (life.kind !== 'merged') return life
  const { reason: _reason, ...rest } = life
  return rest
}
