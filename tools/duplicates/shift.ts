import type { Report } from '../../src/domain/duplicate/candidate'
import { incidentTypes, type IncidentType } from '../../src/domain/incident/incident-types'
import { HOUR, MINUTE, SECOND, type Instant } from '../../src/domain/kernel/time'
import type { Point } from '../../src/domain/place/place'
import { anywhere, givePlace, moved, type City, type GivenPlace } from './city'
import { say, stories } from './phrases'
import type { Random } from './random'

/** What truly happens; nobody in the centre sees this. */
export interface Happening extends Point {
  readonly id: string
  readonly type: IncidentType
  readonly from: Instant
  readonly until: Instant
  readonly details: readonly string[]
}

/** One call about a happening. */
export interface SimulatedCall {
  readonly happening: Happening
  readonly report: Report
  readonly place: GivenPlace['kind']
}

const kinds = incidentTypes.flatMap((type) => {
  const story = stories[type]
  return story === undefined ? [] : [{ type, story }]
})
/** So that the expected share of further calls comes out as asked, whatever the types. */
const meanSeen =
  kinds.reduce((sum, { story }) => sum + story.weight * story.seen, 0) /
  kinds.reduce((sum, { story }) => sum + story.weight, 0)

let counter = 0

export function happening(type: IncidentType, point: Point, from: Instant, random: Random): Happening {
  const story = stories[type]
  const minutes = (story?.minutes ?? 60) * random.between(0.5, 1.5)
  const pool = [...(story?.details ?? [])]
  const details = Array.from({ length: 3 }, () => pool.splice(Math.floor(random.next() * pool.length), 1)[0])
  return {
    id: `h${counter++}`,
    type,
    lat: point.lat,
    lon: point.lon,
    from,
    until: from + minutes * MINUTE,
    details: details.filter((one) => one !== undefined),
  }
}

/** The type an operator has chosen by the time the proposal is looked at: mostly right, often none yet. */
export function chosenType(type: IncidentType, random: Random): IncidentType | undefined {
  const takenFor = stories[type]?.takenFor ?? []
  return random.weighted<IncidentType | undefined>([
    [type, 75],
    [undefined, 12],
    [takenFor.length > 0 ? random.pick(takenFor) : type, 10],
    [random.pick(kinds).type, 3],
  ])
}

export function callAbout(what: Happening, at: Instant, city: City, random: Random): SimulatedCall {
  const place = givePlace(what, stories[what.type]?.away ?? 20, city, random)
  const type = chosenType(what.type, random)
  return {
    happening: what,
    place: place.kind,
    report: {
      at,
      text: say(what.type, what.details, place.name, random),
      ...(type === undefined ? {} : { type }),
      ...(place.location === undefined ? {} : { location: place.location }),
    },
  }
}

/** Further calls about one happening: most in the first minutes, some while it lasts, a few when it is over. */
function furtherTimes(what: Happening, mean: number, random: Random): readonly Instant[] {
  // A gamma-mixed count: two fires of one kind may draw one call and twenty.
  const count = random.poisson(Math.min(60, mean * random.exponential(1)))
  return Array.from({ length: count }, () =>
    random.weighted([
      [what.from + random.exponential(6 * MINUTE), 68],
      [random.between(what.from, what.until), 28],
      [what.until + random.exponential(15 * MINUTE), 4],
    ]),
  )
}

export interface ShiftPlan {
  readonly hours: number
  readonly happeningsPerHour: number
  /** Share of all calls that are about something already called in. */
  readonly duplicates: number
  /** Share of happenings that another one like it follows close by: what is hard. */
  readonly traps: number
}

/**
 * A shift of calls in order of time, with what is hard put in on purpose: for `traps` of the happenings a second of the
 * same type 150–450 m away within 20 minutes; for twice as many of the accidents, another at the same spot 1.5–5 hours
 * later; for `traps`, something of another type at the same spot within half an hour.
 */
export function simulateShift(plan: ShiftPlan, start: Instant, city: City, random: Random): readonly SimulatedCall[] {
  const happenings: Happening[] = []
  for (let at = start; at < start + plan.hours * HOUR; at += random.exponential(HOUR / plan.happeningsPerHour)) {
    const { type } = random.weighted(kinds.map((kind) => [kind, kind.story.weight] as const))
    const first = happening(type, anywhere(city, random), at, random)
    happenings.push(first)
    if (random.chance(plan.traps)) {
      const aside = moved(first, random.between(150, 450), random)
      happenings.push(happening(type, aside, at + random.between(0, 20) * MINUTE, random))
    }
    if (type === 'kecelakaan' && random.chance(2 * plan.traps)) {
      const again = moved(first, random.exponential(15), random)
      happenings.push(happening(type, again, at + random.between(1.5, 5) * HOUR, random))
    }
    if (random.chance(plan.traps)) {
      const other = random.weighted(kinds.map((kind) => [kind.type, kind.story.weight] as const))
      const there = moved(first, random.exponential(20), random)
      happenings.push(happening(other, there, at + random.between(0, 30) * MINUTE, random))
    }
  }
  const each = plan.duplicates / (1 - plan.duplicates) / meanSeen
  return happenings
    .flatMap((what) => {
      const later = furtherTimes(what, each * (stories[what.type]?.seen ?? 1), random)
      return [what.from + random.between(10, 90) * SECOND, ...later].map((at) => callAbout(what, at, city, random))
    })
    .sort((a, b) => a.report.at - b.report.at)
}
