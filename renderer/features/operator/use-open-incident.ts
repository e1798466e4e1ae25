import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Call } from '../../../src/domain/call/call'
import { entryOf } from '../../../src/domain/kernel/entry-of'
import { useCommands } from './commands'
import { commandState } from '../../keys'
import { useFacts } from '../../store/facts'
import { useSession } from '../../store/session'
import { missingParts } from './intake-draft'
import { SILENT_CALL } from './intake-protocol'
import { silentNarrative } from './intake-silent'
import { rememberSaid } from './said-words'
import type { Intake } from './use-intake'
import { isDeparture, orderTerms } from './recommended-orders'
import { SENT_FOR } from './use-order'
import { useWording } from './use-wording'

/**
 * Opens an incident from a call and orders its agencies at once: the incident's id is the command's, so all of it can
 * be sent before the first reply. Returns the id, or nothing while something is missing;
 * where that is the place, its field takes the focus.
 */
export function useOpenIncident(onRefused: (callId: string) => void) {
  const { t } = useTranslation()
  const { run, notify } = useCommands()
  const directory = useFacts(({ board }) => board.agencies.items)
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
        const names = agencies.map((id) => entryOf(directory, id)?.shortName ?? id).join(', ')
        void sent.accepted.then((accepted) => {
          if (accepted) notify({ id: 'sent', tone: 'kept', text: t('dispatch.sent', { agencies: names }) }, SENT_FOR)
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
    [run, notify, t, directory, owner, onRefused, say],
  )
}
