import { deflateSync } from 'node:zlib'
import { picture, placed } from './pictures'
import type { Random } from './random'

/** What stands in every hostile file that could be run somewhere: found in nothing that is stored or served. */
export const MARK = 'SIAGA-HOSTILE'
const SCRIPT = `<script>/*${MARK}*/alert(1)</script>`
const HTML = `<!doctype html><html><body>${SCRIPT}</body></html>`
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" onload="alert('${MARK}')">${SCRIPT}</svg>`
const XXE = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;${MARK}</x>`

export interface HostilePhoto {
  readonly kind: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

type Maker = (random: Random) => Uint8Array

/** Makers of hostile files by kind; `count` of them in all, the same for the same `random`. */
export async function hostilePhotos(count: number, random: Random): Promise<readonly HostilePhoto[]> {
  const jpegs = await Promise.all([1, 2, 3, 4].map((seed) => picture('image/jpeg', { seed, width: 96, height: 72 })))
  const pngs = await Promise.all([5, 6, 7].map((seed) => picture('image/png', { seed, width: 96, height: 72 })))
  const jpeg = (r: Random) => Buffer.from(r.pick(jpegs))
  const png = (r: Random) => Buffer.from(r.pick(pngs))
  const makers: Readonly<Record<string, Maker>> = {
    'truncated JPEG': (r) => {
      const whole = jpeg(r)
      return whole.subarray(0, r.below(whole.length - 3) + 3)
    },
    'truncated PNG': (r) => {
      const whole = png(r)
      return whole.subarray(0, r.below(whole.length - 8) + 8)
    },
    'bit-flipped JPEG': (r) => flipped(jpeg(r), r),
    'bit-flipped PNG': (r) => flipped(png(r), r),
    'JPEG with HTML behind it': (r) => Buffer.concat([jpeg(r), Buffer.from(HTML)]),
    'JPEG with a script in its comment': (r) => withSegment(jpeg(r), 0xfe, Buffer.from(HTML)),
    'JPEG that is a ZIP too': (r) => Buffer.concat([jpeg(r), zip()]),
    'PNG with HTML behind it': (r) => Buffer.concat([png(r), Buffer.from(HTML)]),
    'JPEG with a hostile Exif note': (r) => hostileExif(jpeg(r), r),
    'JPEG with broken segments': (r) => brokenSegments(jpeg(r), r),
    'JPEG that says it is huge': (r) => resized(jpeg(r), 65_500 - r.below(9), 65_500),
    'PNG that says it is huge': (r) => pngOf(60_000 + r.below(9_000), 60_000, deflateSync(Buffer.alloc(99))),
    'PNG that unpacks to much': (r) => pngOf(16, 16, deflateSync(Buffer.alloc(9_000_000 + r.below(9_000))), r.below(2)),
    'SVG as JPEG': () => Buffer.from(SVG),
    'HTML as JPEG': () => Buffer.from(HTML),
    'HTML behind the first bytes of a JPEG': () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from(HTML)]),
    'GIF that is a script': () => Buffer.from(`GIF89a/*${HTML}*/=1;`),
    ZIP: () => zip(),
    XML: () => Buffer.from(XXE),
    'noise behind the first bytes of a PNG': (r) => Buffer.concat([png(r).subarray(0, 33), r.bytes(400)]),
    noise: (r) => r.bytes(r.below(2_000)),
    nothing: () => Buffer.alloc(0),
  }
  const kinds = Object.entries(makers)
  return Array.from({ length: count }, (_, index) => {
    const [kind, make] = kinds[index % kinds.length] ?? ['nothing', () => Buffer.alloc(0)]
    return { kind, bytes: new Uint8Array(make(random)) }
  })
}

function flipped(bytes: Buffer, random: Random): Buffer {
  const flips = random.below(12) + 1
  for (let done = 0; done < flips; done += 1) {
    const at = random.below(bytes.length)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8))
  }
  return bytes
}

function withSegment(jpeg: Buffer, marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)])
}

function hostileExif(jpeg: Buffer, random: Random): Buffer {
  const noted = Buffer.from(placed(jpeg, -6.1, 106.1))
  // Its folders, counts and offsets lie in the first 150 bytes.
  for (let done = 0; done < 8; done += 1) noted[12 + random.below(140)] = random.below(256)
  return noted
}

function brokenSegments(jpeg: Buffer, random: Random): Buffer {
  const pieces = Array.from({ length: 40 }, () =>
    Buffer.from([0xff, 0xe0 + random.below(16), 0, random.below(6), random.below(256)]),
  )
  return Buffer.concat([jpeg.subarray(0, 2), ...pieces, jpeg.subarray(2)])
}

function resized(jpeg: Buffer, width: number, height: number): Buffer {
  const at = jpeg.indexOf(Buffer.from([0xff, 0xc0, 0x00, 0x11, 0x08]))
  jpeg.writeUInt16BE(height, at + 5)
  jpeg.writeUInt16BE(width, at + 7)
  return jpeg
}

function zip(): Buffer {
  const name = Buffer.from(`${MARK}.html`)
  const head = Buffer.alloc(30)
  head.write('PK\u0003\u0004', 'latin1')
  head.writeUInt32LE(HTML.length, 18)
  head.writeUInt32LE(HTML.length, 22)
  head.writeUInt16LE(name.length, 26)
  return Buffer.concat([head, name, Buffer.from(HTML)])
}

/** A PNG of these pixels (8 bits of grey) with this as its packed content. */
export function pngOf(width: number, height: number, packed: Uint8Array, interlace = 0): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, interlace], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', packed), chunk('IEND', Buffer.alloc(0))])
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const whole = Buffer.alloc(body.length + 8)
  whole.writeUInt32BE(data.length, 0)
  whole.set(body, 4)
  whole.writeUInt32BE(crc(body), body.length + 4)
  return whole
}

function crc(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  }
  return (value ^ 0xffffffff) >>> 0
}
