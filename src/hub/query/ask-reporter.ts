import type { Reply } from '../../contract/commands/index'
import type { Complaint, Reporter } from '../../domain/complaint/complaint'
import { refuse } from '../../domain/kernel/result'
import { DAY, type Duration } from '../../domain/kernel/time'

/** How long what two people agreed on may be read. */
const READABLE_FOR: Duration = DAY

/** Whether this person is one of the two who agreed on it, lately. */
export function mayReadReporter({ reveals }: Complaint, username: string, now: number): boolean {
  return reveals.some(
    ({ askedBy, granted }) =>
      granted !== undefined && now - granted.at <= READABLE_FOR && (askedBy === username || granted.by === username),
  )
}

/** Who made a secret complaint. Refuses `not-found`, `conflict` for one that is not secret, `forbidden`. */
export async function askReporter(
  complaint: Complaint | undefined,
  username: string,
  now: number,
  kept: () => Promise<Reporter | undefined>,
): Promise<Reply<{ readonly reporter?: Reporter }>> {
  if (complaint === undefined) return refuse('not-found', 'There is no such complaint.')
  if (complaint.identity.kind !== 'secret') return refuse('conflict', 'This complaint has no secret reporter.')
  if (!mayReadReporter(complaint, username, now)) {
    return refuse('forbidden', 'Two people have to agree on it first: one asks, another one grants it.')
  }
  const reporter = await kept()
  return { ok: true, value: reporter === undefined ? {} : { reporter } }
}
