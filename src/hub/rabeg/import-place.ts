import { kecamatanList } from '../../domain/place/gazetteer-data'
import { kelurahanAt } from '../../domain/place/kelurahan-at'
import type { Location } from '../../domain/kernel/location'
import { LONGEST_ADDRESS, type ImportFault } from './import-row'

export interface ImportPlace {
  readonly location?: Location
  readonly fault?: {
    readonly column: string
    readonly code: ImportFault
    readonly message: string
    readonly refuses: boolean
  }
}

/** Metres: a kecamatan's land lies within about this of its point. */
const KECAMATAN_RADIUS = 3_800

/** Degrees and an address as Open311 gives them; both may be left out. */
export function placeOfPoint(lat: string, long: string, address: string): ImportPlace {
  if (address.length > LONGEST_ADDRESS) {
    const message = `The address has ${address.length} characters; at most ${LONGEST_ADDRESS}.`
    return { fault: { column: 'address', code: 'too-long', message, refuses: true } }
  }
  if (lat === '' && long === '') return {}
  const point = { lat: Number(lat), lon: Number(long) }
  if (lat === '' || !(Math.abs(point.lat) <= 90)) return badPoint('lat', `"${lat.slice(0, 40)}" is no latitude.`)
  if (long === '' || !(Math.abs(point.lon) <= 180)) return badPoint('long', `"${long.slice(0, 40)}" is no longitude.`)
  if (point.lat === 0 && point.lon === 0) {
    const message = 'The position is 0,0: the device had none. Taken without a place.'
    return { fault: { column: 'lat', code: 'no-position', message, refuses: false } }
  }
  const inside = kelurahanAt(point)
  return {
    location: {
      ...point,
      source: 'import',
      ...(inside === undefined ? {} : { areaCode: inside.kelurahan.code }),
      ...(address === '' ? {} : { address }),
    },
  }
}

const badPoint = (column: string, message: string): ImportPlace => ({
  fault: { column, code: 'bad-place', message, refuses: true },
})

/** A kecamatan by its name, with or without the word; an unknown one is a note, not a refusal. */
export function placeOfKecamatan(said: string, column: string): ImportPlace {
  if (said === '') return {}
  const plain = (name: string) =>
    name
      .toLowerCase()
      .replace(/\b(kecamatan|kec)\b\.?/g, '')
      .replace(/[^a-z]/g, '')
  const found = kecamatanList.find(({ name }) => plain(name) === plain(said))
  if (found === undefined) {
    const message = `"${said.slice(0, 80)}" is no kecamatan of Kota Serang. Taken without a place.`
    return { fault: { column, code: 'unknown-kecamatan', message, refuses: false } }
  }
  const { lat, lon, name } = found
  return { location: { lat, lon, radius: KECAMATAN_RADIUS, address: `Kec. ${name}`, source: 'import' } }
}
