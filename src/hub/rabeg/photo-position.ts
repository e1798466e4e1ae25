export interface PhotoPosition {
  readonly lat: number
  readonly lon: number
}

const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0]
const GPS_FOLDER = 0x8825
const LATITUDE_REF = 1
const LATITUDE = 2
const LONGITUDE_REF = 3
const LONGITUDE = 4

/**
 * Where the camera says a JPEG was taken (Exif 2.32, 4.6.6), degrees WGS 84. `undefined` when it does not say, says it
 * wrongly, or says 0,0 as cameras without a fix do.
 */
export function readPosition(jpeg: Uint8Array): PhotoPosition | undefined {
  const tiff = tiffOf(jpeg)
  if (tiff === undefined) return undefined
  try {
    const read = reader(tiff)
    const folder = read.entry(read.first, GPS_FOLDER)
    if (folder === undefined) return undefined
    const at = read.long(folder + 8)
    const lat = degrees(read, at, LATITUDE, LATITUDE_REF, 'S')
    const lon = degrees(read, at, LONGITUDE, LONGITUDE_REF, 'W')
    if (lat === undefined || lon === undefined || (lat === 0 && lon === 0)) return undefined
    return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : undefined
  } catch (cause) {
    // An offset that points outside: the camera's note is broken, the photo is none the worse for it.
    if (cause instanceof RangeError) return undefined
    throw cause
  }
}

type Reader = ReturnType<typeof reader>

function reader(tiff: DataView) {
  const little = tiff.getUint16(0) === 0x4949
  const short = (at: number) => tiff.getUint16(at, little)
  const long = (at: number) => tiff.getUint32(at, little)
  return {
    first: long(4),
    long,
    letter: (at: number) => String.fromCharCode(tiff.getUint8(at)),
    /** Where the 12 bytes of a tag stand in a folder. */
    entry: (folder: number, tag: number): number | undefined => {
      const count = short(folder)
      for (let index = 0; index < count; index += 1) {
        const at = folder + 2 + index * 12
        if (short(at) === tag) return at
      }
      return undefined
    },
  }
}

/** Three fractions: degrees, minutes, seconds. */
function degrees(read: Reader, folder: number, tag: number, refTag: number, negative: string): number | undefined {
  const entry = read.entry(folder, tag)
  const ref = read.entry(folder, refTag)
  if (entry === undefined || ref === undefined || read.long(entry + 4) !== 3) return undefined
  const at = read.long(entry + 8)
  const part = (index: number) => read.long(at + index * 8) / read.long(at + index * 8 + 4)
  // Seconds are left out as 0/0 by some.
  const seconds = part(2)
  const value = part(0) + part(1) / 60 + (Number.isFinite(seconds) ? seconds : 0) / 3600
  if (!Number.isFinite(value)) return undefined
  return read.letter(ref + 8) === negative ? -value : value
}

/** The TIFF block of the first Exif segment. */
function tiffOf(bytes: Uint8Array): DataView | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 2
  while (at + 10 < bytes.length && bytes[at] === 0xff) {
    const marker = view.getUint8(at + 1)
    if (marker === 0xda || marker === 0xd9) return undefined
    const length = Math.max(2, view.getUint16(at + 2))
    const from = at + 4
    if (marker === 0xe1 && EXIF.every((byte, index) => bytes[from + index] === byte)) {
      const size = Math.min(length - 2 - EXIF.length, bytes.length - from - EXIF.length)
      return size < 8 ? undefined : new DataView(bytes.buffer, bytes.byteOffset + from + EXIF.length, size)
    }
    at += 2 + length
  }
  return undefined
}
