import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Logger } from 'pino'
import type { Refusal } from '../../domain/kernel/result'
import { HOUR } from '../../domain/kernel/time'
import type { PhotoTable } from '../db/photo-table'
import { createPhotoDecoder } from './photo-decoder'
import { readPhotoHeader } from './photo-header'
import type { PhotoPosition } from './photo-position'

/** Why a photo was not taken, for the words a citizen reads. */
export type PhotoFault = 'too-large' | 'too-many-pixels' | 'empty' | 'not-a-photo' | 'damaged' | 'busy'

export interface KeptPhoto {
  readonly photoId: string
  /** In pixels, as it is kept. */
  readonly width: number
  readonly height: number
  /** Where the camera said it was: for the staff, never public. */
  readonly position?: PhotoPosition
}

export type PhotoOutcome =
  | { readonly ok: true; readonly value: KeptPhoto }
  | { readonly ok: false; readonly error: Refusal & { readonly fault: PhotoFault } }

export type PhotoSize = 'full' | 'thumb'

/** The photos of complaints and of answers, on disk by their hash. */
export interface Photos {
  /**
   * Decodes a JPEG or PNG apart from the hub and keeps what it shows as a new JPEG: nothing of the file itself is kept.
   * `bytes`: at most `LARGEST_PHOTO`. `from`: the address of somebody without an account. The same photo again is the same
   * id. Refuses with a `fault`.
   */
  readonly keepPhoto: (bytes: Uint8Array, from?: string) => Promise<PhotoOutcome>
  /** A JPEG, or `undefined` when there is no such photo. */
  readonly readPhoto: (photoId: string, size?: PhotoSize) => Promise<Uint8Array | undefined>
  /** Removes what was uploaded and not sent within a day, and what belonged to erased complaints. Returns how many. */
  readonly sweep: () => Promise<number>
  readonly close: () => Promise<void>
}

/** Bytes of one upload: more than a phone's camera writes at the sizes it is used at. */
export const LARGEST_PHOTO = 15 * 1024 * 1024
/** Width times height: what is decoded in half a gigabyte. */
export const MOST_PIXELS = 25_000_000
/**
 * A large picture of nearly no bytes shows nothing, and costs the decoder as much as one that does: photos have 2 to 30 pixels
 * a byte, screenshots up to 100. Small ones may be as empty as they like.
 */
const EMPTY = { morePixelsThan: 4_000_000, pixelsPerByte: 200 }
/** Pixels of the longer side: enough to read a sign, and 100 MB of photos are some 200. */
const SIDE = 2_048
const THUMB_SIDE = 320
/** A form that is filled in slowly keeps its photos. */
const UNUSED_FOR = 24 * HOUR

export interface PhotosOptions {
  readonly dataDir: string
  readonly table: PhotoTable
  /** The built decoder; without it no photo is taken. */
  readonly workerScript: string | undefined
  readonly now: () => number
  readonly logger: Logger
}

export function createPhotos({ dataDir, table, workerScript, now, logger }: PhotosOptions): Photos {
  const decoder = workerScript === undefined ? undefined : createPhotoDecoder(workerScript)
  const folder = join(dataDir, 'photos')
  const fileOf = (photoId: string, size: PhotoSize) =>
    join(folder, photoId.slice(0, 2), size === 'full' ? `${photoId}.jpg` : `${photoId}.thumb.jpg`)

  return {
    keepPhoto: async (bytes, from) => {
      if (bytes.length > LARGEST_PHOTO) return refused('too-large')
      const header = readPhotoHeader(bytes)
      if (header === undefined) return refused('not-a-photo')
      const pixels = header.width * header.height
      if (pixels > MOST_PIXELS) return refused('too-many-pixels')
      if (pixels > EMPTY.morePixelsThan && pixels > EMPTY.pixelsPerByte * bytes.length) return refused('empty')
      if (decoder === undefined) {
        logger.error('a photo could not be taken: this hub was started without its decoder')
        return refused('busy')
      }
      const job = { bytes, mostPixels: MOST_PIXELS, side: SIDE, thumbSide: THUMB_SIDE }
      const outcome = await decoder.decode(job, from)
      if (outcome.kind === 'busy') return refused('busy')
      if (outcome.kind === 'failed') {
        logger.info({ why: outcome.why, bytes: bytes.length }, 'a photo could not be decoded')
        return refused('damaged')
      }
      const { full, thumb, width, height, likeness, position } = outcome.photo
      const photoId = createHash('sha256').update(full).digest('hex')
      await mkdir(dirname(fileOf(photoId, 'full')), { recursive: true, mode: 0o700 })
      await write(fileOf(photoId, 'thumb'), thumb)
      await write(fileOf(photoId, 'full'), full)
      const placed = position === undefined ? {} : { position }
      const looks = likeness === undefined ? {} : { likeness }
      await table.put({ photoId, width, height, ...looks, ...placed, keptAt: now() })
      return { ok: true, value: { photoId, width, height, ...placed } }
    },
    readPhoto: async (photoId, size = 'full') => {
      if (!isPhotoId(photoId)) return undefined
      try {
        return await readFile(fileOf(photoId, size))
      } catch (cause) {
        if (isAbsent(cause)) return undefined
        throw cause
      }
    },
    sweep: async () => {
      const gone = await table.unused(now() - UNUSED_FOR)
      for (const photoId of gone) {
        await rm(fileOf(photoId, 'thumb'), { force: true })
        await rm(fileOf(photoId, 'full'), { force: true })
        await table.remove(photoId)
      }
      return gone.length
    },
    close: async () => decoder?.close(),
  }
}

/** As `keepPhoto` names them. */
export function isPhotoId(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text)
}

/** In English, for logs and programs: a page has words of its own for each. */
export const photoFaults: Readonly<Record<PhotoFault, string>> = {
  'too-large': `A photo is at most ${LARGEST_PHOTO / 1024 / 1024} MB.`,
  'too-many-pixels': `A photo has at most ${MOST_PIXELS / 1e6} million pixels.`,
  empty: 'This picture is large and shows nearly nothing; send a smaller one.',
  'not-a-photo': 'This is neither a JPEG nor a PNG.',
  damaged: 'This photo can not be read.',
  busy: 'Too many photos are being looked at; send it again in a minute.',
}

function refused(fault: PhotoFault): PhotoOutcome {
  const code = fault === 'busy' ? 'overloaded' : 'invalid-input'
  return { ok: false, error: { code, message: photoFaults[fault], fault } }
}

/** Whole or not at all, and on disk when this resolves: the log will say it is there. */
async function write(file: string, bytes: Uint8Array): Promise<void> {
  const part = `${file}.${randomUUID()}.part`
  const handle = await open(part, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(part, file)
}

function isAbsent(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
}
