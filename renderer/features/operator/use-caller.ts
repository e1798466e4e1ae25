import { useEffect, useState } from 'react'
import type { CommandValue } from '../../../src/contract/commands'
import { comparableNumber } from '../../../src/domain/call/phone-number'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import { useFacts } from '../../store/facts'
import { useSession } from '../../store/session'

export type CallerHistory = CommandValue<'query:caller'>

/** `unsearchable`: the number has no digit. `offline` and `failed` keep what was known of this very number. */
export type CallerState =
  | { readonly kind: 'unsearchable' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'offline'; readonly known: CallerHistory | undefined }
  | { readonly kind: 'failed'; readonly code: RefusalCode; readonly known: CallerHistory | undefined }
  | { readonly kind: 'known'; readonly known: CallerHistory }

interface Asked {
  readonly number: string
  readonly known?: CallerHistory
  readonly code?: RefusalCode
}

/** The history of a number without the call that is being taken; asked again when the line comes back and whenever `turn` changes. */
export function useCaller(number: string, callId: string, turn: string): CallerState {
  const { client } = useSession()
  const isOnline = useFacts(({ connection }) => connection === 'online')
  const [asked, setAsked] = useState<Asked>()
  const isSearchable = comparableNumber(number) !== ''
  useEffect(() => {
    if (!isSearchable || !isOnline) return
    let current = true
    void client.query('query:caller', { number, callId }).then((reply) => {
      if (!current) return
      setAsked((before) => {
        if (reply.ok) return { number, known: reply.value }
        const known = before?.number === number ? before.known : undefined
        return { number, code: reply.error.code, ...(known === undefined ? {} : { known }) }
      })
    })
    return () => {
      current = false
    }
  }, [client, number, callId, isSearchable, isOnline, turn])
  if (!isSearchable) return { kind: 'unsearchable' }
  const own = asked?.number === number ? asked : undefined
  if (!isOnline) return { kind: 'offline', known: own?.known }
  if (own?.code !== undefined) return { kind: 'failed', code: own.code, known: own.known }
  return own?.known === undefined ? { kind: 'loading' } : { kind: 'known', known: own.known }
}
