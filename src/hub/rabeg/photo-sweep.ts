import type { Logger } from 'pino'
import { HOUR } from '../../domain/kernel/time'
import type { Photos } from './photos'

const EVERY = HOUR

/** Clears away photos that nobody sent with a complaint. Returns what ends it, once it has finished what it began. */
export function sweepPhotos(photos: Photos, logger: Logger): () => Promise<void> {
  let running: Promise<void> | undefined
  const sweep = async () => {
    try {
      const gone = await photos.sweep()
      if (gone > 0) logger.info({ gone }, 'photos that belong to no complaint were removed')
    } catch (cause) {
      logger.error({ err: cause }, 'photos could not be cleared away')
    }
  }
  const timer = setInterval(() => {
    running = sweep()
  }, EVERY)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await running
  }
}
