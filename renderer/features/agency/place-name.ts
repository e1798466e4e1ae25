import { kelurahanList } from '../../../src/domain/place/gazetteer-data'
import type { Location } from '../../../src/domain/kernel/location'
import { nearestKelurahan } from '../../../src/domain/place/nearest-kelurahan'

interface Placed {
  readonly location?: Location
  readonly areaCode?: string
}

export interface PlaceWords {
  readonly kelurahan?: string
  readonly kecamatan?: string
  /** As the caller or the operator said it; absent when it only repeats the area. */
  readonly address?: string
  /** Where a point lies that nobody has words for. */
  readonly point?: PointWords
}

export interface PointWords {
  readonly degrees: string
  /** The kelurahan of the city whose middle is nearest, however far it is. */
  readonly nearest: string
  readonly metres: number
}

/** The words of a place, from its Kemendagri code and what was said, or else its point. Empty when nothing is known. */
export function placeWords({ location, areaCode }: Placed): PlaceWords {
  const code = areaCode ?? location?.areaCode
  const kelurahan = code === undefined ? undefined : kelurahanList.find((item) => item.code === code)
  return {
    ...(kelurahan === undefined ? {} : { kelurahan: kelurahan.name, kecamatan: kelurahan.kecamatan }),
    ...(location?.address === undefined || repeats(location.address, kelurahan) ? {} : { address: location.address }),
    ...(location !== undefined && location.address === undefined && kelurahan === undefined
      ? pointWords(location)
      : {}),
  }
}

function pointWords({ lat, lon }: Location): Pick<PlaceWords, 'point'> {
  const [near] = nearestKelurahan(lat, lon, 1)
  if (near === undefined) return {}
  const { kelurahan, metres } = near
  return { point: { degrees: `${lat.toFixed(5)}, ${lon.toFixed(5)}`, nearest: kelurahan.name, metres } }
}

/**
 * A place in one line of a list, by the same words as its card: what was said stands before the kelurahan it lies in.
 * Undefined when nothing is known.
 */
export function shortPlace({ address, kelurahan, point }: PlaceWords): string | undefined {
  const words = [address, kelurahan].filter((word) => word !== undefined)
  return words.length > 0 ? words.join(' · ') : point?.degrees
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
