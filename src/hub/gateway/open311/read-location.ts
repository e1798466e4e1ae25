import type { BoundaryArea } from '../../../domain/boundary/boundary-area'
import type { Location } from '../../../domain/kernel/location'
import { kelurahanList } from '../../../domain/place/gazetteer-data'
import { kelurahanAt, kelurahanRadius } from '../../../domain/place/kelurahan-at'
import { optionsFor } from '../../citizen/place-choice'
import { fault, type Fault } from './answer'

export interface PlaceRead {
  readonly faults: readonly Fault[]
  readonly location?: Location
  /** An address that names no point for certain: for a person to find. */
  readonly words?: string
}

const LONGEST_ADDRESS = 500
/** JavaScript and Python write up to 17 digits: -6.1198999999999995. */
const DEGREES = /^[+-]?\d{1,3}(\.\d{1,20})?$/
/** The whole name, and nothing else that is nearly as good. */
const SURE = 90
const CLEAR_BY = 8

/** GeoReport wants a place: `lat` and `long`, or `address_string`, or `address_id` (ours: the Kemendagri code of a kelurahan). */
export function readLocation(one: (name: string) => string, areas: readonly BoundaryArea[]): PlaceRead {
  const [lat, long, address, addressId] = [one('lat'), one('long'), one('address_string'), one('address_id')]
  if (address.length > LONGEST_ADDRESS) {
    return { faults: [fault(400, `address_string has at most ${LONGEST_ADDRESS} characters.`)] }
  }
  const said = address === '' ? {} : { address }
  if (lat !== '' || long !== '') {
    const faults = pointFaults(lat, long)
    if (faults.length > 0) return { faults }
    const point = { lat: Number(lat), lon: Number(long) }
    const inside = kelurahanAt(point, areas)
    const area = inside === undefined ? {} : { areaCode: inside.kelurahan.code }
    return { faults: [], location: { ...point, source: 'coordinates', ...area, ...said } }
  }
  if (addressId !== '') {
    const kelurahan = kelurahanList.find(({ code }) => code === addressId)
    if (kelurahan === undefined) {
      return { faults: [fault(400, 'address_id is no code of a kelurahan of Kota Serang, such as 36.73.01.1005.')] }
    }
    const { code, name, kecamatan, lat: y, lon: x } = kelurahan
    const named = { address: address === '' ? `${name}, Kec. ${kecamatan}` : address }
    return {
      faults: [],
      location: { lat: y, lon: x, radius: kelurahanRadius(code), areaCode: code, source: 'gazetteer', ...named },
    }
  }
  if (address === '') {
    return { faults: [fault(400, 'A location was not provided: lat and long, address_string or address_id.')] }
  }
  const [first, second] = optionsFor(address, areas)
  const isClear = first !== undefined && first.score >= SURE && first.score - (second?.score ?? 0) >= CLEAR_BY
  return isClear ? { faults: [], location: { ...first.location, address } } : { faults: [], words: address }
}

function pointFaults(lat: string, long: string): readonly Fault[] {
  const faults = [
    ...(isDegrees(lat, 90) ? [] : [fault(400, 'lat is no latitude in degrees, -90 to 90.')]),
    ...(isDegrees(long, 180) ? [] : [fault(400, 'long is no longitude in degrees, -180 to 180.')]),
  ]
  if (faults.length > 0 || Number(lat) !== 0 || Number(long) !== 0) return faults
  return [fault(400, 'lat and long are 0: the device had no position.')]
}

function isDegrees(text: string, most: number): boolean {
  return DEGREES.test(text) && Math.abs(Number(text)) <= most
}
