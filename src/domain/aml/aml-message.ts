import type { AmlReading } from '../call/call'
import { locationWarnings, type Location } from '../kernel/location'
import { MINUTE, type Duration, type Instant } from '../kernel/time'

export type AmlWarning = AmlReading['warnings'][number]

/** An Advanced Mobile Location message (ETSI TS 103 625), however it came. */
export type AmlMessage =
  | { readonly kind: 'fix'; readonly location: Location; readonly warnings: readonly AmlWarning[] }
  /** The phone could not find itself: there is nothing to draw. */
  | { readonly kind: 'no-fix'; readonly warnings: readonly AmlWarning[] }
  | { readonly kind: 'unsupported-version'; readonly version: string; readonly raw: string }
  | { readonly kind: 'garbled'; readonly raw: string }

/** A fix older than this when it came says so (our default). */
export const AML_OLD_AFTER: Duration = 5 * MINUTE
/** Clocks of phone and hub may differ this much without a word. */
const CLOCK_SLIP: Duration = MINUTE
/** A wider disc is no address, metres (our default). */
export const AML_COARSE_ABOVE = 500

/** Decimal degrees, metres or percent as the standard writes them; `undefined` for all else, also for exponents and hex. */
export function amlNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^[+-]?\d{1,9}(?:\.\d{1,20})?$/.test(text) ? Number(text) : undefined
}

/** Half the way round the Earth would be 20,000 km; no fix is wider than this, metres. */
const WIDEST = 1_000_000

/** Between 2000 and 2100, as every instant of the contract. */
const isPlausible = (at: Instant) => at >= 946_684_800_000 && at <= 4_102_444_800_000

interface Measured {
  readonly lat: number
  readonly lon: number
  readonly radius: number | undefined
  /** Percent. */
  readonly confidence: number | undefined
  readonly at: Instant | undefined
}

/**
 * A fix with what is odd about it. A fix that does not say how wide it is counts as coarse and one that does not say when
 * it was made as old: nobody may take it for better than it says.
 */
export function amlFix(measured: Measured, receivedAt: Instant, odd: readonly AmlWarning[]): AmlMessage {
  const { lat, lon, confidence } = measured
  // What no clock and no antenna says is taken for not said.
  const at = measured.at !== undefined && isPlausible(measured.at) ? measured.at : undefined
  const radius = measured.radius !== undefined && measured.radius <= WIDEST ? measured.radius : undefined
  const warnings: AmlWarning[] = [...odd]
  if (at === undefined || receivedAt - at > AML_OLD_AFTER) warnings.push('old')
  else if (at - receivedAt > CLOCK_SLIP) warnings.push('future')
  if (radius === undefined || radius > AML_COARSE_ABOVE) warnings.push('coarse')
  if (locationWarnings({ lat, lon }).length > 0) warnings.push('outside-indonesia')
  return {
    kind: 'fix',
    location: {
      lat,
      lon,
      source: 'aml',
      ...(radius === undefined ? {} : { radius }),
      ...(confidence === undefined ? {} : { confidence }),
      ...(at === undefined ? {} : { at }),
    },
    warnings,
  }
}
