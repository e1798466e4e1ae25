import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Complaint } from '../../../src/domain/complaint/complaint'
import { useFacts } from '../../store/facts'
import type { Notify } from './use-said-command'

/** Long enough to be read by somebody who was writing. */
const READ_FOR = 30_000

/**
 * Says that the complaint an agency was at is no longer its own: the centre took it back or closed it. An agency sees a complaint
 * no more once it has none of it, so the reason is not known here. Returns what tells that the agency itself sends one back.
 */
export function useDepartures(chosen: Complaint | undefined, notify: Notify): (complaintId: string) => void {
  const { t } = useTranslation()
  const board = useFacts((snapshot) => snapshot.board.complaints)
  const before = useRef<Complaint>(undefined)
  const sentBack = useRef(new Set<string>())
  const chosenId = chosen?.id
  useEffect(() => {
    const last = before.current
    before.current = chosen
    if (last === undefined || last.id === chosenId || board[last.id] !== undefined) return
    if (sentBack.current.delete(last.id)) return
    const { id, trackingCode: code } = last
    notify({ id, tone: 'near', text: t('rabeg.desk.gone', { code }) }, READ_FOR)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- told once, when another one is in front
  }, [chosenId])
  return (complaintId) => void sentBack.current.add(complaintId)
}
