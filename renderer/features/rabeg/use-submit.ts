import { useCallback } from 'react'
import type { CommandInput } from '../../../src/contract/commands'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import { useSession } from '../../store/session'
import type { Answer } from '../../ui/use-submission'
import { useReadOut } from './read-out-store'

export type Submission =
  | { readonly name: 'complaint:submit'; readonly input: CommandInput<'complaint:submit'> }
  | { readonly name: 'call:to-complaint'; readonly input: CommandInput<'call:to-complaint'> }

/** Sends a new complaint; its code and PIN are shown to be read out as soon as the hub has given them. */
export function useSubmit(): (submission: Submission) => Answer<RefusalCode> {
  const { client } = useSession()
  return useCallback(
    async ({ name, input }) => {
      const { show } = useReadOut.getState()
      const isOnline = client.snapshot().connection === 'online'
      const { commandId, reply } = name === 'complaint:submit' ? client.send(name, input) : client.send(name, input)
      const callId = name === 'call:to-complaint' ? input.callId : undefined
      const answered = reply.then(async (answer) => {
        if (answer.ok) {
          const { complaintId, trackingCode, pin } = answer.value
          show({ kind: 'ready', complaintId, code: trackingCode, pin, callId })
          return undefined
        }
        // Kept in the queue with its words where no form is there any more to show them.
        if (isOnline) await client.dismiss(commandId)
        return answer.error.code
      })
      if (isOnline) return answered
      show({ kind: 'waiting' })
      void answered.then((code) => code !== undefined && show({ kind: 'refused', code }))
      return undefined
    },
    [client],
  )
}
