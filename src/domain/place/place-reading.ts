import type { Location } from '../kernel/location'
import type { BoundaryArea } from '../boundary/boundary-area'
import type { KelurahanBasis } from './kelurahan-at'
import type { Kecamatan, Kelurahan, Landmark } from './place'

/** A place somebody named in an earlier report, with where it turned out to be. */
export interface UsedPlace {
  readonly name: string
  readonly location: Location
  /** In how many reports. */
  readonly times: number
}

/** What a reading may lean on beside the text. */
export interface PlaceContext {
  readonly used?: readonly UsedPlace[]
  /** Imported borders; without them a point's kelurahan is the nearest. */
  readonly areas?: readonly BoundaryArea[]
}

interface Found {
  /** With a radius, always, and the kelurahan's code where it is known. */
  readonly location: Location & { readonly radius: number }
  /** How the kelurahan in `location.areaCode` is known; `undefined` where there is none. */
  readonly basis: KelurahanBasis | 'named' | undefined
  /** Names and numbers only, with the kecamatan wherever it is known. */
  readonly label: string
  /** 0–100, for order: 100 is written out, 40 and less forgives a slip of spelling. */
  readonly score: number
  /** Whether the centre has confirmed it; a point that was given as numbers needs no confirming. */
  readonly verified: boolean
}

/** One way to take what stands in the place field. */
export type PlaceReading =
  | (Found & { readonly kind: 'kelurahan'; readonly place: Kelurahan })
  | (Found & { readonly kind: 'kecamatan'; readonly place: Kecamatan })
  /** `placedBy`: a landmark without a point stands at its kelurahan or kecamatan, as wide as that. */
  | (Found & {
      readonly kind: 'landmark'
      readonly place: Landmark
      readonly placedBy: 'point' | 'kelurahan' | 'kecamatan'
    })
  /** `exchanged`: latitude and longitude stood the other way round, and only this way is it a place in Indonesia. */
  | (Found & { readonly kind: 'coordinates' | 'map-link' | 'geo-uri'; readonly exchanged: boolean })
  /** `near`: a short code was completed from this place, or from the city's middle where nothing was named. */
  | (Found & { readonly kind: 'plus-code'; readonly code: string; readonly near: 'nothing' | 'city' | 'named' })
  | (Found & { readonly kind: 'mgrs'; readonly reference: string })
  | (Found & { readonly kind: 'used'; readonly times: number })
  /** Known by name, but nobody knows where it is: to be placed by hand. */
  | {
      readonly kind: 'unplaced'
      readonly place: Landmark
      readonly label: string
      readonly score: number
      readonly verified: boolean
    }
