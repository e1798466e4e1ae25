import { kelurahanList } from '../../../src/domain/place/gazetteer-data'
import type { Location } from '../../../src/domain/kernel/location'

interface Placed {
  readonly location?: Location
  readonly areaCode?: string
}

export interface PlaceWords {
  readonly kelurahan?: string
  readonly kecamatan?: string
  /** As the caller or the operator said it. */
  readonly address?: string
}

/** The words of a place, from its Kemendagri code and what was said. Empty when nothing is known. */
export function placeWords({ location, areaCode }: Placed): PlaceWords {
  const code = areaCode ?? location?.areaCode
  const kelurahan = code === undefined ? undefined : kelurahanList.find((item) => item.code === code)
  return {
    ...(kelurahan === undefined ? {} : { kelurahan: kelurahan.name, kecamatan: kelurahan.kecamatan }),
    ...(location?.address === undefined ? {} : { address: location.address }),
  }
}
