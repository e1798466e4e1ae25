import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SECOND } from '../../../src/domain/kernel/time'
import type { Board } from '../../../src/projection/board'
import { useDraft } from '../../store/draft'
import { useFacts } from '../../store/facts'
import { useSession } from '../../store/session'
import { desktop } from '../alarm'
import { goneOrders, hearOutcome, readWatched, watchOn, withdrawnOrders, type WatchedOrder } from './withdrawn'

interface Withdrawn {
  readonly orders: readonly WatchedOrder[]
  /** The first of them has been read. */
  readonly read: () => void
}

/** Asked again so long after an answer that told nothing new: the screen was not up to date yet. */
const ASK_AGAIN = 5 * SECOND
/** As many orders of the past as the hub tells at once. */
const PAST = 100

/**
 * Orders the centre cancelled while they were on this desk: said until somebody has read it, over a restart too, and heard
 * once. The hub takes a cancelled order off the screen, so it is asked how it ended. `sound` is played for each.
 */
export function useWithdrawn({ incidents: byId }: Board, agencyId: string, sound: () => void): Withdrawn {
  const { t } = useTranslation()
  const { client } = useSession()
  const isOnline = useFacts(({ connection }) => connection === 'online')
  const [kept, keep] = useDraft('liaison-watched-1', '')
  const incidents = useMemo(() => Object.values(byId), [byId])
  const watched = useMemo(() => readWatched(kept), [kept])
  const orders = useMemo(() => withdrawnOrders(watched), [watched])
  useEffect(() => {
    const next = JSON.stringify(watchOn(watched, incidents, agencyId))
    if (next !== kept) keep(next)
  }, [kept, watched, incidents, agencyId, keep])

  const [turn, setTurn] = useState(0)
  const latest = useRef(kept)
  useEffect(() => {
    latest.current = kept
  }, [kept])
  // One text, so that the same orders begin nothing anew.
  const gone = goneOrders(watched, incidents, agencyId).join(' ')
  useEffect(() => {
    if (gone === '' || !isOnline) return undefined
    let timer: number | undefined
    let current = true
    void client.query('query:own-orders', { limit: PAST }).then((reply) => {
      if (!current) return
      if (reply.ok) keep(JSON.stringify(hearOutcome(readWatched(latest.current), gone.split(' '), reply.value.items)))
      timer = window.setTimeout(() => setTurn((count) => count + 1), ASK_AGAIN)
    })
    return () => {
      current = false
      window.clearTimeout(timer)
    }
  }, [client, gone, isOnline, turn, keep])

  const told = useRef(new Set<string>())
  useEffect(() => {
    const fresh = orders.filter(({ id }) => !told.current.has(id))
    if (fresh.length === 0) return
    for (const { id, number, cancelled } of fresh) {
      told.current.add(id)
      const reason = t('agency.withdrawn.reason', { reason: cancelled?.reason ?? '–' })
      void desktop()?.notify(t('agency.withdrawn.title', { number }), reason)
    }
    sound()
  }, [orders, sound, t])

  const read = () => {
    const [first] = orders
    if (first !== undefined) keep(JSON.stringify(watched.filter(({ id }) => id !== first.id)))
  }
  return { orders, read }
}
