import { useCallback } from 'react'
import type { Call } from '../../../src/domain/call/call'
import type { Location } from '../../../src/domain/kernel/location'
import { useFacts } from '../../store/facts'
import { NewComplaint } from './new-complaint'
import { ReadOutDialog } from './read-out-dialog'
import { useReadOut } from './read-out-store'
import { useSubmit } from './use-submit'

/** A call with what its form says of it. */
export interface CallOffer {
  readonly call: Call
  readonly text: string
  readonly location: Location | undefined
  /** The form's words are in the complaint now. */
  readonly clear: () => void
}

/** Makes a call a complaint at once; one without a word of what it is about is asked for it first. */
export function useCallToComplaint(): (offer: CallOffer) => void {
  const submit = useSubmit()
  const complaints = useFacts(({ board }) => board.complaints)
  return useCallback(
    ({ call, text, location, clear }) => {
      const { askFor, show } = useReadOut.getState()
      const complaintId = call.disposition?.complaintId
      if (complaintId !== undefined) {
        // Pressed again: the same complaint, never a second one. Its code comes with the hub's answer.
        const code = complaints[complaintId]?.trackingCode
        if (code !== undefined) show({ kind: 'ready', complaintId, code, pin: undefined, callId: call.id })
        return
      }
      if (text.trim() === '') {
        askFor(call)
        return
      }
      void submit({
        name: 'call:to-complaint',
        input: { callId: call.id, text: text.trim(), ...(location === undefined ? {} : { location }) },
      }).then((code) => {
        if (code === undefined) clear()
        else show({ kind: 'refused', code })
      })
    },
    [submit, complaints],
  )
}

interface ComplaintDialogsProps {
  /** Shows the console with this incident. */
  readonly onIncident: (incidentId: string) => void
}

/** The windows of new complaints, over whatever screen is shown. */
export function ComplaintDialogs({ onIncident }: ComplaintDialogsProps) {
  const call = useReadOut((state) => state.call)
  const askFor = useReadOut((state) => state.askFor)
  return (
    <>
      {call !== undefined && (
        <NewComplaint key={call.id} call={call} onIncident={onIncident} onClose={() => askFor(undefined)} />
      )}
      <ReadOutDialog />
    </>
  )
}
