import { useEffect, useState } from 'react'
import type { CommandInput, CommandName, CommandValue } from '../../../src/contract/commands'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import { useFacts } from '../../store/facts'
import { useSession } from '../../store/session'

export type Asked<N extends CommandName> =
  | { readonly kind: 'asking' }
  | { readonly kind: 'told'; readonly value: CommandValue<N> }
  | { readonly kind: 'refused'; readonly code: RefusalCode }

/** What the hub answers to a question, asked again when the line comes back. `question`: the input as JSON, its own identity. */
export function useAnswer<N extends CommandName>(name: N, question: string): Asked<N> {
  const { client } = useSession()
  const isOnline = useFacts(({ connection }) => connection === 'online')
  const [asked, setAsked] = useState<Asked<N>>({ kind: 'asking' })
  useEffect(() => {
    if (!isOnline) return
    let isCurrent = true
    setAsked({ kind: 'asking' })
    // Written by the caller from an input of this very type.
    const input = JSON.parse(question) as CommandInput<N>
    void client.query(name, input).then((reply) => {
      if (!isCurrent) return
      setAsked(reply.ok ? { kind: 'told', value: reply.value } : { kind: 'refused', code: reply.error.code })
    })
    return () => void (isCurrent = false)
  }, [client, isOnline, name, question])
  return asked
}
