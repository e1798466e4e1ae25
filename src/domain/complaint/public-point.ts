import type { Complaint } from './complaint'

export interface PublicPoint {
  readonly lat: number
  readonly lon: number
  /** It says only about where: within `ROUNDED_METRES`. */
  readonly isRounded: boolean
}

/** Three decimals of a degree are 111 m here. */
const DECIMALS = 3
/** What a rounded point is worth, for whoever reads it. */
export const ROUNDED_METRES = 100

/** Kinds about a thing that stands or lies in the street: its point is that thing's, and nobody's home. */
const inTheStreet: ReadonlySet<string> = new Set([
  'lampu-jalan',
  'lampu-merah',
  'parkir-liar',
  'terminal',
  'jalan-berlubang',
  'jalan-rusak',
  'drainase',
  'jembatan',
  'kali-macet',
])

/** Whether a kind's points are shown as they are. */
export function isInTheStreet(category: string | undefined): boolean {
  return category !== undefined && inTheStreet.has(category)
}

/**
 * Where a complaint is, for anybody's eyes: most are written at home. What came through Open311 was public where it was
 * written, and its sender reads it back as said. `undefined`: it has no point.
 */
export function publicPoint({
  location,
  category,
  channel,
}: Pick<Complaint, 'location' | 'category' | 'channel'>): PublicPoint | undefined {
  if (location === undefined) return undefined
  const { lat, lon } = location
  if (channel === 'open311' || isInTheStreet(category)) {
    return { lat, lon, isRounded: false }
  }
  return { lat: rounded(lat), lon: rounded(lon), isRounded: true }
}

const rounded = (degrees: number) => Number(degrees.toFixed(DECIMALS))
