import { useState } from 'react'
import type { Reply } from '../../../src/contract/commands'
import type { RefusalCode } from '../../../src/domain/kernel/result'

/** One command at a time from a dialog: busy until the hub has answered, then the value or the refusal. */
export function useSending<V>(): {
  readonly busy: boolean
  readonly fault: RefusalCode | undefined
  readonly send: (command: () => Promise<Reply<V>>, done: (value: V) => void) => void
} {
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<RefusalCode>()
  const send = (command: () => Promise<Reply<V>>, done: (value: V) => void) => {
    if (busy) return
    setBusy(true)
    setFault(undefined)
    void command().then((reply) => {
      setBusy(false)
      if (reply.ok) done(reply.value)
      else setFault(reply.error.code)
    })
  }
  return { busy, fault, send }
}
