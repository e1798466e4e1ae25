import type { ReportedPlace } from '../../src/domain/duplicate/whereabouts'
import { metresBetween } from '../../src/domain/place/distance'
import { kelurahanList, landmarks } from '../../src/domain/place/gazetteer-data'
import { nearestKelurahan } from '../../src/domain/place/nearest-kelurahan'
import type { Point } from '../../src/domain/place/place'
import type { Random } from './random'

const metresPerDegree = 111_195

export function moved({ lat, lon }: Point, metres: number, random: Random): Point {
  const angle = random.between(0, 2 * Math.PI)
  return {
    lat: lat + (metres * Math.cos(angle)) / metresPerDegree,
    lon: lon + (metres * Math.sin(angle)) / metresPerDegree / Math.cos((lat * Math.PI) / 180),
  }
}

/** A spot where much happens: a named landmark, or a junction the centre knows from before. */
interface Spot extends Point {
  readonly name: string
}

export interface City {
  readonly spots: readonly Spot[]
}

/** The landmarks that have a point, and a junction or market in two of three kelurahan. */
export function cityOf(random: Random): City {
  const known = landmarks.flatMap(({ name, lat, lon }) =>
    lat === undefined || lon === undefined ? [] : [{ name, lat, lon }],
  )
  const made = kelurahanList
    .filter(() => random.chance(0.66))
    .map((kelurahan) => ({
      name: `${random.pick(['simpang', 'pasar', 'lampu merah', 'pertigaan', 'jembatan', 'spbu'])} ${kelurahan.name}`,
      ...moved(kelurahan, random.between(100, 900), random),
    }))
  return { spots: [...known, ...made] }
}

/** Somewhere in the city; four in ten at a spot where much happens. */
export function anywhere({ spots }: City, random: Random): Point {
  if (random.chance(0.4)) return moved(random.pick(spots), random.exponential(40), random)
  return moved(random.pick(kelurahanList), 650 * Math.abs(random.normal()), random)
}

/** A place as a caller gives it, and the name they say, if any. */
export interface GivenPlace {
  readonly kind: 'aml' | 'landmark' | 'kelurahan' | 'none'
  readonly location?: ReportedPlace
  readonly name?: string
}

/** The kelurahan people say: mostly the nearest, at times the next one. */
function saidKelurahan(point: Point, random: Random) {
  const [first, second] = nearestKelurahan(point.lat, point.lon, 2)
  return (random.chance(0.85) ? first : second)?.kelurahan
}

/** A landmark within 700 m, the nearer the likelier. */
function saidSpot(point: Point, { spots }: City, random: Random): Spot | undefined {
  const near = spots
    .map((spot) => ({ spot, metres: metresBetween(point, spot) }))
    .filter(({ metres }) => metres < 700)
    .sort((a, b) => a.metres - b.metres)
  return near.find(() => random.chance(0.75))?.spot
}

/**
 * How one caller gives the place. AML: the handset is `away` from the incident, its error is scattered so that the
 * radius it claims (10–60 m) holds 68 %, and one fix in twelve is off by three times that. A landmark without a radius;
 * the kelurahan's point; nothing. Half of all callers also name a place.
 */
export function givePlace(incident: Point, away: number, city: City, random: Random): GivenPlace {
  const kind = random.weighted([
    ['aml', 45],
    ['landmark', 20],
    ['kelurahan', 25],
    ['none', 10],
  ] as const)
  const spot = saidSpot(incident, city, random)
  const kelurahan = saidKelurahan(incident, random)
  const said = random.chance(0.5) ? (spot !== undefined && random.chance(0.6) ? spot.name : kelurahan?.name) : undefined
  const name = said === undefined ? {} : { name: said }
  if (kind === 'landmark' && spot !== undefined) {
    return { kind, location: { lat: spot.lat, lon: spot.lon, source: 'gazetteer' }, name: spot.name }
  }
  if (kind === 'aml') {
    const radius = Math.round(random.between(10, 60))
    const handset = moved(incident, random.exponential(away), random)
    // A Rayleigh scatter holds 68 % within 1.51 standard deviations.
    const scatter = (radius / 1.51) * (random.chance(1 / 12) ? 3 : 1)
    const fix = moved(handset, scatter * Math.sqrt(-2 * Math.log(1 - random.next())), random)
    return { kind, location: { ...fix, radius, source: 'aml' }, ...name }
  }
  if (kind === 'none' || kelurahan === undefined) return { kind: 'none', ...name }
  const location = { lat: kelurahan.lat, lon: kelurahan.lon, source: 'gazetteer', areaCode: kelurahan.code } as const
  return { kind: 'kelurahan', location, name: kelurahan.name }
}
