import { inflateSync } from 'node:zlib'
import { parentPort } from 'node:worker_threads'
import { Jimp } from 'jimp'
import { readPhotoHeader, type PhotoHeader } from './photo-header'
import { LIKENESS_SIDE, likenessOf } from './photo-likeness'
import { readPosition, type PhotoPosition } from './photo-position'

// Runs apart from the hub, on bytes that anybody may have sent: what goes wrong here ends this thread and nothing else.

export interface DecodeJob {
  readonly bytes: Uint8Array
  readonly mostPixels: number
  /** Pixels of the longer side. */
  readonly side: number
  readonly thumbSide: number
}

export type Decoded =
  | {
      readonly ok: true
      readonly full: Uint8Array
      readonly thumb: Uint8Array
      readonly width: number
      readonly height: number
      readonly likeness?: string
      readonly position?: PhotoPosition
    }
  | { readonly ok: false; readonly why: string }

const QUALITY = 82
const WHITE = 0xffffffff

parentPort?.on('message', (job: DecodeJob) => {
  decode(job).then(
    (decoded) => parentPort?.postMessage(decoded),
    (cause: unknown) => {
      const failed: Decoded = { ok: false, why: cause instanceof Error ? cause.message : String(cause) }
      parentPort?.postMessage(failed)
    },
  )
})

async function decode({ bytes, mostPixels, side, thumbSide }: DecodeJob): Promise<Decoded> {
  const header = readPhotoHeader(bytes)
  if (header === undefined) return { ok: false, why: 'neither JPEG nor PNG' }
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (header.type === 'png') refuseSwollen(source, header)
  const limits = { maxResolutionInMP: mostPixels / 1e6, maxMemoryUsageInMB: 1_536 }
  const read = await Jimp.fromBuffer(source, { 'image/jpeg': limits })
  if (read.width * read.height > mostPixels) return { ok: false, why: 'more pixels than its header says' }
  if (Math.max(read.width, read.height) > side) read.scaleToFit({ w: side, h: side })
  // JPEG knows no glass: what shines through would become black.
  const { width, height } = read
  if (header.type === 'png') {
    const ground = new Jimp({ width, height, color: WHITE })
    ground.composite(read)
    read.bitmap = ground.bitmap
  }
  const full = await read.getBuffer('image/jpeg', { quality: QUALITY })
  const small = read.clone()
  if (Math.max(width, height) > thumbSide) small.scaleToFit({ w: thumbSide, h: thumbSide })
  const thumb = await small.getBuffer('image/jpeg', { quality: QUALITY })
  const likeness = likenessOf(greyOf(small.clone().resize({ w: LIKENESS_SIDE, h: LIKENESS_SIDE }).bitmap.data))
  const position = header.type === 'jpeg' ? readPosition(bytes) : undefined
  return {
    ok: true,
    full,
    thumb,
    width,
    height,
    ...(likeness === undefined ? {} : { likeness }),
    ...(position === undefined ? {} : { position }),
  }
}

function greyOf(rgba: Uint8Array): readonly number[] {
  return Array.from({ length: LIKENESS_SIDE * LIKENESS_SIDE }, (_, at) => {
    const [r = 0, g = 0, b = 0] = rgba.subarray(at * 4, at * 4 + 3)
    return 0.299 * r + 0.587 * g + 0.114 * b
  })
}

/**
 * The decoder unpacks an interlaced PNG without asking how large it gets. So it is unpacked once with a limit, which throws: twice
 * what its pixels need covers the seven passes and their row ends.
 */
function refuseSwollen(source: Buffer, { width, height }: PhotoHeader): void {
  const isInterlaced = source[28] !== 0
  if (!isInterlaced) return
  const depth = source[24] ?? 8
  const channels = [1, 0, 3, 1, 2, 0, 4][source[25] ?? 6] ?? 4
  const row = Math.ceil((width * depth * channels) / 8) + 1
  inflateSync(Buffer.concat(packedParts(source)), { maxOutputLength: 2 * row * height + 4_096 })
}

function packedParts(source: Buffer): readonly Buffer[] {
  const parts: Buffer[] = []
  for (let at = 8; at + 8 <= source.length;) {
    const length = source.readUInt32BE(at)
    if (source.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(source.subarray(at + 8, at + 8 + length))
    at += 12 + length
  }
  return parts
}
