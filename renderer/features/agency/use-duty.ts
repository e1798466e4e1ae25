import { useCallback, useState } from 'react'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import { useFacts } from '../../store/facts'
import { useSession } from '../../store/session'
import type { Answer } from '../../ui/use-submission'
import { dutyStep, type DutyStep } from './duty'

interface Duty {
  readonly step: DutyStep
  readonly onDuty: readonly { readonly username: string; readonly since: number }[]
  /** Accepts the hand-over that waits, or begins the shift. */
  readonly takeStep: () => void
  readonly handOver: (summary: string) => Answer<RefusalCode>
  readonly fault: RefusalCode | undefined
}

/** Who is on duty at this agency, and passing it on. */
export function useDuty(agencyId: string): Duty {
  const { client, user } = useSession()
  const shift = useFacts((snapshot) => snapshot.board.shifts[agencyId])
  const [fault, setFault] = useState<RefusalCode>()
  const step = dutyStep(shift, user.id)
  const takeStep = () => {
    setFault(undefined)
    const heard = (
      reply: { readonly ok: true } | { readonly ok: false; readonly error: { readonly code: RefusalCode } },
    ) => {
      if (!reply.ok) setFault(reply.error.code)
    }
    if (step.kind === 'accept') void client.send('shift:accept', { handOverId: step.handOver.id }).reply.then(heard)
    if (step.kind === 'start') void client.send('shift:start', {}).reply.then(heard)
  }
  const handOver = useCallback(
    async (summary: string): Answer<RefusalCode> => {
      const isOnline = client.snapshot().connection === 'online'
      const { commandId, reply } = client.send('shift:hand-over', { summary })
      if (!isOnline) return undefined
      const answer = await reply
      if (answer.ok) return undefined
      await client.dismiss(commandId)
      return answer.error.code
    },
    [client],
  )
  return { step, onDuty: shift?.onDuty ?? [], takeStep, handOver, fault }
}
