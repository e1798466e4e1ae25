import { metresBetween } from '../place/distance'
import type { IncidentType } from '../incident/incident-types'
import type { BurstCall } from './burst-call'
import { typeRelation } from './related-types'
import { boundBetween, type Disc } from './whereabouts'

/** Types that are one incident however many places tell of it. */
const oneForAll: ReadonlySet<IncidentType> = new Set(['gempa', 'tsunami', 'banjir', 'angin'])

/** A vaguer point (metres) can't tell two incidents apart: it is counted with one that fits. */
const VAGUE = 250

/** About 550 m: two discs of 250 m and the 45 m of the spot reach no farther than the next square. */
const square = 0.005

interface Group {
  readonly type: IncidentType | undefined
  readonly disc: Disc | undefined
  calls: number
}

/** Groups by square, so that a call is held against those near it only. */
function groupsBySquare() {
  const squares = new Map<string, Group[]>()
  const cell = (degrees: number) => Math.floor(degrees / square)
  return {
    add: (group: Group, disc: Disc) => {
      const key = `${cell(disc.lat)} ${cell(disc.lon)}`
      const there = squares.get(key)
      if (there === undefined) squares.set(key, [group])
      else there.push(group)
    },
    /** The nearest group within the bound that `fits`. */
    nearest: (disc: Disc, fits: (group: Group) => boolean): Group | undefined => {
      let found: Group | undefined
      let least = Infinity
      for (let row = cell(disc.lat) - 1; row <= cell(disc.lat) + 1; row++) {
        for (let column = cell(disc.lon) - 1; column <= cell(disc.lon) + 1; column++) {
          for (const group of squares.get(`${row} ${column}`) ?? []) {
            if (group.disc === undefined || !fits(group)) continue
            const metres = metresBetween(disc, group.disc)
            if (metres > boundBetween(disc, group.disc) || metres >= least) continue
            found = group
            least = metres
          }
        }
      }
      return found
    },
  }
}

/**
 * Groups calls by the incident they tell of and returns how many calls each has. An operator's attachment decides; then place
 * (45 m and both uncertainties, from the call that founded the group) and type; a quake, a storm or a flood is one. The
 * surest points found the groups; a single call beside a group of several is taken for one of them, mistyped. A vague point founds one only where nothing of its type is within reach. A call
 * without type or without point joins what fits and founds nothing: it is somebody who calls, not something that
 * happened. The order of the calls does not matter.
 */
export function tellApart(calls: readonly BurstCall[]): readonly number[] {
  const surestFirst = [...calls].sort(
    (a, b) =>
      (a.disc?.radius ?? Infinity) - (b.disc?.radius ?? Infinity) || a.at - b.at || (a.callId < b.callId ? -1 : 1),
  )
  const groups: Group[] = []
  const near = groupsBySquare()
  const found = ({ type, disc }: BurstCall): Group => {
    const group: Group = { type, disc, calls: 1 }
    groups.push(group)
    if (disc !== undefined && disc.radius <= VAGUE) near.add(group, disc)
    return group
  }
  const isWidespread = ({ type }: BurstCall) => type !== undefined && oneForAll.has(type)
  const widespread = calls.filter(isWidespread).length

  const attached = new Map<string, Group>()
  for (const call of surestFirst) {
    if (call.incidentId === undefined || isWidespread(call)) continue
    const known = attached.get(call.incidentId)
    if (known === undefined) attached.set(call.incidentId, found(call))
    else known.calls++
  }
  for (const call of surestFirst) {
    const { disc, type } = call
    if (call.incidentId !== undefined || isWidespread(call) || disc === undefined) continue
    const isOfType = (group: Group) => typeRelation(type, group.type) !== 'other'
    const isInReach = (group: Group) =>
      group.disc !== undefined && metresBetween(disc, group.disc) <= boundBetween(disc, group.disc)
    const known =
      disc.radius <= VAGUE ? near.nearest(disc, isOfType) : groups.find((group) => isOfType(group) && isInReach(group))
    if (known !== undefined) known.calls++
    else if (type !== undefined) found(call)
  }
  // One call alone beside a group that several calls tell of is rather one that was given the wrong type.
  for (const group of groups) {
    if (group.calls !== 1 || group.disc === undefined || group.disc.radius > VAGUE) continue
    const surer = near.nearest(group.disc, (other) => other.calls > 1)
    if (surer === undefined) continue
    surer.calls++
    group.calls = 0
  }
  return [...groups.map((group) => group.calls).filter((count) => count > 0), ...(widespread > 0 ? [widespread] : [])]
}
