import type { Point } from './place'

/** Regions near the city; on land only Kabupaten Serang touches it. */
export const neighbourRegions = ['kab-serang', 'kota-cilegon', 'kab-pandeglang', 'kab-lebak', 'kab-tangerang'] as const
export type NeighbourRegion = (typeof neighbourRegions)[number]

/** The middle of a kecamatan outside the city. */
export interface NeighbourPoint extends Point {
  readonly region: NeighbourRegion
  readonly kecamatan: string
}
