import { HOUR, type Instant } from '../kernel/time'
import { prepareCandidate, type Candidate, type PreparedCandidate, type Report } from './candidate'
import { CLOSED_FOR } from './rank-duplicates'
import { SAME_SPOT, whereabouts, type Disc } from './whereabouts'

/** Incidents by time and place: a search looks only at those a report could be about. */
export interface RecentIncidents {
  /** Takes an incident in, or its new state. */
  readonly put: (candidate: Candidate) => void
  /** An incident that was merged away or erased. Removing one that is not there does nothing. */
  readonly remove: (incidentId: string) => void
  /**
   * Every incident that may be proposed for the report, and some near ones that may not: open ones whatever their age,
   * closed ones up to 3 h after their last activity; with a place only those within reach, and those without a point.
   */
  readonly candidates: (report: Report, now: Instant) => readonly PreparedCandidate[]
  /** Lets go of incidents that were closed and last touched before the hour of `before`; returns their ids. */
  readonly forget: (before: Instant) => readonly string[]
  readonly size: () => number
}

/** Points of up to `radius` metres of uncertainty, kept in squares of `degrees`. */
interface Grain {
  readonly name: string
  readonly radius: number
  readonly degrees: number
}

/** About 550 m and 5.6 km: a square is about as wide as its widest discs. */
const grains: readonly Grain[] = [
  { name: 'fine', radius: 250, degrees: 0.005 },
  { name: 'coarse', radius: 3_000, degrees: 0.05 },
]
/** No point, or one too vague for a square: looked at for every report. */
const everywhere = 'everywhere'

const metresPerDegree = 111_195

/** Read when a search first comes upon it: of the many that are stored, few ever are. */
interface Stored {
  readonly candidate: Candidate
  readonly cell: string
  prepared: PreparedCandidate | undefined
}

type Cell = Map<string, Stored>
type Layer = Map<string, Cell>

const squareKey = (grain: Grain, row: number, column: number) => `${grain.name} ${row} ${column}`

function cellOf({ location, areaCode }: Candidate): string {
  const where = whereabouts(location, areaCode, '')
  if (where.kind !== 'placed') return everywhere
  const { lat, lon, radius } = where.disc
  const grain = grains.find((one) => radius <= one.radius)
  return grain === undefined
    ? everywhere
    : squareKey(grain, Math.floor(lat / grain.degrees), Math.floor(lon / grain.degrees))
}

/** The squares within reach of a disc, or undefined when they are too many to name or cross the date line. */
function squaresWithin(disc: Disc, grain: Grain, most: number): readonly string[] | undefined {
  // A hair is added: the plane of the squares is not the sphere of the distances.
  const reach = ((SAME_SPOT + disc.radius + grain.radius) * 1.01) / metresPerDegree
  const narrowing = Math.cos((Math.min(90, Math.abs(disc.lat) + reach) * Math.PI) / 180)
  const side = reach / Math.max(1e-9, narrowing)
  if (disc.lon - side < -180 || disc.lon + side > 180) return undefined
  const [south, north] = [disc.lat - reach, disc.lat + reach].map((lat) => Math.floor(lat / grain.degrees))
  const [west, east] = [disc.lon - side, disc.lon + side].map((lon) => Math.floor(lon / grain.degrees))
  if (south === undefined || north === undefined || west === undefined || east === undefined) return undefined
  if (!((north - south + 1) * (east - west + 1) <= most)) return undefined
  const keys: string[] = []
  for (let row = south; row <= north; row++) {
    for (let column = west; column <= east; column++) keys.push(squareKey(grain, row, column))
  }
  return keys
}

/** The cells of one layer that a report must look into. */
function cellsWithin(layer: Layer, disc: Disc | undefined): Iterable<Cell> {
  if (disc === undefined) return layer.values()
  const keys = [everywhere]
  for (const grain of grains) {
    const squares = squaresWithin(disc, grain, layer.size)
    if (squares === undefined) return layer.values()
    keys.push(...squares)
  }
  return keys.map((key) => layer.get(key)).filter((cell) => cell !== undefined)
}

const hourOf = (instant: Instant) => Math.floor(instant / HOUR)

/**
 * An empty index. Closed incidents lie in a layer for each hour of their last activity, so old ones cost a search nothing,
 * however many are stored; open ones lie in one layer.
 */
export function createRecentIncidents(): RecentIncidents {
  const open: Layer = new Map()
  const closed = new Map<number, Layer>()
  const all = new Map<string, Stored>()

  function layerOf(candidate: Candidate): Layer {
    if (!candidate.closed) return open
    const hour = hourOf(candidate.lastActivityAt)
    const layer = closed.get(hour) ?? new Map<string, Cell>()
    closed.set(hour, layer)
    return layer
  }

  function remove(incidentId: string): void {
    const known = all.get(incidentId)
    if (known === undefined) return
    all.delete(incidentId)
    const layer = layerOf(known.candidate)
    const cell = layer.get(known.cell)
    cell?.delete(incidentId)
    if (cell?.size === 0) layer.delete(known.cell)
    if (known.candidate.closed && layer.size === 0) closed.delete(hourOf(known.candidate.lastActivityAt))
  }

  function put(candidate: Candidate): void {
    remove(candidate.incidentId)
    const entry: Stored = { candidate, cell: cellOf(candidate), prepared: undefined }
    const layer = layerOf(candidate)
    const cell: Cell = layer.get(entry.cell) ?? new Map<string, Stored>()
    cell.set(candidate.incidentId, entry)
    layer.set(entry.cell, cell)
    all.set(candidate.incidentId, entry)
  }

  function forget(before: Instant): readonly string[] {
    const gone: string[] = []
    for (const [hour, layer] of closed) {
      if (hour >= hourOf(before)) continue
      for (const cell of layer.values()) gone.push(...cell.keys())
      closed.delete(hour)
    }
    for (const incidentId of gone) all.delete(incidentId)
    return gone
  }

  /** Up to the last hour there is: a report may be written down after the incident it tells of was opened and closed. */
  function closedSince(hour: number): readonly Layer[] {
    return [...closed].filter(([of]) => of >= hour).map(([, layer]) => layer)
  }

  function candidates(report: Report, now: Instant): readonly PreparedCandidate[] {
    const at = Math.min(report.at, now)
    const where = whereabouts(report.location, report.areaCode, report.text)
    const disc = where.kind === 'placed' ? where.disc : undefined
    const found: PreparedCandidate[] = []
    for (const layer of [open, ...closedSince(hourOf(at - CLOSED_FOR))]) {
      for (const cell of cellsWithin(layer, disc)) {
        for (const entry of cell.values()) {
          const { closed: isOver, lastActivityAt } = entry.candidate
          if (isOver && at - lastActivityAt > CLOSED_FOR) continue
          entry.prepared ??= prepareCandidate(entry.candidate)
          found.push(entry.prepared)
        }
      }
    }
    return found
  }

  return { put, remove, candidates, forget, size: () => all.size }
}
