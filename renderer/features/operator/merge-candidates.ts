import type { Incident } from '../../../src/domain/incident/incident'
import { MINUTE } from '../../../src/domain/kernel/time'
import { metresBetween } from '../../../src/domain/place/distance'
import { isWholeCity } from '../../../src/domain/place/whole-city'

export interface MergeCandidate {
  readonly incident: Incident
  /** Metres; absent where one of the two has no place. */
  readonly metres: number | undefined
  /** Between the two openings. */
  readonly minutes: number
}

/** Without a place on both sides two incidents are taken to lie as far apart as kelurahan do, metres. */
const unknownDistance = 2_000
/** How far apart counts like how long apart: 100 m like 5 minutes, another type like half an hour. */
const metresLikeOne = 100
const minutesLikeOne = 5
const otherTypeLike = 6

function strangeness({ type }: Incident, { incident, metres, minutes }: MergeCandidate): number {
  return (
    (metres ?? unknownDistance) / metresLikeOne +
    minutes / minutesLikeOne +
    (incident.type === type ? 0 : otherTypeLike)
  )
}

/** Other open incidents, the likeliest to be the same thing first: near, soon, of its type. A person chooses. */
export function mergeCandidates(of: Incident, open: Iterable<Incident>): readonly MergeCandidate[] {
  return [...open]
    .filter(({ id, life }) => id !== of.id && life.kind === 'open')
    .map((incident): MergeCandidate => {
      const [a, b] = [of.location, incident.location]
      return {
        incident,
        metres:
          a === undefined || b === undefined || isWholeCity(a) || isWholeCity(b) ? undefined : metresBetween(a, b),
        minutes: Math.abs(incident.openedAt - of.openedAt) / MINUTE,
      }
    })
    .sort((a, b) => strangeness(of, a) - strangeness(of, b) || (a.incident.id < b.incident.id ? -1 : 1))
}

/** What a merge would take out of sight, for the words before it is done. */
export interface MergeLoss {
  /** The incident that stays says another type. */
  readonly type: boolean
  /** It is less urgent than the one that goes. */
  readonly priority: boolean
}

export function lossOf(of: Pick<Incident, 'type' | 'priority'>, into: Pick<Incident, 'type' | 'priority'>): MergeLoss {
  return { type: of.type !== into.type, priority: of.priority < into.priority }
}

/** The first candidate as far as it is likely the same thing: of the same type and no less urgent. Any other a person chooses. */
export function proposedTarget(of: Incident, candidates: readonly MergeCandidate[]): Incident | undefined {
  const first = candidates[0]?.incident
  if (first === undefined) return undefined
  const loss = lossOf(of, first)
  return loss.type || loss.priority ? undefined : first
}
