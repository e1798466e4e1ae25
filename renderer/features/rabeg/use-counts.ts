import { useMemo } from 'react'
import type { Role } from '../../../src/domain/kernel/actor'
import { useFacts } from '../../store/facts'
import { useSession } from '../../store/session'
import { attentionOf } from './attention'
import { unanswered } from './desk-complaints'
import { useSignReader } from './use-sign-reader'

const room: ReadonlySet<Role> = new Set(['operator', 'supervisor'])

/** What the tab of complaints counts: for the room what waits for it, for an agency what it has not answered. */
export function useComplaintCount(): number {
  const { user } = useSession()
  const complaints = useFacts(({ board }) => board.complaints)
  const signOf = useSignReader()
  return useMemo(() => {
    const all = Object.values(complaints)
    if (user.role === 'liaison') return unanswered(all, user.agencyId ?? '').length
    if (!room.has(user.role)) return 0
    return all.filter((one) => attentionOf(one) === 'waits' || signOf(one) !== undefined).length
  }, [complaints, signOf, user])
}
