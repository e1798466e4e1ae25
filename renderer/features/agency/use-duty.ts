import { useCallback, useEffect, useState } from 'react'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import { dutyStep, type DutyStep } from '../../../src/domain/shift/duty-step'
import type { HandOver } from '../../../src/domain/shift/shift'
import { useFacts } from '../../store/facts'
import { useSession } from '../../store/session'
import type { Answer } from '../../ui/use-submission'

/** What the last press came to. The words that were accepted stay until they are put away. */
type Outcome = { readonly kind: 'accepted'; readonly handOver: HandOver } | { readonly kind: 'taken-back' }

/** Long enough to be read twice. */
const SAID_FOR = 8_000
/** How long a press waits for the second one that confirms it. */
const ASKED_FOR = 30_000

interface Duty {
  readonly step: DutyStep
  /** The key was pressed for what is not done lightly: starting again after a hand-over, taking one back. The next does it. */
  readonly asksAgain: boolean
  readonly outcome: Outcome | undefined
  /** The hand-over that was last given here: its words stay readable. */
  readonly last: HandOver | undefined
  readonly onDuty: readonly { readonly username: string; readonly since: number }[]
  /** Accepts the hand-over that waits, takes the own one back, begins the shift, or puts the accepted words away. */
  readonly takeStep: () => void
  readonly letBe: () => void
  readonly handOver: (summary: string) => Answer<RefusalCode>
  readonly fault: RefusalCode | undefined
}

/** Who is on duty at this agency, and passing it on. */
export function useDuty(agencyId: string): Duty {
  const { client, user } = useSession()
  const shift = useFacts((snapshot) => snapshot.board.shifts[agencyId])
  // Before the hub has told of the shift nobody knows what a press would do to it.
  const isKnown = useFacts(({ cursor }) => cursor > 0)
  const [fault, setFault] = useState<RefusalCode>()
  /** The hand-over that a restart or a withdrawal was asked about. */
  const [asked, setAsked] = useState<string>()
  const [outcome, setOutcome] = useState<Outcome>()
  useEffect(() => {
    if (outcome?.kind !== 'taken-back') return undefined
    const timer = window.setTimeout(() => setOutcome(undefined), SAID_FOR)
    return () => window.clearTimeout(timer)
  }, [outcome])
  // A question that nobody answers is no question any more: the next press asks again.
  useEffect(() => {
    if (asked === undefined) return undefined
    const timer = window.setTimeout(() => setAsked(undefined), ASKED_FOR)
    return () => window.clearTimeout(timer)
  }, [asked])
  const step = dutyStep(shift, user.id)
  const about = step.kind === 'start' ? step.after?.id : step.kind === 'waits' ? step.handOver.id : undefined
  const asksAgain = about !== undefined && about === asked
  const takeStep = () => {
    if (!isKnown) return
    setFault(undefined)
    setOutcome(undefined)
    const heard =
      (came?: Outcome) =>
      (reply: { readonly ok: true } | { readonly ok: false; readonly error: { readonly code: RefusalCode } }) => {
        if (reply.ok) setOutcome(came)
        else setFault(reply.error.code)
      }
    if (about !== undefined && !asksAgain) return setAsked(about)
    setAsked(undefined)
    switch (step.kind) {
      case 'accept': {
        const { handOver } = step
        const reply = client.send('shift:accept', { handOverId: handOver.id }).reply
        return void reply.then(heard({ kind: 'accepted', handOver }))
      }
      case 'waits': {
        const reply = client.send('shift:take-back', { handOverId: step.handOver.id }).reply
        return void reply.then(heard({ kind: 'taken-back' }))
      }
      case 'start':
        return void client.send('shift:start', {}).reply.then(heard())
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
  const onDuty = shift?.onDuty ?? []
  return { step, asksAgain, outcome, last: shift?.handOver, onDuty, takeStep, letBe, handOver, fault }
}
