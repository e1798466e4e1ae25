import type { ComplaintCategory } from '../../domain/complaint/category'
import { isPublic } from '../../domain/complaint/category'
import {
  activeTasks,
  complaintState,
  currentRound,
  type Complaint,
  type ComplaintState,
} from '../../domain/complaint/complaint'
import { publicPoint } from '../../domain/complaint/public-point'
import type { Instant } from '../../domain/kernel/time'
import { currentWallClocks, type WallClocks } from '../../domain/sla/complaint-clocks'
import type { WallClock } from '../../domain/sla/promise'
import type { Say } from './words'
import type { Story } from './story'

/** Whoever looks: the person who made it, or anybody. */
export type Reader = 'owner' | 'anybody'

/** A complaint as a citizen may see it: nothing about its reporter, and no name of an account. */
export interface SeenComplaint {
  readonly reader: Reader
  readonly trackingCode: string
  readonly state: ComplaintState
  readonly submittedAt: Instant
  readonly category: ComplaintCategory | undefined
  readonly text: string | undefined
  readonly place: string | undefined
  readonly photoIds: readonly string[]
  readonly agencyIds: readonly string[]
  readonly clocks: WallClocks
  /** A complaint that is closed stops its clocks: that alone is no promise kept. */
  readonly kept: Readonly<Record<WallClock, boolean>>
  readonly identity: Complaint['identity']['kind']
  readonly isErased: boolean
  readonly lastRating: number | undefined
  readonly story: readonly Story[]
}

/** What may be done with it now by whoever made it. */
export interface Possible {
  readonly add: boolean
  readonly rate: boolean
  readonly dispute: boolean
  readonly reopen: boolean
}

export function mayAnybodySee(complaint: Complaint, categories: readonly ComplaintCategory[]): boolean {
  return isPublic(
    complaint,
    categories.find(({ id }) => id === complaint.category),
  )
}

/** `mask`: covers what is personal in a text; for anybody's eyes. */
export function seenBy(
  reader: Reader,
  complaint: Complaint,
  story: readonly Story[],
  categories: readonly ComplaintCategory[],
  now: Instant,
  mask: (text: string) => string,
): SeenComplaint {
  const { respondedAt, completedAt } = currentRound(complaint)
  const covered = (text: string | undefined) => (text === undefined || reader === 'owner' ? text : mask(text))
  return {
    reader,
    trackingCode: complaint.trackingCode,
    state: complaintState(complaint),
    submittedAt: complaint.submittedAt,
    category: categories.find(({ id }) => id === complaint.category),
    text: covered(complaint.text),
    place: covered(complaint.location?.address ?? pointOf(reader, complaint)),
    photoIds: complaint.photoIds,
    agencyIds: activeTasks(complaint).map(({ agencyId }) => agencyId),
    clocks: currentWallClocks(complaint, now),
    kept: { response: (respondedAt ?? completedAt) !== undefined, completion: completedAt !== undefined },
    identity: complaint.identity.kind,
    isErased: complaint.erasedAt !== undefined,
    lastRating: complaint.ratings.at(-1)?.stars,
    story: story.map((one) => {
      const text = covered(one.text)
      const { text: _said, photoIds, ...rest } = one
      // Words go out of the log itself; a photo's name is no word, and its picture may show a person.
      const shown = photoIds === undefined || complaint.erasedAt !== undefined ? {} : { photoIds }
      return text === undefined ? { ...rest, ...shown } : { ...rest, ...shown, text }
    }),
  }
}

function pointOf(reader: Reader, complaint: Complaint): string | undefined {
  const point = reader === 'owner' ? complaint.location : publicPoint(complaint)
  if (point === undefined) return undefined
  const decimals = 'isRounded' in point && point.isRounded ? 3 : 5
  return `${point.lat.toFixed(decimals)}, ${point.lon.toFixed(decimals)}`
}

export function possibleFor(complaint: Complaint): Possible {
  const state = complaintState(complaint)
  const isOver = state === 'closed' || state === 'rejected'
  return {
    add: !isOver,
    rate: isOver || complaint.answers.some(({ empty }) => !empty),
    dispute: complaint.answers.length > 0,
    reopen: isOver || state === 'completed',
  }
}

export const stateWord = (state: ComplaintState, say: Say) => say(`state.${state}`)
