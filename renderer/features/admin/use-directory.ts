import { useCallback, useEffect, useState } from 'react'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import { useSession } from '../../store/session'

export interface Directory<T> {
  readonly items: readonly T[] | undefined
  readonly fault: RefusalCode | undefined
  readonly reload: () => void
}

/** One list of the directory as the hub has it. `read` must be a stable function. */
export function useDirectory<T>(
  kind: 'account' | 'agency' | 'key',
  read: (items: readonly unknown[]) => readonly T[],
): Directory<T> {
  const { client } = useSession()
  const [items, setItems] = useState<readonly T[]>()
  const [fault, setFault] = useState<RefusalCode>()
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let current = true
    const ask = async () => {
      const reply = await client.query('query:directory', { kind })
      if (!current) return
      setFault(reply.ok ? undefined : reply.error.code)
      if (reply.ok) setItems(read(reply.value.items))
    }
    ask().catch(() => {
      if (current) setFault('internal')
    })
    return () => {
      current = false
    }
  }, [client, kind, read, turn])
  const reload = useCallback(() => setTurn((before) => before + 1), [])
  return { items, fault, reload }
}
