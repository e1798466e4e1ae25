import { useCallback, useState } from 'react'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import { dutyStep, type DutyStep } from '../../../src/domain/shift/duty-step'
import { useFacts } from '../../store/facts'
import { useSession } from '../../store/session'
import type { Answer } from '../../ui/use-submission'

interface Duty {
  readonly step: DutyStep
  /** They handed over before and pressed the key: the next press starts again. */
  readonly asksAgain: boolean
  readonly onDuty: readonly { readonly username: string; readonly since: number }[]
  /** Accepts the hand-over that waits, takes the own one back, or begins the shift. */
  readonly takeStep: () => void
  readonly letBe: () => void
  readonly handOver: (summary: string) => Answer<RefusalCode>
  readonly fault: RefusalCode | undefined
}

/** Who is on duty at this agency, and passing it on. */
export function useDuty(agencyId: string): Duty {
  const { client, user } = useSession()
  const shift = useFacts((snapshot) => snapshot.board.shifts[agencyId])
  const [fault, setFault] = useState<RefusalCode>()
  /** The hand-over that a restart was asked about. */
  const [asked, setAsked] = useState<string>()
  const step = dutyStep(shift, user.id)
  const asksAgain = step.kind === 'start' && step.after !== undefined && step.after.id === asked
  const takeStep = () => {
    setFault(undefined)
    const heard = (
      reply: { readonly ok: true } | { readonly ok: false; readonly error: { readonly code: RefusalCode } },
    ) => {
      if (!reply.ok) setFault(reply.error.code)
    }
    switch (step.kind) {
      case 'accept':
        return void client.send('shift:accept', { handOverId: step.handOver.id }).reply.then(heard)
      case 'waits':
        return void client.send('shift:take-back', { handOverId: step.handOver.id }).reply.then(heard)
      case 'start':
        if (step.after !== undefined && !asksAgain) return setAsked(step.after.id)
        setAsked(undefined)
        return void client.send('shift:start', {}).reply.then(heard)
      case 'on-duty':
    }
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
  const letBe = () => setAsked(undefined)
  return { step, asksAgain, onDuty: shift?.onDuty ?? [], takeStep, letBe, handOver, fault }
}
