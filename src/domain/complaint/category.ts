import type { IncidentType } from '../incident/incident-types'
import type { RecordedOf } from '../kernel/recorded'
import { HOUR } from '../kernel/time'
import { defaultPromise, type ClockPromise, type Sp4nClass } from '../sla/promise'
import type { RoadStatus, Severity } from './complaint'

export interface Wording {
  readonly id: string
  readonly en: string
}

/** A question that tells an emergency from a complaint: "kabel putus?". Answered with yes it speaks for 112. */
export interface DangerQuestion {
  readonly id: string
  readonly ask: Wording
  /** What it would be for 112. */
  readonly type: IncidentType
}

/** Hours of wall-clock time to answer and to finish in. */
export interface ClockHours {
  readonly response: number
  readonly completion: number
}

/** A kind of complaint and what the city promises for it; a centre's table. */
export interface ComplaintCategory {
  readonly id: string
  readonly name: Wording
  /** Its complaints are for the staff only: about persons. */
  readonly private: boolean
  /** Whose road it is has to be asked before it can be routed. */
  readonly asksRoadStatus: boolean
  readonly severity: Severity
  readonly hours: Readonly<Record<Severity, ClockHours>>
  readonly sp4n: Sp4nClass
  readonly dangers: readonly DangerQuestion[]
  /** What a complaint of this kind becomes when it is an emergency without further words. */
  readonly incidentType: IncidentType
  /** Days after its end that a complaint keeps words, place and people; absent: the default for all. */
  readonly keepDays?: number
  /** A category that is no longer offered keeps its complaints. */
  readonly active: boolean
  readonly source: string
}

export type CategoryEvent = { readonly type: 'category-put'; readonly body: ComplaintCategory }
export type RecordedCategoryEvent = RecordedOf<CategoryEvent>

/** What a centre has changed of the given categories: the last version of each holds. */
export interface CategoryDirectory {
  readonly version: number
  readonly items: Readonly<Record<string, ComplaintCategory>>
}

export const noCategories: CategoryDirectory = { version: 0, items: {} }

export function evolveCategories(
  directory: CategoryDirectory | undefined,
  event: RecordedCategoryEvent,
): CategoryDirectory {
  return { version: event.version, items: { ...directory?.items, [event.body.id]: event.body } }
}

/** The categories a centre works with, given ones first; one of its own takes the place of the given one with its id. */
export function categoriesOf(
  given: readonly ComplaintCategory[],
  { items }: CategoryDirectory,
): readonly ComplaintCategory[] {
  const own = Object.values(items)
  const kept = given.map((category) => own.find(({ id }) => id === category.id) ?? category)
  return [...kept, ...own.filter(({ id }) => !given.some((category) => category.id === id))]
}

/** What is promised for a complaint of this kind; without a category what the SOP says for all. */
export function promiseFor(category: ComplaintCategory | undefined, severity: Severity): ClockPromise {
  if (category === undefined) return defaultPromise
  const { response, completion } = category.hours[severity]
  return { ...defaultPromise, response: response * HOUR, completion: completion * HOUR, sp4n: category.sp4n }
}

/** Whether anybody may read it: unless its reporter or its category makes it private. */
export function isPublic(
  complaint: { readonly private: boolean; readonly identity: { readonly kind: string }; readonly erasedAt?: number },
  category: ComplaintCategory | undefined,
): boolean {
  return (
    !complaint.private &&
    complaint.identity.kind !== 'secret' &&
    complaint.erasedAt === undefined &&
    category?.private !== true
  )
}

/** A complaint of a category that asks whose road it is, without an answer to it, waits for a person. */
export function lacksRoadStatus(category: ComplaintCategory | undefined, status: RoadStatus | undefined): boolean {
  return category?.asksRoadStatus === true && (status === undefined || status === 'unknown')
}
