/** Kinds of known places; the words for them are the screen's. */
export const landmarkKinds = [
  'hospital',
  'puskesmas',
  'police',
  'military',
  'fire',
  'bpbd',
  'station',
  'terminal',
  'market',
  'junction',
  'office',
  'landmark',
] as const
export type LandmarkKind = (typeof landmarkKinds)[number]

/** Degrees WGS 84. */
export interface Point {
  readonly lat: number
  readonly lon: number
}

/** Corners as `[lat, lon]`, not closed. */
export type Ring = readonly (readonly [number, number])[]

export interface Kecamatan extends Point {
  /** Kemendagri code, e.g. `36.73.01`. */
  readonly code: string
  readonly name: string
}

/** Two kelurahan of the city are called Sukawana: a name is shown with its kecamatan, always. */
export interface Kelurahan extends Point {
  /** Kemendagri code, e.g. `36.73.01.1005`. */
  readonly code: string
  readonly name: string
  readonly kecamatan: string
  readonly postalCode: string
  /** Other spellings in use. */
  readonly aliases: readonly string[]
  readonly source: string
  readonly verified: boolean
}

/** A place people name. Without a point it is found by name and placed by its kecamatan or by hand. */
export interface Landmark {
  readonly name: string
  readonly kind: LandmarkKind
  readonly kecamatan?: string
  readonly lat?: number
  readonly lon?: number
  readonly address?: string
  readonly aliases: readonly string[]
  readonly source: string
  /** False until the centre confirms it; the screen says so. */
  readonly verified: boolean
}

interface Area {
  readonly code: string
  readonly rings: readonly Ring[]
}

/** Borders to draw; whether they are approximate is known by where they come from. */
export interface Boundaries {
  readonly city: Ring
  readonly kecamatan: readonly Area[]
  readonly kelurahan: readonly Area[]
}
