import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import { HOLIDAYS, nationalHolidays } from '../../domain/calendar/national-holidays'
import type { Complaint } from '../../domain/complaint/complaint'
import { MINUTE, SECOND } from '../../domain/kernel/time'
import { dueWarnings, isDueToClose, nextWarningAt } from '../../domain/sla/due-warnings'
import type { ComplaintClockInput } from '../command/complaint-handlers'
import type { HubCore } from '../core'

/** Clocks count in hours: half a minute late is in time. */
const CHECK_EVERY = 30 * SECOND
/** Done work closes after days; it is looked for now and then. */
const CLOSE_EVERY = 10 * MINUTE

export interface SlaWatch {
  /** Tells what is due now. Resolves when it stands in the log. */
  readonly check: () => Promise<void>
  readonly close: () => Promise<void>
}

/**
 * Watches the promises of open complaints. What was told stands in the log, so a hub that was away tells what is due when it is
 * back, once, and nothing twice.
 */
export function watchClocks(core: HubCore, now: () => number, logger: Logger): SlaWatch {
  const nextAt = new Map<string, number>()
  let closedAt = -Infinity
  let checking: Promise<void> | undefined

  const learn = (complaint: Complaint): void => {
    const at = nextWarningAt(complaint, now())
    if (at === undefined) nextAt.delete(complaint.id)
    else nextAt.set(complaint.id, at)
  }

  for (const complaint of Object.values(core.board({ kind: 'room' }).complaints)) learn(complaint)
  const unsubscribe = core.onCommitted(({ events }) => {
    for (const stream of new Set(events.map((event) => event.stream))) {
      const complaint = stream.startsWith('complaint:') ? core.complaint(stream.slice('complaint:'.length)) : undefined
      if (complaint !== undefined) learn(complaint)
    }
  })

  async function tell(input: ComplaintClockInput): Promise<void> {
    const reply = await core.execute({
      actor: { role: 'system', username: 'system:clock' },
      workstation: 'clock',
      commandId: randomUUID(),
      name: 'system:complaint-clock',
      input,
    })
    // Closed or answered in the same moment: then there is nothing to tell.
    if (!reply.ok && reply.error.code !== 'already-closed') {
      logger.error({ refusal: reply.error, complaintId: input.complaintId }, 'a clock could not be told of')
    }
  }

  async function run(): Promise<void> {
    const at = now()
    const due: ComplaintClockInput[] = []
    for (const [complaintId, when] of nextAt) {
      if (when > at) continue
      const complaint = core.complaint(complaintId)
      if (complaint === undefined) {
        nextAt.delete(complaintId)
        continue
      }
      for (const warning of dueWarnings(complaint, at)) due.push({ complaintId, act: { kind: 'warn', ...warning } })
    }
    if (at - closedAt >= CLOSE_EVERY) {
      closedAt = at
      const { complaints, calendars } = core.board({ kind: 'room' })
      const holidays = calendars.items[HOLIDAYS] ?? nationalHolidays
      for (const complaint of Object.values(complaints)) {
        if (isDueToClose(complaint, holidays, at)) due.push({ complaintId: complaint.id, act: { kind: 'close' } })
      }
    }
    await Promise.all(due.map(tell))
  }

  const check = (): Promise<void> => {
    checking ??= run().finally(() => (checking = undefined))
    return checking
  }
  const timer = setInterval(() => {
    check().catch((cause: unknown) => logger.error({ err: cause }, 'the clocks could not be checked'))
  }, CHECK_EVERY)
  timer.unref()

  return {
    check,
    close: async () => {
      clearInterval(timer)
      unsubscribe()
      await checking
    },
  }
}
