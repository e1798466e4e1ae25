import { kelurahanList } from '../place/gazetteer-data'
import { kelurahanAt } from '../place/kelurahan-at'
import type { Ring } from '../place/place'
import type { ResponsePlan } from './response-plan'
import { isInPlanArea, type PlanCase } from './which-plan'

type Place = Pick<PlanCase, 'location' | 'areaCode'>
type Corner = readonly [number, number]

/**
 * One place for each way in which plans can differ by where an incident is: nowhere known, every kelurahan, and every
 * piece of land that drawn areas cut out, alone or one over the other. Places all plans see alike are given once.
 */
export function placeCells(plans: readonly ResponsePlan[]): readonly Place[] {
  const local = plans.filter(({ area }) => area.kind !== 'city')
  const drawn = plans.flatMap(({ area }) => (area.kind === 'polygon' ? [area.ring] : []))
  const candidates: readonly Place[] = [
    {},
    ...kelurahanList.map(({ code }) => ({ areaCode: code })),
    ...cellPoints(drawn).map(([lat, lon]) => {
      const at = kelurahanAt({ lat, lon })
      return { location: { lat, lon }, ...(at === undefined ? {} : { areaCode: at.kelurahan.code }) }
    }),
  ]
  const cells = new Map<string, Place>()
  for (const place of candidates) {
    const key = local.map(({ area }) => (isInPlanArea(area, place) ? '1' : '0')).join('')
    // A place with its kelurahan makes a better example than one that is nowhere.
    const known = cells.get(key)
    if (known === undefined || (known.areaCode === undefined && place.areaCode !== undefined)) cells.set(key, place)
  }
  return [...cells.values()]
}

/**
 * A point in every piece the rings cut the plane into, as far as it is inside one of them. Between two neighbouring
 * heights of corners and crossings the edges keep their order, so one line through the middle meets every piece there.
 */
export function cellPoints(rings: readonly Ring[]): readonly Corner[] {
  const edges = rings.flatMap((ring, which) =>
    ring.map((from, index) => ({ which, from, to: ring[(index + 1) % ring.length] ?? from })),
  )
  const heights = new Set(rings.flatMap((ring) => ring.map(([lat]) => lat)))
  edges.forEach((edge, index) => {
    for (const other of edges.slice(index + 1)) {
      if (other.which === edge.which) continue
      const height = crossingHeight(edge.from, edge.to, other.from, other.to)
      if (height !== undefined) heights.add(height)
    }
  })
  const sorted = [...heights].sort((a, b) => a - b)
  const points = new Map<string, Corner>()
  sorted.slice(1).forEach((upper, index) => {
    const lat = ((sorted[index] ?? upper) + upper) / 2
    const crossings = edges
      .filter(({ from, to }) => from[0] > lat !== to[0] > lat)
      .map(({ which, from, to }) => ({
        which,
        lon: from[1] + ((lat - from[0]) / (to[0] - from[0])) * (to[1] - from[1]),
      }))
      .sort((a, b) => a.lon - b.lon)
    const inside = new Set<number>()
    crossings.forEach(({ which, lon }, at) => {
      if (!inside.delete(which)) inside.add(which)
      const next = crossings[at + 1]
      if (next === undefined || inside.size === 0 || next.lon <= lon) return
      const middle: Corner = [lat, (lon + next.lon) / 2]
      // A drawn area wins over every other, so the kelurahan a piece lies in decides nothing.
      const key = [...inside].sort((a, b) => a - b).join(',')
      if (!points.has(key)) points.set(key, middle)
    })
  })
  return [...points.values()]
}

/** The latitude at which two edges cross; `undefined` when they do not, or lie in one line. */
function crossingHeight(a: Corner, b: Corner, c: Corner, d: Corner): number | undefined {
  const across = (b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0])
  if (across === 0) return undefined
  const along = ((c[0] - a[0]) * (d[1] - c[1]) - (c[1] - a[1]) * (d[0] - c[0])) / across
  const other = ((c[0] - a[0]) * (b[1] - a[1]) - (c[1] - a[1]) * (b[0] - a[0])) / across
  if (along < 0 || along > 1 || other < 0 || other > 1) return undefined
  return a[0] + along * (b[0] - a[0])
}
