import type { Ring } from '../place/place'

/** The land of one kelurahan as imported: exact, unlike the cells of the gazetteer. */
export interface BoundaryArea {
  /** Kemendagri code of the kelurahan, e.g. `36.73.01.1005`. */
  readonly code: string
  /** Pieces of land, each an outer ring followed by its holes; corners as `[lat, lon]`, not closed. */
  readonly polygons: readonly (readonly Ring[])[]
}
