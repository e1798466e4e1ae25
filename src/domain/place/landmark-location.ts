import { kecamatanList, kelurahanList } from './gazetteer-data'
import { kelurahanRadius } from './kelurahan-at'
import { addressWords, tight } from './normalise'
import type { Kelurahan, Landmark, Point } from './place'

/** Metres: a market or a terminal; a kecamatan as a disc. */
const landmarkRadius = 150
export const KECAMATAN_RADIUS = 4_000

const kelurahanByName = new Map<string, Kelurahan[]>()
for (const kelurahan of kelurahanList) {
  for (const name of [kelurahan.name, ...kelurahan.aliases]) {
    const key = tight(addressWords(name))
    kelurahanByName.set(key, [...(kelurahanByName.get(key) ?? []), kelurahan])
  }
}

/** The kelurahan an address names between commas: elsewhere in it the same word is a street. */
function kelurahanOfAddress({ address, kecamatan }: Landmark): Kelurahan | undefined {
  const named = (address ?? '').split(',').flatMap((part) => kelurahanByName.get(tight(addressWords(part))) ?? [])
  const fitting = named.filter((kelurahan) => kecamatan === undefined || kelurahan.kecamatan === kecamatan)
  return fitting.length === 1 ? fitting[0] : undefined
}

export interface LandmarkPlacing extends Point {
  readonly radius: number
  readonly by: 'point' | 'kelurahan' | 'kecamatan'
  readonly kelurahan: Kelurahan | undefined
}

/** Where a landmark stands: its point, else its kelurahan, else its kecamatan; `undefined` where none is known. */
export function placeLandmark(landmark: Landmark): LandmarkPlacing | undefined {
  const kelurahan = kelurahanOfAddress(landmark)
  const { lat, lon } = landmark
  if (lat !== undefined && lon !== undefined) return { lat, lon, radius: landmarkRadius, by: 'point', kelurahan }
  if (kelurahan !== undefined) {
    return {
      lat: kelurahan.lat,
      lon: kelurahan.lon,
      radius: kelurahanRadius(kelurahan.code),
      by: 'kelurahan',
      kelurahan,
    }
  }
  const kecamatan = kecamatanList.find(({ name }) => name === landmark.kecamatan)
  if (kecamatan === undefined) return undefined
  return { lat: kecamatan.lat, lon: kecamatan.lon, radius: KECAMATAN_RADIUS, by: 'kecamatan', kelurahan: undefined }
}
