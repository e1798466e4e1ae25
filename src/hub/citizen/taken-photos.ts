import type { Context } from 'hono'
import { createRateLimit, rateKeyOf } from '../gateway/rate-limit'
import { addressOf } from '../gateway/session-routes'
import type { Photos } from '../rabeg/photos'
import { createPlaces } from '../rabeg/places'
import { isOwnOrigin } from './answer'
import type { Signer } from './form-token'
import { readForm, type ChosenFile } from './read-form'
import { MOST_PHOTOS, type HeldPhoto } from './report-form'
import type { Say } from './words'

/** A form with its photos: those that came with it are kept at once, so that a page that comes back has them. */
export interface TakenForm {
  readonly fields: URLSearchParams
  readonly photos: readonly HeldPhoto[]
  /** Why a photo was not taken. */
  readonly faults: readonly string[]
  /** Names of photos that have to be chosen again. */
  readonly again: readonly string[]
  readonly isCut: boolean
}

export interface PhotoTaker {
  /**
   * `isOurs`: whether the fields before a file show a sheet that this hub gave out, for what it is sent to. `wanted`: false
   * where the sender has sent too much already. The files of others are read and dropped; their words come back.
   */
  readonly take: (
    c: Context,
    say: Say,
    isOurs: (fields: URLSearchParams) => boolean,
    wanted: boolean,
  ) => Promise<TakenForm>
  readonly signOf: (photoId: string) => string
}

const PURPOSE = 'photo'
/** Forms whose files are held in memory at a time, 15 MB each. Others find a place however slowly one address sends. */
const ON_THE_WAY = { total: 12, each: 4, forAccounts: 0 }
/** Photos from one address, also those that can not be read: each is work for the decoder. A quarter may stand behind one. */
const AT_ONCE = 60
const LATER = 1 / 20

export function createPhotoTaker(photos: Photos, signer: Signer, now: () => number): PhotoTaker {
  const places = createPlaces(ON_THE_WAY)
  const limit = createRateLimit(now, AT_ONCE, LATER)
  const signOf = (photoId: string) => signer.sign(PURPOSE, photoId)

  const take: PhotoTaker['take'] = async (c, say, isOurs, wanted) => {
    const taken: HeldPhoto[] = []
    const faults: string[] = []
    const again: string[] = []
    const from = rateKeyOf(addressOf(c))
    const leave = wanted && isOwnOrigin(c) ? places.take(from) : undefined
    const keepFiles = leave !== undefined
    const onFile = async ({ name: fileName, bytes, isTooLarge }: ChosenFile, fields: URLSearchParams) => {
      const name = fileName.slice(0, 100)
      if (!keepFiles || !isOurs(fields)) {
        again.push(name)
        return
      }
      if (heldIn(fields, signer).length + taken.length >= MOST_PHOTOS) {
        faults.push(say('fault.photo.too-many', { name }))
        return
      }
      if (limit.take(from) > 0) {
        again.push(name)
        return
      }
      const outcome = isTooLarge
        ? ({ ok: false, error: { fault: 'too-large' } } as const)
        : await photos.keepPhoto(bytes, from)
      if (outcome.ok) {
        const { photoId } = outcome.value
        if (!taken.some((photo) => photo.photoId === photoId)) taken.push({ photoId, name })
        return
      }
      const { fault } = outcome.error
      faults.push(say(`fault.photo.${fault}`, { name }))
    }
    try {
      const { fields, isCut } = await readForm(c, onFile, keepFiles)
      const dropped = new Set(fields.getAll('drop'))
      const held = heldIn(fields, signer).filter(({ photoId }) => !taken.some((photo) => photo.photoId === photoId))
      const kept = [...held, ...taken].filter(({ photoId }) => !dropped.has(photoId))
      return { fields, photos: kept.slice(0, MOST_PHOTOS), faults, again, isCut }
    } finally {
      leave?.()
    }
  }
  return { take, signOf }
}

/** Photos of an earlier sending of this sheet. Only what a page of ours gave out: nobody puts another's photo on his own. */
function heldIn(fields: URLSearchParams, signer: Signer): readonly HeldPhoto[] {
  const names = fields.getAll('held-name')
  const held: HeldPhoto[] = []
  // A sheet of ours holds no more, and each costs a signature.
  for (const [at, value] of fields.getAll('held').slice(0, MOST_PHOTOS).entries()) {
    const dot = value.lastIndexOf('.')
    const photoId = value.slice(0, dot)
    if (!signer.isSigned(PURPOSE, photoId, value.slice(dot + 1))) continue
    if (!held.some((photo) => photo.photoId === photoId)) held.push({ photoId, name: names[at] ?? photoId.slice(0, 8) })
  }
  return held
}
