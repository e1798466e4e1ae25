import { useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Call } from '../../../src/domain/call/call'
import { useCommands } from './commands'
import { commandState, keyOf } from '../../keys'
import { useFacts } from '../../store/facts'
import { useSession } from '../../store/session'
import { missingParts } from './intake-draft'
import { SILENT_CALL } from './intake-protocol'
import { silentNarrative } from './intake-silent'
import { isDoubtfulPlace } from './place-doubt'
import { rememberSaid } from './said-words'
import type { Intake } from './use-intake'
import { isDeparture, orderTerms } from './recommended-orders'
import { useDispatchTold } from './use-dispatch-told'
import { useOddPlace } from './use-odd-place'
import { useWording } from './use-wording'

/**
 * Opens an incident from a call and orders its agencies at once: the incident's id is the command's, so all of it can
 * be sent before the first reply. Returns the id, or nothing while something is missing;
 * where that is the place, its field takes the focus. A place outside the city is asked about once: the second time is
 * the answer.
 */
export function useOpenIncident(onRefused: (callId: string) => void) {
  const { run, notify } = useCommands()
  const { t } = useTranslation()
  const told = useDispatchTold()
  const { owner } = useSession()
  const say = useWording()
  const agenciesById = useFacts(({ board }) => board.agencies.items)
  const areas = useFacts(({ board }) => board.boundaries.areas)
  const oddness = useOddPlace(areas)
  const doubted = useRef<string>(undefined)
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
      const asked = `${call.id} ${location.lat} ${location.lon}`
      if (doubted.current !== asked && isDoubtfulPlace(location, agencies, agenciesById, areas)) {
        doubted.current = asked
        const values = { odd: oddness(location), open: keyOf('incident.open'), field: keyOf('place.field') }
        notify({ id: 'odd-place', tone: 'near', text: t('intake.place.sure', values) })
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
    [run, notify, told, owner, onRefused, say, t, agenciesById, areas, oddness],
  )
}
