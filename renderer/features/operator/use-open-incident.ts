import { useCallback } from 'react'
import type { Call } from '../../../src/domain/call/call'
import { useCommands } from './commands'
import { missingParts } from './intake-draft'
import type { Intake } from './use-intake'

/**
 * Opens an incident from a call and orders its agencies at once: the incident's id is the command's, so all of it can
 * be sent before the first reply. Returns the id, or nothing while something is missing.
 */
export function useOpenIncident(onRefused: (callId: string) => void) {
  const { run } = useCommands()
  return useCallback(
    (call: Call, { draft, settle, clear }: Pick<Intake, 'draft' | 'settle' | 'clear'>): string | undefined => {
      const view = settle()
      const { type, location, priority, agencies } = view
      if (missingParts(draft, view).length > 0 || type === undefined || location === undefined) return undefined
      if (call.disposition === undefined) run('call:dispose', { callId: call.id, kind: 'emergency' })
      const opened = run('incident:open', {
        callId: call.id,
        type,
        // How the place was obtained travels with it, and when: a name in the text was obtained now.
        location: { at: Date.now(), ...location },
        narrative: draft.text,
        ...(priority === undefined ? {} : { priority }),
      })
      const incidentId = opened.commandId
      if (agencies.length > 0) {
        const message = draft.message.trim()
        run('incident:dispatch', { incidentId, agencyIds: [...agencies], ...(message === '' ? {} : { message }) })
      }
      // What was typed stays until the hub has accepted; after a refusal it is there to be put right.
      void opened.accepted.then((accepted) => {
        if (accepted) clear()
        else onRefused(call.id)
      })
      return incidentId
    },
    [run, onRefused],
  )
}
