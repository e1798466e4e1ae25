import type { Location } from '../kernel/location'
import type { Instant } from '../kernel/time'
import type { ClockKind, ClockPromise } from '../sla/promise'
import type { LeftStep } from '../sla/warning'

export const complaintChannels = ['web', 'open311', 'counter', 'phone', '112', 'paper', 'social', 'import'] as const
export type ComplaintChannel = (typeof complaintChannels)[number]

export const severities = ['ringan', 'sedang', 'berat'] as const
export type Severity = (typeof severities)[number]

/** Whose road it is decides whose work it is; `unknown` is an honest answer. */
export const roadStatuses = ['city', 'housing', 'province', 'nation', 'unknown'] as const
export type RoadStatus = (typeof roadStatuses)[number]

/** Why a clock stands still. `promoted` is only the hub's to say. */
export const pauseCodes = ['reporter', 'other-agency', 'weather', 'funds', 'promoted', 'other'] as const
export type PauseCode = (typeof pauseCodes)[number]

export interface Reporter {
  readonly name?: string
  /** As said; compared as E.164. */
  readonly number?: string
  readonly email?: string
}

/** `open`: the name and number are kept with it. `secret`: kept apart, shown to nobody but by two people. */
export type Identity =
  { readonly kind: 'open'; readonly reporter?: Reporter } | { readonly kind: 'secret' | 'anonymous' }

/** Why an agency has a complaint. */
export const routeCauses = ['rule', 'person', 'no-operator', 'ping-pong', 'linked'] as const
export type RouteCause = (typeof routeCauses)[number]

export interface RouteReason {
  readonly cause: RouteCause
  /** The rule's id. */
  readonly rule?: string
  /** 0–1: how sure the rules were. */
  readonly confidence?: number
  /** The agency that would have had it. */
  readonly instead?: string
}

export interface Answer {
  readonly id: string
  readonly agencyId?: string
  readonly by: string
  readonly at: Instant
  readonly text?: string
  readonly photoIds: readonly string[]
  /** Says nothing that helps: shown as such, and the clock goes on. */
  readonly empty: boolean
  readonly completes: boolean
  /** The complaint it was given on, when this one is linked to it. */
  readonly of?: string
}

export type TaskState =
  | { readonly kind: 'routed' }
  /** "Bukan wewenang". */
  | { readonly kind: 'returned'; readonly at: Instant; readonly by: string; readonly reason?: string }
  | { readonly kind: 'withdrawn'; readonly at: Instant; readonly by: string; readonly reason?: string }
  | { readonly kind: 'responded'; readonly at: Instant }
  /** Answered more than once: work goes on. */
  | { readonly kind: 'in-progress'; readonly at: Instant }
  | { readonly kind: 'completed'; readonly at: Instant }

/** One agency's share of a complaint. */
export interface ComplaintTask {
  readonly agencyId: string
  readonly routedAt: Instant
  readonly reason: RouteReason
  readonly state: TaskState
}

/** From its beginning, or its reopening, to its end: what the clocks are held against. By the hub's own clock. */
export interface Round {
  readonly startedAt: Instant
  readonly verifiedAt?: Instant
  readonly respondedAt?: Instant
  readonly completedAt?: Instant
  readonly endedAt?: Instant
  readonly pauses: readonly Pause[]
  /** The lowest step a warning has been given of, per clock. */
  readonly warned: Readonly<Partial<Record<ClockKind, LeftStep>>>
}

export interface Pause {
  readonly from: Instant
  readonly to?: Instant
  readonly code: PauseCode
}

export type ComplaintLife =
  | {
      readonly kind: 'open'
      readonly reopened?: { readonly at: Instant; readonly by: string; readonly reason?: string }
    }
  | {
      readonly kind: 'paused'
      readonly at: Instant
      readonly by: string
      readonly code: PauseCode
      readonly reason?: string
    }
  | {
      readonly kind: 'promoted'
      readonly at: Instant
      readonly by: string
      readonly incidentId: string
      readonly number: string
    }
  | { readonly kind: 'closed'; readonly at: Instant; readonly by: string; readonly reason?: string }
  | { readonly kind: 'rejected'; readonly at: Instant; readonly by: string; readonly reason?: string }

/** A non-urgent report that is owed an answer. */
export interface Complaint {
  readonly id: string
  readonly version: number
  readonly trackingCode: string
  readonly channel: ComplaintChannel
  readonly submittedAt: Instant
  readonly submittedBy: string
  readonly identity: Identity
  /** Nobody but the staff reads it, whatever its category. */
  readonly private: boolean
  readonly category?: string
  readonly severity: Severity
  readonly roadStatus?: RoadStatus
  readonly text?: string
  readonly location?: Location
  readonly areaCode?: string
  readonly photoIds: readonly string[]
  /** Danger questions that were answered with yes. */
  readonly dangers: readonly string[]
  /** What was promised when it came, or when its category was put right. */
  readonly promise: ClockPromise
  readonly life: ComplaintLife
  readonly tasks: readonly ComplaintTask[]
  /** How often an agency has sent it back. */
  readonly returns: number
  readonly answers: readonly Answer[]
  readonly additions: readonly {
    readonly id: string
    readonly at: Instant
    readonly by: string
    readonly text?: string
    readonly photoIds: readonly string[]
  }[]
  /** Of the last round first asked is last said; none is ever taken back. */
  readonly ratings: readonly { readonly stars: number; readonly at: Instant; readonly text?: string }[]
  readonly disputes: readonly { readonly id: string; readonly at: Instant; readonly text?: string }[]
  /** The current one is the last. Never empty. */
  readonly rounds: readonly Round[]
  /** The complaint this one is told and answered with. */
  readonly leader?: string
  /** The complaints that are told and answered with this one. */
  readonly members: readonly string[]
  /** The incident it was made into, also after that is over. */
  readonly incidentId?: string
  /** The 112 call it came from. */
  readonly callId?: string
  readonly reveals: readonly Reveal[]
  /** Somebody of the centre looked and it is no emergency: true of what was said until then. */
  readonly ruledOut?: { readonly at: Instant; readonly by: string; readonly reason?: string }
  readonly erasedAt?: Instant
}

/** Asked by one person, granted by another. */
export interface Reveal {
  readonly id: string
  readonly askedBy: string
  readonly askedAt: Instant
  readonly reason?: string
  readonly granted?: { readonly by: string; readonly at: Instant }
}

export const complaintStates = [
  'received',
  'routed',
  'returned',
  'responded',
  'in-progress',
  'completed',
  'closed',
  'paused',
  'promoted',
  'reopened',
  'rejected',
] as const
export type ComplaintState = (typeof complaintStates)[number]

/** Tasks somebody still has, or has finished. */
export function activeTasks({ tasks }: Pick<Complaint, 'tasks'>): readonly ComplaintTask[] {
  return tasks.filter(({ state }) => state.kind !== 'returned' && state.kind !== 'withdrawn')
}

export function activeTaskOf(complaint: Pick<Complaint, 'tasks'>, agencyId: string): ComplaintTask | undefined {
  return activeTasks(complaint).find((task) => task.agencyId === agencyId)
}

/** Derived from life and tasks, never stored: it can't disagree with them. */
export function complaintState(complaint: Pick<Complaint, 'life' | 'tasks'>): ComplaintState {
  const { life, tasks } = complaint
  if (life.kind !== 'open') return life.kind
  const active = activeTasks(complaint)
  if (active.length === 0) {
    if (life.reopened !== undefined) return 'reopened'
    return tasks.some(({ state }) => state.kind === 'returned') ? 'returned' : 'received'
  }
  const kinds = new Set(active.map(({ state }) => state.kind))
  if (kinds.size === 1 && kinds.has('completed')) return 'completed'
  if (kinds.has('completed') || kinds.has('in-progress')) return 'in-progress'
  if (kinds.has('responded')) return 'responded'
  return life.reopened === undefined ? 'routed' : 'reopened'
}

/** Neither closed nor rejected. */
export function isComplaintOpen({ life }: Pick<Complaint, 'life'>): boolean {
  return life.kind !== 'closed' && life.kind !== 'rejected'
}

export function currentRound({ rounds }: Pick<Complaint, 'rounds'>): Round {
  const round = rounds.at(-1)
  if (round === undefined) throw new Error('A complaint without a round: its first event is missing.')
  return round
}
