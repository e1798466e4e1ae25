import type { Call } from '../../domain/call/call'
import { detectBurst, type MassProposal } from '../../domain/duplicate/mass-event'
import type { BurstReport } from '../../domain/duplicate/burst-call'
import type { Candidate, Report } from '../../domain/duplicate/candidate'
import { CLOSED_FOR, rankDuplicates, type DuplicateProposal } from '../../domain/duplicate/rank-duplicates'
import { createRecentIncidents } from '../../domain/duplicate/recent-incidents'
import type { Incident } from '../../domain/incident/incident'
import { HOUR, MINUTE } from '../../domain/kernel/time'
import type { StreamState } from '../../projection/stream-state'

/** Kinds that tell of nothing that happens. */
const noise = new Set(['ghost', 'prank', 'wrong-number', 'test', 'information'])
/** Calls are swept out when this many are kept; a burst looks back ten minutes. */
const SWEEP_FROM = 2_000
const KEPT_FOR = 30 * MINUTE

/** What was reported lately, in memory: it can be made again from the log at any time. */
export interface RecentReports {
  /** A stream's new state. Anything but calls and incidents is passed over. */
  readonly put: (state: StreamState, at: number) => void
  readonly duplicates: (
    report: Report,
    now: number,
    limit: number,
    except: string | undefined,
  ) => readonly (DuplicateProposal & { readonly number: string })[]
  readonly bursts: (now: number) => readonly MassProposal[]
}

export function createRecentReports(): RecentReports {
  const incidents = createRecentIncidents()
  const numbers = new Map<string, string>()
  let forgottenAt = 0
  const callsOf = new Map<string, readonly string[]>()
  const calls = new Map<string, Call>()
  const incidentOfCall = new Map<string, Incident>()

  function putIncident(incident: Incident, at: number): void {
    for (const callId of callsOf.get(incident.id) ?? []) {
      if (incidentOfCall.get(callId)?.id === incident.id) incidentOfCall.delete(callId)
    }
    // Only of calls that a burst may still be made of.
    const recentCalls = incident.calls.filter((callId) => calls.has(callId))
    for (const callId of recentCalls) incidentOfCall.set(callId, incident)
    if (recentCalls.length > 0) callsOf.set(incident.id, recentCalls)
    else callsOf.delete(incident.id)
    if (incident.life.kind === 'merged') {
      incidents.remove(incident.id)
      return
    }
    numbers.set(incident.id, incident.number)
    incidents.put(candidateOf(incident, at))
    if (at - forgottenAt < HOUR) return
    forgottenAt = at
    for (const incidentId of incidents.forget(at - CLOSED_FOR)) numbers.delete(incidentId)
  }

  function putCall(call: Call, at: number): void {
    calls.set(call.id, call)
    if (calls.size < SWEEP_FROM) return
    for (const [id, { receivedAt }] of calls) {
      if (at - receivedAt <= KEPT_FOR) continue
      calls.delete(id)
      const incident = incidentOfCall.get(id)
      incidentOfCall.delete(id)
      if (incident !== undefined) callsOf.delete(incident.id)
    }
  }

  return {
    put: (state, at) => {
      if (state.kind === 'incident') putIncident(state.incident, at)
      if (state.kind === 'call') putCall(state.call, at)
    },
    duplicates: (report, now, limit, except) => {
      const candidates = incidents.candidates(report, now).filter(({ incidentId }) => incidentId !== except)
      return rankDuplicates(report, candidates, now, limit).map((found) => ({
        ...found,
        number: numbers.get(found.incidentId) ?? '',
      }))
    },
    bursts: (now) => {
      const reports = [...calls.values()].flatMap((call) => {
        if (call.disposition !== undefined && noise.has(call.disposition.kind)) return []
        return [reportOf(call, incidentOfCall.get(call.id))]
      })
      return detectBurst(reports, now)
    },
  }
}

function candidateOf(incident: Incident, at: number): Candidate {
  const { id, number, type, location, areaCode, narrative, notes, openedAt, life } = incident
  const words = [narrative, ...notes.flatMap(({ text, struck }) => (struck === undefined ? [text] : []))]
  return {
    incidentId: id,
    number,
    type,
    text: words.filter((text) => text !== undefined).join('\n'),
    openedAt,
    lastActivityAt: life.kind === 'closed' ? life.at : Math.max(at, openedAt),
    closed: life.kind === 'closed',
    calls: incident.calls.length,
    ...(location === undefined ? {} : { location }),
    ...(areaCode === undefined ? {} : { areaCode }),
  }
}

function reportOf(call: Call, incident: Incident | undefined): BurstReport {
  const location = call.location ?? call.aml?.location ?? incident?.location
  return {
    callId: call.id,
    at: call.receivedAt,
    ...(location === undefined ? {} : { location }),
    ...(incident === undefined ? {} : { incidentId: incident.id, type: incident.type }),
  }
}
