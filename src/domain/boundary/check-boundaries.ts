import { kelurahanList } from '../place/gazetteer-data'
import type { Kelurahan } from '../place/place'
import { isInArea } from './area-at'
import type { BoundaryArea } from './boundary-area'
import type { BoundaryProblem, BoundaryWarning } from './boundary-problem'
import { findOverlaps } from './find-overlaps'
import { nameFeature } from './name-feature'
import { countPositions, readRings } from './read-rings'
import { landArea } from './ring-area'
import { selfCrossing, type CrossingBudget } from './self-crossing'
import { metresToArea } from './simplify-area'

/** What a person looks at before the borders are put to use. */
export interface BoundaryPreview {
  /** Kelurahan of the city that were found. */
  readonly areas: number
  readonly missing: readonly { readonly code: string; readonly name: string; readonly kecamatan: string }[]
  readonly vertices: number
  readonly squareKilometres: number
}

export type BoundaryCheck =
  | {
      readonly ok: true
      readonly areas: readonly BoundaryArea[]
      readonly warnings: readonly BoundaryWarning[]
      readonly preview: BoundaryPreview
    }
  | {
      readonly ok: false
      readonly problems: readonly BoundaryProblem[]
      readonly warnings: readonly BoundaryWarning[]
      readonly preview: BoundaryPreview
    }

/** A province has 1,551 desa; a city drawn to the metre has some 100,000 corners. */
const mostFeatures = 2_000
const mostVertices = 300_000
/** Comparisons of edges in one file: a second's work. */
const mostCrossingTests = 50_000_000
/** Two files drawn apart overlap at their edges; more than this of an area is a mistake. */
const slightOverlap = 0.02
/** The gazetteer's points are right to a few hundred metres. */
const farFromPlace = 2_000

interface Found {
  readonly feature: number
  readonly kelurahan: Kelurahan
  readonly area: BoundaryArea
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function featuresOf(geojson: unknown): readonly unknown[] | undefined {
  if (!isRecord(geojson) || geojson['type'] !== 'FeatureCollection') return undefined
  const { features } = geojson
  return Array.isArray(features) ? (features as readonly unknown[]) : undefined
}

function previewOf(found: readonly Found[]): BoundaryPreview {
  const codes = new Set(found.map(({ kelurahan }) => kelurahan.code))
  const rings = found.flatMap(({ area }) => area.polygons.flat())
  const metres = found.reduce((sum, { area }) => sum + landArea(area), 0)
  return {
    areas: codes.size,
    missing: kelurahanList
      .filter(({ code }) => !codes.has(code))
      .map(({ code, name, kecamatan }) => ({ code, name, kecamatan })),
    vertices: rings.reduce((sum, ring) => sum + ring.length, 0),
    squareKilometres: Math.round(metres / 10_000) / 100,
  }
}

/** Reads one feature into `found`, or says why not. */
function readFeature(
  value: unknown,
  feature: number,
  budget: CrossingBudget,
): Found | BoundaryProblem | Extract<BoundaryWarning, { kind: 'unknown' }> {
  if (!isRecord(value)) return { kind: 'no-polygon', feature }
  const { candidates, name } = nameFeature(value['properties'])
  if (candidates.length === 0) return { kind: 'unknown', feature, name }
  const read = readRings(value['geometry'])
  if (!read.ok) return { kind: read.problem, feature }
  const { polygons } = read
  for (const ring of polygons.flat()) {
    const crossing = selfCrossing(ring, budget)
    if (crossing === 'out-of-budget') return { kind: 'too-large', what: 'crossing-tests', limit: mostCrossingTests }
    if (crossing !== undefined) return { kind: 'self-crossing', feature, ...crossing }
  }
  // A shared name without a kecamatan: the one whose known point lies on this land.
  const inside = candidates.filter((kelurahan) => isInArea({ code: kelurahan.code, polygons }, kelurahan))
  const [kelurahan, second] = candidates.length === 1 ? candidates : inside
  if (kelurahan === undefined || second !== undefined) return { kind: 'ambiguous', feature, name }
  return { feature, kelurahan, area: { code: kelurahan.code, polygons } }
}

function findDuplicates(found: readonly Found[]): readonly BoundaryProblem[] {
  const byCode = new Map<string, number[]>()
  for (const { kelurahan, feature } of found) {
    byCode.set(kelurahan.code, [...(byCode.get(kelurahan.code) ?? []), feature])
  }
  return [...byCode]
    .filter(([, features]) => features.length > 1)
    .map(([code, features]) => ({ kind: 'duplicate', code, features }))
}

/** What is odd about borders that were read. */
function oddities(features: readonly unknown[], found: readonly Found[]): readonly BoundaryWarning[] {
  return found.flatMap(({ feature, kelurahan, area }) => {
    const value = features[feature - 1]
    const { differs, name } = nameFeature(isRecord(value) ? value['properties'] : undefined)
    const metres = metresToArea(area, kelurahan)
    const odd: BoundaryWarning[] = []
    if (differs) odd.push({ kind: 'name-differs', feature, code: kelurahan.code, name })
    if (metres > farFromPlace) odd.push({ kind: 'far-from-place', code: kelurahan.code, metres: Math.round(metres) })
    return odd
  })
}

/**
 * Reads borders of kelurahan from parsed GeoJSON: a FeatureCollection of Polygons or MultiPolygons, matched to the
 * gazetteer by Kemendagri code, else by name and kecamatan. Any problem refuses the whole file; kelurahan it lacks and
 * features of other places are warnings, and stay in the preview. Any value is legal input; nothing is thrown.
 */
export function checkBoundaries(geojson: unknown): BoundaryCheck {
  const refuse = (
    problems: readonly BoundaryProblem[],
    found: readonly Found[] = [],
    warnings: readonly BoundaryWarning[] = [],
  ): BoundaryCheck => ({ ok: false, problems, warnings, preview: previewOf(found) })
  const features = featuresOf(geojson)
  if (features === undefined) return refuse([{ kind: 'no-collection' }])
  if (features.length > mostFeatures) return refuse([{ kind: 'too-large', what: 'features', limit: mostFeatures }])
  let positions = 0
  for (const value of features) {
    positions += countPositions(isRecord(value) ? value['geometry'] : undefined, mostVertices)
    if (positions > mostVertices) return refuse([{ kind: 'too-large', what: 'vertices', limit: mostVertices }])
  }
  const budget: CrossingBudget = { left: mostCrossingTests }
  const found: Found[] = []
  const problems: BoundaryProblem[] = []
  const warnings: BoundaryWarning[] = []
  for (const [index, value] of features.entries()) {
    const read = readFeature(value, index + 1, budget)
    if (!('kind' in read)) found.push(read)
    else if (read.kind === 'unknown') warnings.push(read)
    else problems.push(read)
    if ('kind' in read && read.kind === 'too-large') break
  }
  problems.push(...findDuplicates(found))
  if (problems.length === 0 && found.length === 0) problems.push({ kind: 'nothing-known' })
  const preview = previewOf(found)
  warnings.push(
    ...oddities(features, found),
    ...preview.missing.map((place) => ({ kind: 'missing', ...place }) as const),
  )
  if (problems.length === 0) {
    for (const { codes, share } of findOverlaps(found.map(({ area }) => area))) {
      if (share > slightOverlap) problems.push({ kind: 'overlap', codes, share })
      else warnings.push({ kind: 'slight-overlap', codes, share })
    }
  }
  if (problems.length > 0) return refuse(problems, found, warnings)
  return { ok: true, areas: found.map(({ area }) => area), warnings, preview }
}
