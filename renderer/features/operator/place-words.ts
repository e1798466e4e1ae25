import { kelurahanList } from '../../../src/domain/place/gazetteer-data'
import type { NamedPlace } from '../../../src/domain/place/place-index'
import type { Location } from '../../../src/domain/kernel/location'
import type { IncidentType } from '../../../src/domain/incident/incident-types'
import type { Point } from '../../../src/domain/place/place'
import { isWholeCity } from '../../../src/domain/place/whole-city'

const kelurahanByCode = new Map(kelurahanList.map((place) => [place.code, place]))

/** A place in words, with its kecamatan: two kelurahan of the city have the same name. */
export function placeName({ kind, place }: NamedPlace): string {
  switch (kind) {
    case 'kelurahan':
      return `${place.name}, Kec. ${place.kecamatan}`
    case 'kecamatan':
      return `Kec. ${place.name}`
    case 'landmark':
      return place.kecamatan === undefined ? place.name : `${place.name}, Kec. ${place.kecamatan}`
  }
}

/** `Lopang, Kec. Serang` for a Kemendagri code; undefined outside the city. */
export function areaName(code: string | undefined): string | undefined {
  const found = code === undefined ? undefined : kelurahanByCode.get(code)
  return found === undefined ? undefined : placeName({ kind: 'kelurahan', place: found })
}

/** Violence at home is shown by its kelurahan only, wherever others may look over the shoulder. */
export function isCoarse(type: IncidentType): boolean {
  return type === 'kdrt'
}

/** The place of an incident in a list: address or area, always with its kecamatan; points as degrees. */
export function locationWords(location: Location | undefined, areaCode: string | undefined, coarse: boolean): string {
  const area = areaName(location?.areaCode ?? areaCode)
  if (coarse) return area ?? ''
  const address = location?.address
  if (address !== undefined && area !== undefined) {
    if (isNameOf(address, area)) return area
    return address.includes(area) ? address : `${address} · ${area}`
  }
  if (address !== undefined) return address
  if (area !== undefined) return area
  return location === undefined ? '' : `${location.lat.toFixed(5)}, ${location.lon.toFixed(5)}`
}

/** `Lopang`, `Kel. Lopang` of `Lopang, Kec. Serang`: an address that says no more than the area does. */
function isNameOf(address: string, area: string): boolean {
  const name = address
    .trim()
    .replace(/^(kel\.|kelurahan)\s*/i, '')
    .toLowerCase()
  return area.toLowerCase().startsWith(`${name},`)
}

/** Where the map may draw an incident: its own point, or its kelurahan's for what is shown coarsely; nowhere while its place is not known. */
export function shownPoint(
  type: IncidentType,
  location: Location | undefined,
  areaCode: string | undefined,
): Point | undefined {
  if (isWholeCity(location)) return undefined
  if (!isCoarse(type)) return location
  return kelurahanByCode.get(location?.areaCode ?? areaCode ?? '')
}
