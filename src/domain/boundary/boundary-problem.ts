/** `feature` counts from 1, as a person counts them. */
interface InFeature {
  readonly feature: number
}

/** Why a file of borders can't be used; the screen turns kinds into words. */
export type BoundaryProblem =
  /** No GeoJSON FeatureCollection. */
  | { readonly kind: 'no-collection' }
  | { readonly kind: 'too-large'; readonly what: 'features' | 'vertices' | 'crossing-tests'; readonly limit: number }
  | (InFeature & { readonly kind: 'no-polygon' | 'bad-corner' | 'too-few-corners' | 'ring-open' | 'hole-outside' })
  /** Latitude and longitude stand the other way round; GeoJSON wants longitude first. */
  | (InFeature & { readonly kind: 'swapped' })
  | (InFeature & { readonly kind: 'outside-indonesia' })
  /** A border crosses itself, at about this point. */
  | (InFeature & { readonly kind: 'self-crossing'; readonly lat: number; readonly lon: number })
  /** A name that two kelurahan share, without anything that tells which. */
  | (InFeature & { readonly kind: 'ambiguous'; readonly name: string })
  | { readonly kind: 'duplicate'; readonly code: string; readonly features: readonly number[] }
  /** `share` of the smaller of the two, 0–1. */
  | { readonly kind: 'overlap'; readonly codes: readonly [string, string]; readonly share: number }
  /** Not one border of a kelurahan of the city. */
  | { readonly kind: 'nothing-known' }

/** What is odd about a file that can be used all the same. */
export type BoundaryWarning =
  | { readonly kind: 'missing'; readonly code: string; readonly name: string; readonly kecamatan: string }
  /** No kelurahan of the city: left out. */
  | (InFeature & { readonly kind: 'unknown'; readonly name: string })
  /** The code says one kelurahan, the name another; the code was taken. */
  | (InFeature & { readonly kind: 'name-differs'; readonly code: string; readonly name: string })
  /** The gazetteer's point of the kelurahan is this far from the land that bears its name. */
  | { readonly kind: 'far-from-place'; readonly code: string; readonly metres: number }
  | { readonly kind: 'slight-overlap'; readonly codes: readonly [string, string]; readonly share: number }
