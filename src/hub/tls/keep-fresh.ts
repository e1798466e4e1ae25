import { Server as HttpsServer } from 'node:https'
import type { Logger } from 'pino'
import type { HubConfig } from '../config'
import { ownTls, type TlsChoice } from './choose-tls'
import type { Door } from './servers'

const DAY = 24 * 60 * 60 * 1_000
/** A certificate the hub can't renew itself is spoken of in the log so long before its end. */
const WARN_WITHIN = 30 * DAY

/** Looks after the certificate once a day while the hub runs. Returns the end of it. */
export function keepFresh(
  choice: TlsChoice,
  doors: readonly Door[],
  config: HubConfig,
  now: () => number,
  logger: Logger,
): () => void {
  const look = async () => {
    if (choice.kind === 'given') return warnOfEnd(choice.validTo, now(), logger)
    if (choice.kind === 'plain') return
    const fresh = await ownTls(config, now())
    if (fresh.how !== 'renewed') return
    for (const { server } of doors) {
      if (server instanceof HttpsServer) server.setSecureContext({ cert: fresh.cert, key: fresh.key })
    }
    logger.warn({ fingerprint: fresh.fingerprint }, 'the certificate was renewed on the same key')
  }
  if (choice.kind === 'given') warnOfEnd(choice.validTo, now(), logger)
  const timer = setInterval(() => {
    look().catch((cause: unknown) => logger.error({ err: cause }, 'the certificate could not be looked after'))
  }, DAY)
  timer.unref()
  return () => clearInterval(timer)
}

function warnOfEnd(validTo: number, now: number, logger: Logger): void {
  if (validTo - now > WARN_WITHIN) return
  logger.warn({ validTo: new Date(validTo).toISOString() }, 'the certificate given to the hub ends soon: replace it')
}
