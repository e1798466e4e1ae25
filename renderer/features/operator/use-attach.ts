import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Call } from '../../../src/domain/call/call'
import type { Location } from '../../../src/domain/kernel/location'
import { useSession } from '../../store/session'
import { useCommands } from './commands'

/** An attempt the hub refused: the words stay in the form. */
export interface FailedAttach {
  readonly callId: string
  readonly number: string
}

/**
 * Attaches a call to what is already known: the call becomes an emergency of that incident, what the caller said a note
 * there. The line stays open: who calls second may be the one who is trapped. A refusal leaves the form as it was and says so.
 */
export function useAttach(onAttached: (incidentId: string) => void) {
  const { t } = useTranslation()
  const { run, notify } = useCommands()
  const { client } = useSession()
  const [failed, setFailed] = useState<FailedAttach>()
  const attach = useCallback(
    (
      call: Call,
      to: { readonly incidentId: string; readonly number: string },
      said: { readonly text: string; readonly location: Location | undefined; readonly clear: () => void },
    ) => {
      const { incidentId, number } = to
      const callId = call.id
      setFailed(undefined)
      if (client.snapshot().connection !== 'online') {
        notify({ id: 'attached', tone: 'near', text: t('intake.duplicates.queued', { number }) }, 6_000)
      }
      void run('incident:attach-call', { incidentId, callId }).accepted.then((accepted) => {
        if (!accepted) return setFailed({ callId, number })
        if (call.disposition?.kind !== 'emergency') run('call:dispose', { callId, kind: 'emergency' })
        if (said.location !== undefined && said.location !== call.location) {
          run('call:locate', { callId, location: { at: Date.now(), ...said.location } })
        }
        const words = said.text.trim()
        if (words !== '') run('incident:note', { incidentId, text: words })
        said.clear()
        notify({ id: 'attached', tone: 'kept', text: t('intake.duplicates.attached', { number }) }, 6_000)
        onAttached(incidentId)
      })
    },
    [run, notify, client, t, onAttached],
  )
  return { attach, failed }
}
