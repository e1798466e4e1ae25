import type { Agency } from '../agency/agency'
import type { Calendar } from '../calendar/calendar'
import type { Assignment } from '../dispatch/dispatch'
import type { IncidentType } from '../incident/incident-types'
import type { Instant } from '../kernel/time'
import type { Point } from '../place/place'
import type { Wording } from '../triage/protocol'
import type { Unit } from '../unit/unit'
import type { PlanArea, PlanTimes, ResponsePlan } from './response-plan'
import type { PlanCase } from './which-plan'

export interface PlanQuestion extends PlanCase {
  /** How far the alarm is raised, from 1. */
  readonly level: number
  /** Agencies with an order for this incident: nothing is recommended twice. */
  readonly alreadyOn: readonly string[]
  /** Agencies that said no to this incident: somebody else is looked for. */
  readonly declined?: readonly string[]
  /** What the answers call for, whatever the level. */
  readonly needs?: readonly Need[]
}

/** An agency whose work the triage or the caller's own words call for, and what does. */
export interface Need {
  readonly agencyId: string
  readonly because: NeedCause
}

/** An outcome of the questions, or the words as they were typed. */
export type NeedCause = Wording | { readonly said: readonly string[] }

/** An order that binds an agency and its units: one that is open. */
export interface OpenDispatch {
  readonly agencyId: string
  readonly incidentType: IncidentType
  readonly assignments: readonly Assignment[]
}

/** What the centre has at hand at this moment. */
export interface PlanRoom {
  readonly plans: readonly ResponsePlan[]
  readonly calendars: readonly Calendar[]
  readonly agencies: Readonly<Record<string, Agency>>
  readonly units: readonly Unit[]
  /** Those of all incidents. */
  readonly openDispatches: readonly OpenDispatch[]
  readonly positions: Readonly<Record<string, UnitFix>>
  /** Who said no to another incident a short while ago, by agency. */
  readonly refusals?: Readonly<Record<string, Refusal>>
  /** Consoles by agency; `undefined` when it is not known who is connected. */
  readonly online: Readonly<Record<string, { readonly consoles: number }>> | undefined
}

/** A no that is still fresh. */
export interface Refusal {
  readonly at: Instant
  /** As it was said; may be empty. */
  readonly reason: string
  /** It has nothing to send: that holds for the next incident too. */
  readonly isUnable: boolean
}

export interface UnitFix extends Point {
  readonly at: Instant
}

/** A unit that could go, and how far it has: an estimate, and called one wherever it is shown. */
export interface NearUnit {
  readonly unitId: string
  /** Along roads, estimated. */
  readonly metres: number
  readonly minutes: number
  readonly from: 'position' | 'base'
  /** When it said where it was; absent for its base. */
  readonly positionAt?: Instant
}

/** Why somebody else was looked for. */
export type StandInCause = 'inactive' | 'closed' | 'declined' | 'unable' | 'cover-exceeded'

export type Why =
  | { readonly kind: 'plan'; readonly planId: string; readonly name: string; readonly level: number }
  | { readonly kind: 'area'; readonly area: PlanArea }
  | { readonly kind: 'time'; readonly times: PlanTimes; readonly calendars: readonly string[] }
  | { readonly kind: 'nearest'; readonly unit: NearUnit }
  /** So many of its free units can do it. */
  | { readonly kind: 'capability'; readonly capability: string; readonly free: number }
  /** The answers call for it before the plan's level does. */
  | { readonly kind: 'need'; readonly because: NeedCause }
  /** In the place of an agency of the plan, or because it can do the same (`by`). */
  | {
      readonly kind: 'neighbour-instead'
      readonly of: string
      readonly because: Exclude<StandInCause, 'cover-exceeded'>
      readonly by: 'neighbour' | 'capability'
    }
  /** With an agency that has more than it can handle. */
  | { readonly kind: 'neighbour-beside'; readonly of: string; readonly by: 'neighbour' | 'capability' }

export type Gap =
  | { readonly kind: 'no-unit'; readonly agencyId: string; readonly wanted: number; readonly free: number }
  /** The nearest free unit is further than the standard allows, in a straight line. */
  | { readonly kind: 'too-far'; readonly agencyId: string; readonly metres: number; readonly limit: number }
  | { readonly kind: 'position-stale'; readonly agencyId: string; readonly unitId: string; readonly at: Instant }
  /** At 0,0 or in the future: not used. */
  | { readonly kind: 'position-wrong'; readonly agencyId: string; readonly unitId: string; readonly at: Instant }
  | { readonly kind: 'agency-closed'; readonly agencyId: string }
  | { readonly kind: 'agency-inactive'; readonly agencyId: string }
  | { readonly kind: 'no-console'; readonly agencyId: string }
  | { readonly kind: 'declined'; readonly agencyId: string }
  /** It said no to another incident a short while ago. */
  | { readonly kind: 'declined-lately'; readonly agencyId: string; readonly at: Instant; readonly reason: string }
  /** `now`: incidents it would be on with this one. */
  | { readonly kind: 'cover-exceeded'; readonly agencyId: string; readonly simultaneous: number; readonly now: number }
  /** `operatorChooses`: the centre's table names nobody for this type, so it is no fault. */
  | { readonly kind: 'no-plan'; readonly operatorChooses: boolean }

/** One agency to order. */
export interface Pick {
  readonly agencyId: string
  /** The level that brings it. */
  readonly level: number
  /** Units wanted; absent: the agency decides. */
  readonly units?: number
  readonly capability?: string
  /** Its free units whose place is known, the nearest first. Absent when the incident has no point. */
  readonly nearest?: readonly NearUnit[]
  readonly why: readonly Why[]
}

export interface Recommendation {
  readonly plan?: ResponsePlan
  /** The level asked for, at most the highest the plan has; 0 without a plan. */
  readonly level: number
  readonly highestLevel: number
  /** In the order of the plan. */
  readonly picks: readonly Pick[]
  readonly gaps: readonly Gap[]
}
