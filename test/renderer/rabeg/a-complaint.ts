import type { Complaint } from '../../../src/domain/complaint/complaint'
import type { ComplaintCommand } from '../../../src/domain/complaint/decide-complaint'
import { HOUR } from '../../../src/domain/kernel/time'
import { OneComplaint, START, submission } from '../../domain/complaint/any-complaint'

type Body = Partial<typeof submission>

/** A complaint that has lived through these commands; submitted `hoursAgo` before START + 1 h. */
export function aComplaint(
  id: string,
  body: Body = {},
  commands: readonly ComplaintCommand[] = [],
  hoursAgo = 0,
): Complaint {
  const one = new OneComplaint()
  one.clock = START - hoursAgo * HOUR
  one.say({ type: 'submit', body: { ...submission, ...body } })
  for (const command of commands) {
    const refusal = one.say(command)
    if (refusal !== undefined) throw new Error(`${command.type}: ${refusal.message}`)
  }
  return { ...one.now, id }
}

export const routed = (agencyId: string, cause: 'rule' | 'person' = 'rule'): ComplaintCommand => ({
  type: 'route',
  agencyId,
  reason: { cause },
})
