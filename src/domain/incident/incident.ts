import { isAwaitingAcknowledgement, isDispatchOpen, type Dispatch } from '../dispatch/dispatch'
import type { Location } from '../kernel/location'
import type { Instant } from '../kernel/time'
import type { Triage } from '../triage/triage'
import type { IncidentType, Priority } from './incident-types'

export const incidentDispositions = [
  'selesai',
  'tidak-terbukti',
  'dibatalkan',
  'ganda',
  'rujuk-instansi',
  'rujuk-daerah',
  'rujuk-rabeg',
  'tanpa-tindakan',
  'laporan-palsu',
] as const
export type IncidentDisposition = (typeof incidentDispositions)[number]

/** A note is struck, never deleted: the words stay in the log with the reason. */
export interface Note {
  readonly id: string
  readonly by: string
  readonly at: Instant
  readonly text?: string
  /** The agency whose liaison wrote it; absent for the centre. */
  readonly agencyId?: string
  /** It asks for an answer, which is a note too. */
  readonly question?: boolean
  /** The question it answers. */
  readonly answerTo?: string
  readonly struck?: { readonly by: string; readonly at: Instant; readonly reason?: string }
}

export type IncidentLife =
  | { readonly kind: 'open' }
  | {
      readonly kind: 'closed'
      readonly disposition: IncidentDisposition
      readonly by: string
      readonly at: Instant
      readonly note?: string
    }
  /** Told twice: what is done goes on at `into`; orders already given stay here and stay usable. */
  | {
      readonly kind: 'merged'
      readonly into: string
      readonly by: string
      readonly at: Instant
      readonly reason?: string
    }

/** The thing happening. Many calls may tell of one incident; its dispatches live in its stream. */
export interface Incident {
  readonly id: string
  readonly version: number
  readonly number: string
  readonly type: IncidentType
  readonly priority: Priority
  readonly openedAt: Instant
  readonly openedBy: string
  readonly life: IncidentLife
  readonly location?: Location
  readonly areaCode?: string
  readonly narrative?: string
  /** The complaint it was made from; that one's clock stands still for it. */
  readonly complaintId?: string
  readonly triage?: Triage
  readonly calls: readonly string[]
  /** Incidents that were merged into this one and still are. */
  readonly absorbed: readonly string[]
  readonly dispatches: readonly Dispatch[]
  readonly notes: readonly Note[]
  readonly reviews: number
}

export type IncidentPhase = 'new' | 'dispatched' | 'acknowledged' | 'in-progress' | 'resolved' | 'closed' | 'merged'

/** The phase is derived from the dispatches, never stored: it can't disagree with them. */
export function incidentPhase(incident: Pick<Incident, 'life' | 'dispatches'>): IncidentPhase {
  if (incident.life.kind !== 'open') return incident.life.kind
  // A declined or cancelled order leaves the incident as if it had not been given.
  const standing = incident.dispatches.filter(({ state }) => state !== 'declined' && state !== 'cancelled')
  if (standing.length === 0) return 'new'
  if (!standing.some(isDispatchOpen)) return 'resolved'
  const answered = standing.filter((dispatch) => !isAwaitingAcknowledgement(dispatch))
  if (answered.length === 0) return 'dispatched'
  return answered.every(({ state }) => state === 'acknowledged') ? 'acknowledged' : 'in-progress'
}
