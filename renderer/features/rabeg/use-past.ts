import { useEffect, useState } from 'react'
import type { Complaint } from '../../../src/domain/complaint/complaint'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import { applyEvents, noFacts } from '../../../src/projection/facts'
import type { SiagaEvent } from '../../../src/projection/stream-state'
import { useFacts } from '../../store/facts'
import { useSession } from '../../store/session'
import type { QueueFilters } from './queue-order'

interface Past {
  readonly complaints: readonly Complaint[]
  readonly isLoading: boolean
  readonly fault: RefusalCode | undefined
  /** There are more than are shown: the words have to say more. */
  readonly isCut: boolean
}

const MOST = 50
const AFTER_TYPING = 250
const nothing: Past = { complaints: [], isLoading: false, fault: undefined, isCut: false }

/** Complaints that have left the board, asked of the hub with the same filters; nothing is asked for the open ones. */
export function usePast(filters: QueueFilters): Past {
  const { client } = useSession()
  const isOnline = useFacts(({ connection }) => connection === 'online')
  const [past, setPast] = useState(nothing)
  const { state, text, category, agencyId } = filters
  const isPast = state === 'closed' || state === 'rejected'
  useEffect(() => {
    if (!isPast || !isOnline) return
    let current = true
    setPast((known) => ({ ...known, isLoading: true }))
    const ask = async () => {
      const reply = await client.query('query:complaints', {
        state,
        limit: MOST,
        ...(text.trim() === '' ? {} : { text }),
        ...(category === '' ? {} : { category }),
        ...(agencyId === '' ? {} : { agencyId }),
      })
      if (!reply.ok) return { ...nothing, fault: reply.error.code }
      const ids = reply.value.items.map(({ complaintId }) => complaintId)
      const found = await Promise.all(ids.map((complaintId) => client.query('query:timeline', { complaintId })))
      const complaints = found.flatMap((timeline, index) => {
        const id = ids[index] ?? ''
        if (!timeline.ok) return []
        // The hub answers with the events of the log, as on the line.
        const facts = applyEvents(noFacts, timeline.value.events as readonly SiagaEvent[])
        const known = facts.get(`complaint:${id}`)?.state
        return known?.kind === 'complaint' ? [known.complaint] : []
      })
      return { complaints, isLoading: false, fault: undefined, isCut: reply.value.next !== undefined }
    }
    const timer = window.setTimeout(() => {
      void ask().then((found) => {
        if (current) setPast(found)
      })
    }, AFTER_TYPING)
    return () => {
      current = false
      window.clearTimeout(timer)
    }
  }, [client, isPast, isOnline, state, text, category, agencyId])
  return isPast ? past : nothing
}
