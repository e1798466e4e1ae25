import type { RecordedOf } from '../kernel/recorded'
import { DAY, type Instant } from '../kernel/time'

/**
 * Serang's rule (Diskominfo): more than five prank calls of a number are answered with one day's block, more than ten
 * with a proposal to the ministry. The hub only proposes; a supervisor signs.
 */
export const callerMeasures = ['block', 'propose-to-ministry'] as const
export type CallerMeasureKind = (typeof callerMeasures)[number]

export const PRANKS_FOR_A_BLOCK = 5
export const PRANKS_FOR_A_PROPOSAL = 10
export const BLOCK_LASTS = DAY
/** What a number did longer ago than this is forgotten: in hints and in proposals. */
export const REMEMBERED_DAYS = 90

/** A signed measure. It hides, delays or drops no call: the exchange reads blocks, the console shows them. */
export interface CallerMeasure {
  readonly id: string
  readonly kind: CallerMeasureKind
  /** As said; absent once erased. Compared as E.164. */
  readonly number?: string
  readonly signedBy: string
  readonly signedAt: Instant
  /** A block ends by itself. */
  readonly until?: Instant
  readonly reason?: string
  readonly lifted?: { readonly by: string; readonly at: Instant; readonly reason?: string }
}

/** All measures and the disaster mode, as one stream keeps them. */
export interface CallerMeasures {
  readonly version: number
  readonly items: Readonly<Record<string, CallerMeasure>>
  /** While it is on, every block is lifted: in a disaster every number may be the one that matters. */
  readonly disasterMode?: { readonly by: string; readonly at: Instant; readonly reason?: string }
}

export const noMeasures: CallerMeasures = { version: 0, items: {} }

type Fact<T extends string, B extends object> = { readonly type: T; readonly body: Readonly<B> }

export type CallerMeasureEvent =
  | Fact<
      'caller-measure-signed',
      { measureId: string; kind: CallerMeasureKind; number?: string; until?: Instant; reason?: string }
    >
  | Fact<'caller-measure-lifted', { measureId: string; reason?: string }>
  | Fact<'disaster-mode-set', { on: boolean; reason?: string }>

export type RecordedCallerMeasureEvent = RecordedOf<CallerMeasureEvent>

/** Blocks that hold now. None while the disaster mode is on. `now`: epoch milliseconds. */
export function standingBlocks(measures: CallerMeasures, now: Instant): readonly CallerMeasure[] {
  if (measures.disasterMode !== undefined) return []
  return Object.values(measures.items).filter(
    ({ kind, lifted, until }) => kind === 'block' && lifted === undefined && until !== undefined && now < until,
  )
}

/** The measure a number's pranks of the remembered days call for, if any. */
export function measureFor(pranks: number): CallerMeasureKind | undefined {
  if (pranks > PRANKS_FOR_A_PROPOSAL) return 'propose-to-ministry'
  return pranks > PRANKS_FOR_A_BLOCK ? 'block' : undefined
}
