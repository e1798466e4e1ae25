import { useCallback } from 'react'
import type { CommandInput } from '../../../src/contract/commands'
import type { IncidentType } from '../../../src/domain/incident/incident-types'
import type { Location } from '../../../src/domain/kernel/location'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import { useSession } from '../../store/session'
import type { Answer } from '../../ui/use-submission'
import { useReadOut } from './read-out-store'

export type Submission =
  | { readonly name: 'complaint:submit'; readonly input: CommandInput<'complaint:submit'> }
  | { readonly name: 'call:to-complaint'; readonly input: CommandInput<'call:to-complaint'> }

/** What makes the complaint an incident of 112 as soon as the hub has it. */
export interface AtOnce {
  readonly type: IncidentType
  readonly location: Location
  readonly onIncident: (incidentId: string) => void
}

/** Sends a new complaint; its code and PIN are shown to be read out as soon as the hub has given them. */
export function useSubmit(): (submission: Submission, atOnce?: AtOnce) => Answer<RefusalCode> {
  const { client } = useSession()
  return useCallback(
    async ({ name, input }, atOnce) => {
      const { show } = useReadOut.getState()
      const promote = async (complaintId: string, { type, location, onIncident }: AtOnce) => {
        const sent = client.send('complaint:promote', { complaintId, type, location })
        const promoted = await sent.reply
        if (promoted.ok) {
          onIncident(promoted.value.incidentId)
          return undefined
        }
        await client.dismiss(sent.commandId)
        return promoted.error.code
      }
      const isOnline = client.snapshot().connection === 'online'
      const { commandId, reply } = name === 'complaint:submit' ? client.send(name, input) : client.send(name, input)
      const callId = name === 'call:to-complaint' ? input.callId : undefined
      const answered = reply.then(async (answer) => {
        if (answer.ok) {
          const { complaintId, trackingCode, pin } = answer.value
          // Kept by now: a promotion that fails is said beside the code, and nothing is submitted twice.
          const failed = atOnce === undefined ? undefined : await promote(complaintId, atOnce)
          const notPromoted = failed === undefined ? {} : { notPromoted: failed }
          show({ kind: 'ready', complaintId, code: trackingCode, pin, callId, ...notPromoted })
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
