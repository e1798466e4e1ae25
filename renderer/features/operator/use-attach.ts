import { useCallback, useContext, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Call } from '../../../src/domain/call/call'
import type { Location } from '../../../src/domain/kernel/location'
import { rememberDraft, useDrafts } from '../../store/draft-store'
import { useSession } from '../../store/session'
import { useCommands } from './commands'
import { offerUndo } from './last-undo'
import { ReleaseContext, type ReleaseCall } from './released-call'
import { rememberSaid } from './said-words'

/** An attempt the hub refused: the words stay in the form. */
export interface FailedAttach {
  readonly callId: string
  readonly number: string
}

/** How long an attachment can be taken back with one key, ms. */
const UNDO_FOR = 10_000

/**
 * Attaches a call to what is already known: the call becomes an emergency of that incident, what the caller said a note
 * there. The line stays open: who calls second may be the one who is trapped. A refusal leaves the form as it was and says
 * so. While its message shows it can be taken back: the words stand in the form again, the note is struck.
 */
export function useAttach(onAttached: (incidentId: string) => void, onReleased?: ReleaseCall) {
  const { t } = useTranslation()
  const { run, notify } = useCommands()
  const { client, owner } = useSession()
  const around = useContext(ReleaseContext)
  const release = onReleased ?? around
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
        const noteId = words === '' ? undefined : run('incident:note', { incidentId, text: words }).commandId
        const typed = useDrafts.getState().texts.get(`intake:${callId}`)
        if (typed !== undefined) {
          rememberSaid(owner, callId, { incidentId, draft: typed, ...(noteId === undefined ? {} : { noteId }) })
        }
        said.clear()
        const undo = () => {
          const reason = t('merge.undoReason')
          const { accepted: parted } = run('incident:detach-call', { incidentId, callId, reason })
          void parted.then((isParted) => {
            if (!isParted) return
            if (noteId !== undefined) run('incident:strike-note', { incidentId, noteId, reason })
            if (call.disposition === undefined) run('call:retract-kind', { callId })
            else if (call.disposition.kind !== 'emergency') {
              run('call:dispose', { callId, kind: call.disposition.kind })
            }
            if (typed !== undefined) rememberDraft(owner, `intake:${callId}`, typed)
            const text = t('merge.detached', { number: call.number ?? t('operator.calls.noNumber') })
            notify({ id: 'attached', tone: 'kept', text }, 6_000)
            release?.(callId, incidentId)
          })
        }
        const onPress = offerUndo(undo, Date.now() + UNDO_FOR)
        const action = { label: t('callers.undo.attach'), keyCap: 'Ctrl+Z', onPress }
        notify({ id: 'attached', tone: 'kept', text: t('intake.duplicates.attached', { number }), action }, UNDO_FOR)
        onAttached(incidentId)
      })
    },
    [run, notify, client, owner, t, onAttached, release],
  )
  return { attach, failed }
}
