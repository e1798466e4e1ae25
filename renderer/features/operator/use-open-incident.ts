import { useCallback } from 'react'
import type { Call } from '../../../src/domain/call/call'
import { useCommands } from './commands'
import { commandState } from '../../keys'
import { useSession } from '../../store/session'
import { missingParts } from './intake-draft'
import { SILENT_CALL } from './intake-protocol'
import { silentNarrative } from './intake-silent'
import { rememberSaid } from './said-words'
import type { Intake } from './use-intake'
import { isDeparture, orderTerms } from './recommended-orders'
import { useDispatchTold } from './use-dispatch-told'
import { useWording } from './use-wording'

/**
 * Opens an incident from a call and orders its agencies at once: the incident's id is the command's, so all of it can
 * be sent before the first reply. Returns the id, or nothing while something is missing;
 * where that is the place, its field takes the focus.
 */
export function useOpenIncident(onRefused: (callId: string) => void) {
  const { run } = useCommands()
  const told = useDispatchTold()
  const { owner } = useSession()
  const say = useWording()
  return useCallback(
    (call: Call, { draft, settle, clear }: Pick<Intake, 'draft' | 'settle' | 'clear'>): string | undefined => {
      const view = settle()
      const { type, location, priority, agencies, protocol, recommendation, recommended } = view
      const missing = missingParts(draft, view)
      if (missing.length > 0 || type === undefined || location === undefined) {
        const field = commandState('place.field')
        if (missing[0] === 'place' && field.kind === 'ready') field.run()
        return undefined
      }
      const isUnsaid = draft.text.trim() === '' && protocol?.id === SILENT_CALL
      if (call.disposition === undefined) run('call:dispose', { callId: call.id, kind: 'emergency' })
      const opened = run('incident:open', {
        callId: call.id,
        type,
        // How the place was obtained travels with it, and when: a name in the text was obtained now.
        location: { at: Date.now(), ...location },
        narrative: isUnsaid ? say(silentNarrative(protocol, call.triage)) : draft.text,
        ...(priority === undefined ? {} : { priority }),
      })
      const incidentId = opened.commandId
      if (agencies.length > 0) {
        const message = draft.message.trim()
        const departs = isDeparture(recommendation, recommended, agencies, true)
        const sent = run('incident:dispatch', {
          incidentId,
          agencyIds: [...agencies],
          ...orderTerms(recommendation, recommended, agencies, departs, draft.reason ?? ''),
          ...(message === '' ? {} : { message }),
        })
        void sent.accepted.then((accepted) => {
          if (accepted) told(agencies)
        })
      }
      // What was typed stays until the hub has accepted; after a refusal it is there to be put right.
      void opened.accepted.then((accepted) => {
        if (accepted) {
          rememberSaid(owner, call.id, { incidentId, draft: JSON.stringify(draft) })
          clear()
        } else onRefused(call.id)
      })
      return incidentId
    },
    [run, told, owner, onRefused, say],
  )
}
