import { useEffect, useState } from 'react'
import type { CommandInput, CommandValue } from '../../../src/contract/commands'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import { useSession } from '../../store/session'

export type IncidentRow = CommandValue<'query:incidents'>['items'][number]

export interface IncidentPage {
  readonly items: readonly IncidentRow[]
  readonly next?: string
}

export const PAGE_SIZE = 50

/** One page of the log. The page before stays on the screen while the next is on its way. */
export function useIncidents(query: CommandInput<'query:incidents'>, after: string | undefined, turn: number) {
  const { client } = useSession()
  const [page, setPage] = useState<IncidentPage>()
  const [fault, setFault] = useState<RefusalCode>()
  const [loading, setLoading] = useState(true)
  const asked = JSON.stringify({ ...query, limit: PAGE_SIZE, ...(after === undefined ? {} : { after }) })
  useEffect(() => {
    let current = true
    setLoading(true)
    const wait = window.setTimeout(() => {
      const input = JSON.parse(asked) as CommandInput<'query:incidents'>
      void client.query('query:incidents', input).then((reply) => {
        if (!current) return
        setLoading(false)
        setFault(reply.ok ? undefined : reply.error.code)
        if (!reply.ok) return
        const { items, next } = reply.value
        setPage({ items, ...(next === undefined ? {} : { next }) })
      })
    }, 200)
    return () => {
      current = false
      window.clearTimeout(wait)
    }
  }, [client, asked, turn])
  return { page, fault, loading }
}
