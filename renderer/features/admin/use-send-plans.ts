import { useState } from 'react'
import type { Refusal } from '../../../src/domain/kernel/result'
import { useSession } from '../../store/session'
import type { PlanInput } from './read-plan'

export type PlanResult = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal }

/**
 * Sends plans one after the other. One may lean on another of the same file, so those refused are sent again as long as
 * a round brings at least one through.
 */
export function useSendPlans() {
  const { client } = useSession()
  const [busy, setBusy] = useState(false)
  const [results, setResults] = useState<ReadonlyMap<string, PlanResult>>(new Map())
  const send = async (plans: readonly PlanInput[]) => {
    setBusy(true)
    const done = new Map(results)
    let left = plans
    for (;;) {
      const refused: PlanInput[] = []
      for (const plan of left) {
        const { commandId, reply } = client.send('directory:put-plan', plan)
        const answer = await reply
        if (!answer.ok) {
          await client.dismiss(commandId)
          refused.push(plan)
        }
        done.set(plan.id, answer.ok ? { ok: true } : { ok: false, refusal: answer.error })
        setResults(new Map(done))
      }
      if (refused.length === 0 || refused.length === left.length) break
      left = refused
    }
    setBusy(false)
  }
  const forget = () => setResults(new Map())
  return { busy, results, send, forget }
}
