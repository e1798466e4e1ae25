import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import { HOUR } from '../../domain/kernel/time'
import type { HubCore } from '../core'

/** Rules count in days. */
const EVERY = 6 * HOUR
/** Erased at once: they share one durable transaction, and calls are not held up by more. */
const AT_ONCE = 100

export interface Retention {
  /** Erases what is due now; returns how many complaints. */
  readonly run: () => Promise<number>
  readonly close: () => Promise<void>
}

/** Erases what is personal of complaints that ended longer ago than their rule lets it be kept. Each erasure stands in the log. */
export function keepNoLonger(core: HubCore, logger: Logger): Retention {
  let running: Promise<number> | undefined
  let isClosed = false

  async function erase({ complaintId, rule }: { readonly complaintId: string; readonly rule: string }) {
    const reply = await core.execute({
      actor: { role: 'system', username: 'system:retention' },
      workstation: 'retention',
      commandId: randomUUID(),
      name: 'complaint:erase',
      input: { complaintId, reason: 'Masa simpan habis.', rule },
    })
    if (reply.ok) return true
    logger.error({ refusal: reply.error, complaintId }, 'a complaint could not be erased')
    return false
  }

  async function all(): Promise<number> {
    let erased = 0
    while (!isClosed) {
      const due = await core.complaintsToErase(AT_ONCE)
      const done = (await Promise.all(due.map(erase))).filter((isDone) => isDone).length
      erased += done
      // One that can't be erased is due again; it is tried with the next run.
      if (done < AT_ONCE) break
    }
    if (erased > 0) logger.info({ erased }, 'complaints kept long enough were erased')
    return erased
  }

  const run = (): Promise<number> => {
    running ??= all().finally(() => (running = undefined))
    return running
  }
  const inBackground = () => {
    run().catch((cause: unknown) => logger.error({ err: cause }, 'what is kept too long could not be erased'))
  }
  const timer = setInterval(inBackground, EVERY)
  timer.unref()
  inBackground()
  return {
    run,
    close: async () => {
      isClosed = true
      clearInterval(timer)
      await running?.catch(() => undefined)
    },
  }
}
