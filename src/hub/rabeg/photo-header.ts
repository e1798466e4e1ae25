/** What the first bytes of a photo promise, read before anything of it is decoded. */
export interface PhotoHeader {
  readonly type: 'jpeg' | 'png'
  readonly width: number
  readonly height: number
}

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Baseline, extended and progressive with Huffman codes: what cameras write and what is decoded here. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2])

/** By the bytes alone: neither the file's name nor what the sender calls it counts. `undefined`: neither JPEG nor PNG. */
export function readPhotoHeader(bytes: Uint8Array): PhotoHeader | undefined {
  if (PNG_SIGNATURE.every((byte, at) => bytes[at] === byte)) return pngHeader(bytes)
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return jpegHeader(bytes)
  return undefined
}

/** IHDR is the first chunk and 13 bytes long (PNG, 11.2.2). */
function pngHeader(bytes: Uint8Array): PhotoHeader | undefined {
  const view = viewOf(bytes)
  if (bytes.length < 33 || view.getUint32(8) !== 13 || view.getUint32(12) !== 0x49484452) return undefined
  return sized('png', view.getUint32(16), view.getUint32(20))
}

/** Segment by segment up to the frame header (T.81, B.2.2): the marker, its length, precision, height, width. */
function jpegHeader(bytes: Uint8Array): PhotoHeader | undefined {
  const view = viewOf(bytes)
  let at = 2
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (FRAMES.has(marker)) return sized('jpeg', view.getUint16(at + 7), view.getUint16(at + 5))
    // Restart markers and TEM stand alone; the scan and the end come after the frame header or not at all.
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) at += 2
    else if (marker === 0xd9 || marker === 0xda) return undefined
    else at += 2 + Math.max(2, view.getUint16(at + 2))
  }
  return undefined
}

function sized(type: PhotoHeader['type'], width: number, height: number): PhotoHeader | undefined {
  return width === 0 || height === 0 ? undefined : { type, width, height }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
