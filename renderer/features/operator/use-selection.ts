import { useCallback, useEffect, useState } from 'react'
import type { Location } from '../../../src/domain/kernel/location'
import { useFacts } from '../../store/facts'
import { useSession } from '../../store/session'
import { useUi } from '../../store/ui'
import { useCallById } from './use-call-by-id'
import { changeWork, useWork } from './work-memory'

/**
 * What the work form shows. The call stays chosen while an incident is looked at, so that it can be attached there;
 * a call that has left the board is still found, so that its kind can be put right. It is as it was after another tab was in
 * front.
 */
export function useSelection() {
  const { owner } = useSession()
  const { callId, incidentId, selection } = useWork(owner)
  const [clicked, setClicked] = useState<Location>()
  const call = useCallById(callId)
  const incidentState = useFacts(({ facts }) =>
    incidentId === undefined ? undefined : facts.get(`incident:${incidentId}`)?.state,
  )
  const selectCall = useCallback(
    (id: string) => {
      changeWork(owner, { callId: id, selection: 'call' })
      setClicked(undefined)
    },
    [owner],
  )
  const selectIncident = useCallback(
    (id: string) => {
      changeWork(owner, { incidentId: id, selection: 'incident' })
      setClicked(undefined)
    },
    [owner],
  )
  // An incident that another part of the screen asked for; once shown, the wish is over.
  const wished = useUi((ui) => ui.selectedIncident)
  const wish = useUi((ui) => ui.selectIncident)
  useEffect(() => {
    if (wished === undefined) return
    selectIncident(wished)
    wish(undefined)
  }, [wished, wish, selectIncident])
  // A call that was answered on another screen: the same.
  const wishedCall = useUi((ui) => ui.selectedCall)
  const wishCall = useUi((ui) => ui.selectCall)
  useEffect(() => {
    if (wishedCall === undefined) return
    selectCall(wishedCall)
    wishCall(undefined)
  }, [wishedCall, wishCall, selectCall])
  return {
    selection,
    call,
    incident: incidentState?.kind === 'incident' ? incidentState.incident : undefined,
    selectCall,
    selectIncident,
    clicked,
    setClicked,
  }
}
