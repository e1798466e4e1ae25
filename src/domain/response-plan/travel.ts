import type { IncidentType } from '../incident/incident-types'

/**
 * How a straight line becomes a drive: roads are longer, and a city is not driven through at will. Our defaults until
 * the centre has measured its own; every figure made with them is an estimate and is shown as one.
 */
export interface Travel {
  readonly roadFactor: number
  readonly metresPerMinute: number
}

/** 30 km/h. */
export const defaultTravel: Travel = { roadFactor: 1.3, metresPerMinute: 500 }

/**
 * Metres in a straight line within which the standard wants a team to stand, for units that are sent for what they can
 * do. Fire: a service area has a radius of 7.5 km (Permendagri 114/2018).
 */
export const reachOfCapability: Readonly<
  Partial<Record<IncidentType, { readonly capability: string; readonly metres: number }>>
> = {
  kebakaran: { capability: 'pemadaman', metres: 7_500 },
}

/** Metres along roads and minutes, both estimated, of a straight line in metres. */
export function driveOf(straight: number, { roadFactor, metresPerMinute }: Travel = defaultTravel) {
  const metres = Math.round(straight * roadFactor)
  return { metres, minutes: Math.max(1, Math.ceil(metres / metresPerMinute)) }
}
