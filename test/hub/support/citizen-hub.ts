import { afterAll } from 'vitest'
import { buildCitizen } from '../../../tools/build'
import { photoWorker } from './photo-worker'
import { startTestHub, type TestHub } from './training-hub'
import { tempFolder } from '../../support/temp-folder'

export const SECOND = 1_000
export const MINUTE = 60 * SECOND

/** A clock that a test moves. */
export interface MovedClock {
  readonly now: () => number
  readonly pass: (milliseconds: number) => void
}

export function movedClock(): MovedClock {
  let now = 1_795_500_000_000
  return { now: () => now, pass: (milliseconds) => (now += milliseconds) }
}

const { path: built, remove: removeBuilt } = tempFolder('citizen')
afterAll(removeBuilt)
let building: Promise<void> | undefined

/** A hub with the citizen's files and the decoder of photos, as they are built. */
export async function startCitizenHub(clock: MovedClock, dataDir?: string): Promise<TestHub> {
  building ??= buildCitizen(built)
  await building
  return startTestHub({
    now: clock.now,
    citizenRoot: built,
    photoWorker: photoWorker(),
    ...(dataDir === undefined ? {} : { dataDir }),
  })
}
