import type { BoundaryArea } from '../../../src/domain/boundary/boundary-area'
import { checkBoundaries, type BoundaryCheck } from '../../../src/domain/boundary/check-boundaries'
import { fitAreas } from '../../../src/domain/boundary/simplify-area'

/** Bytes of JSON that travel to every desk with each start. */
const mostBytes = 200_000
/** A file of a whole province at full detail is about 50 MB. */
export const mostFileBytes = 64 * 1_024 * 1_024

export type ReadBorders =
  | { readonly kind: 'not-json' }
  | { readonly kind: 'bad'; readonly check: Extract<BoundaryCheck, { ok: false }> }
  | { readonly kind: 'unfit'; readonly check: Extract<BoundaryCheck, { ok: true }> }
  | {
      readonly kind: 'good'
      readonly check: Extract<BoundaryCheck, { ok: true }>
      /** As they will be kept. */
      readonly areas: readonly BoundaryArea[]
      readonly toleranceMetres: number
      readonly bytes: number
    }

/** Borders from the text of a GeoJSON file, made as small as a desk's start can carry. Any text is legal. */
export function readBorders(text: string): ReadBorders {
  let geojson: unknown
  try {
    geojson = JSON.parse(text)
  } catch {
    return { kind: 'not-json' }
  }
  const check = checkBoundaries(geojson)
  if (!check.ok) return { kind: 'bad', check }
  const fitted = fitAreas(check.areas, mostBytes)
  if (fitted === undefined) return { kind: 'unfit', check }
  return { kind: 'good', check, ...fitted, bytes: JSON.stringify(fitted.areas).length }
}
