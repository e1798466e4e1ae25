import type { Location, LocationSource } from '../kernel/location'
import { MINUTE, SECOND, type Instant } from '../kernel/time'
import { metresBetween } from '../place/distance'
import { AML_OLD_AFTER } from './aml-message'

/** Metres a second that a place grows uncertain: people walk. */
const walkingPace = 1.4
/** A place this old is stale and can't get worse (default table: location stale after 30 min). */
const staleAfter = 30 * MINUTE
/** An offer interrupts: it must be a fifth better. */
const worthwhile = 0.8
/** Two points this near are one address, metres. */
const sameAddress = 20

/** Metres assumed for a place that gives no radius (our defaults): a click, a market, an address told by mouth. */
const usualRadius: Readonly<Record<LocationSource, number>> = {
  // A phone that can't say how wide its fix is may be off by a cell of the network.
  aml: 2_000,
  map: 30,
  coordinates: 30,
  'plus-code': 15,
  gazetteer: 150,
  caller: 150,
  import: 100,
}

function radiusOf({ radius, source }: Location): number {
  return radius ?? usualRadius[source]
}

/** Metres within which the person may be by now: the place's own radius, and what they may have walked since. */
function uncertainty(place: Location, now: Instant, unknownAge: number): number {
  const age = place.at === undefined ? unknownAge : Math.min(staleAfter, Math.max(0, now - place.at))
  return radiusOf(place) + (walkingPace * age) / SECOND
}

/**
 * Whether a place that came later is worth offering in the stead of the one a call has: more precise, or newer and no
 * less so. It is offered, never forced. An offer that does not say its age counts as old, a place somebody already chose
 * does not: it is never pushed aside for what nobody knows. Never true both ways round for one pair and `now`.
 */
export function isBetterPlace(current: Location | undefined, offered: Location, now: Instant): boolean {
  if (current === undefined) return true
  const own = radiusOf(current)
  const saysTheSame = radiusOf(offered) >= own && metresBetween(current, offered) <= Math.max(sameAddress, own / 2)
  if (saysTheSame) return false
  return uncertainty(offered, now, AML_OLD_AFTER) < worthwhile * uncertainty(current, now, 0)
}
