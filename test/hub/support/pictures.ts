import { Jimp } from 'jimp'

/** A picture with something in it: bands and a disc whose places depend on `seed`. */
export async function picture(
  type: 'image/jpeg' | 'image/png',
  {
    seed = 1,
    width = 640,
    height = 480,
  }: { readonly seed?: number; readonly width?: number; readonly height?: number } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const image = new Jimp({ width, height, color: 0x808080ff })
  const { data } = image.bitmap
  const cx = (((seed * 37) % 80) / 100 + 0.1) * width
  const cy = (((seed * 53) % 80) / 100 + 0.1) * height
  const r = (((seed * 13) % 20) / 100 + 0.1) * width
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4
      const inside = (x - cx) ** 2 + (y - cy) ** 2 < r * r
      data[at] = inside ? 240 : (128 + 100 * Math.sin((x / width) * (2 + (seed % 5)) * Math.PI)) & 255
      data[at + 1] = inside ? 40 : (128 + 100 * Math.cos((y / height) * (1 + (seed % 7)) * Math.PI)) & 255
      data[at + 2] = (x + y * seed) & 255
    }
  }
  return new Uint8Array(await image.getBuffer(type))
}

/** The same JPEG with an Exif note of its place, as a phone writes it. Degrees WGS 84. */
export function placed(jpeg: Uint8Array, lat: number, lon: number): Uint8Array<ArrayBuffer> {
  const tiff = Buffer.alloc(26 + 2 + 4 * 12 + 4 + 48)
  tiff.write('MM', 0, 'latin1')
  tiff.writeUInt16BE(42, 2)
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt16BE(1, 8)
  entry(tiff, 10, 0x8825, 4, 1, 26)
  tiff.writeUInt16BE(4, 26)
  const values = 26 + 2 + 48 + 4
  entry(tiff, 28, 1, 2, 2, (lat < 0 ? 0x53 : 0x4e) * 0x1000000)
  entry(tiff, 40, 2, 5, 3, values)
  entry(tiff, 52, 3, 2, 2, (lon < 0 ? 0x57 : 0x45) * 0x1000000)
  entry(tiff, 64, 4, 5, 3, values + 24)
  fractions(tiff, values, Math.abs(lat))
  fractions(tiff, values + 24, Math.abs(lon))
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return new Uint8Array(Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]))
}

function entry(tiff: Buffer, at: number, tag: number, type: number, count: number, value: number): void {
  tiff.writeUInt16BE(tag, at)
  tiff.writeUInt16BE(type, at + 2)
  tiff.writeUInt32BE(count, at + 4)
  tiff.writeUInt32BE(value, at + 8)
}

function fractions(tiff: Buffer, at: number, value: number): void {
  const degrees = Math.floor(value)
  const minutes = Math.floor((value - degrees) * 60)
  const seconds = Math.round(((value - degrees) * 60 - minutes) * 60 * 10_000)
  ;[degrees, 1, minutes, 1, seconds, 10_000].forEach((part, index) => tiff.writeUInt32BE(part, at + index * 4))
}
