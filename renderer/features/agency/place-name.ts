import { kelurahanList } from '../../../src/domain/place/gazetteer-data'
import type { Location } from '../../../src/domain/kernel/location'

interface Placed {
  readonly location?: Location
  readonly areaCode?: string
}

export interface PlaceWords {
  readonly kelurahan?: string
  readonly kecamatan?: string
  /** As the caller or the operator said it; absent when it only repeats the area. */
  readonly address?: string
}

/** The words of a place, from its Kemendagri code and what was said. Empty when nothing is known. */
export function placeWords({ location, areaCode }: Placed): PlaceWords {
  const code = areaCode ?? location?.areaCode
  const kelurahan = code === undefined ? undefined : kelurahanList.find((item) => item.code === code)
  return {
    ...(kelurahan === undefined ? {} : { kelurahan: kelurahan.name, kecamatan: kelurahan.kecamatan }),
    ...(location?.address === undefined || repeats(location.address, kelurahan) ? {} : { address: location.address }),
  }
}

/** `Lopang` or `Lopang, Kec. Serang` beside the kelurahan Lopang says the same twice. */
function repeats(address: string, area: { readonly name: string; readonly kecamatan: string } | undefined): boolean {
  if (area === undefined) return false
  const said = plain(address)
  return [area.name, `kel ${area.name}`, `kelurahan ${area.name}`].some(
    (name) => said === plain(name) || said === plain(`${name} kec ${area.kecamatan}`),
  )
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim()
