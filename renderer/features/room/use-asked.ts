import { useEffect, useState } from 'react'
import type { CommandInput, CommandName, CommandValue } from '../../../src/contract/commands'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import { useFacts } from '../../store/facts'
import { useSession } from '../../store/session'

export interface Asked<N extends CommandName> {
  /** The last answer; it stays on the screen while the next is on its way or can't be had. */
  readonly value: CommandValue<N> | undefined
  readonly fault: RefusalCode | undefined
  readonly isOnline: boolean
}

/** Asks the hub now, when the line comes back, and whenever `turn` changes. */
export function useAsked<N extends CommandName>(name: N, input: CommandInput<N>, turn: string): Asked<N> {
  const { client } = useSession()
  const isOnline = useFacts(({ connection }) => connection === 'online')
  const [asked, setAsked] = useState<Pick<Asked<N>, 'value' | 'fault'>>({ value: undefined, fault: undefined })
  const text = JSON.stringify(input)
  useEffect(() => {
    if (!isOnline) return
    let current = true
    void client.query(name, JSON.parse(text) as CommandInput<N>).then((reply) => {
      if (!current) return
      setAsked((before) =>
        reply.ok ? { value: reply.value, fault: undefined } : { ...before, fault: reply.error.code },
      )
    })
    return () => {
      current = false
    }
  }, [client, name, text, isOnline, turn])
  return { ...asked, isOnline }
}
