import { useCallback, useEffect, useRef, useState } from 'react'
import type { ZodError } from 'zod'
import type { CommandInput } from '../../../src/contract/commands'
import type { Refusal } from '../../../src/domain/kernel/result'
import { useFacts } from '../../store/facts'
import { useSession } from '../../store/session'

type DataCommand =
  | 'directory:put-lexicon'
  | 'directory:put-protocol'
  | 'directory:put-boundaries'
  | 'directory:put-plan'
  | 'directory:put-agency'
  | 'directory:put-unit'
  | 'directory:put-calendar'
  | 'directory:put-ladder'

export type PublishState =
  | { readonly kind: 'editing' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'published' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/**
 * Publishes data of the centre and keeps the hub's whole refusal, so that its issues can be shown where they belong.
 * Only with a line to the hub: published later, it could cover what another admin has published meanwhile.
 */
export function usePublishing() {
  const { client } = useSession()
  const isOnline = useFacts(({ connection }) => connection === 'online')
  const [state, setState] = useState<PublishState>({ kind: 'editing' })
  const isShown = useRef(true)
  useEffect(() => {
    isShown.current = true
    return () => void (isShown.current = false)
  }, [])
  const publish = useCallback(
    async <N extends DataCommand>(name: N, input: CommandInput<N>, done: () => void) => {
      setState({ kind: 'sending' })
      const { commandId, reply } = client.send(name, input)
      const answer = await reply
      if (answer.ok) done()
      else await client.dismiss(commandId)
      if (!isShown.current) return
      setState(answer.ok ? { kind: 'published' } : { kind: 'refused', refusal: answer.error })
    },
    [client],
  )
  /** After a change: what was said about the earlier state holds no longer. */
  const edited = useCallback(
    () => setState((before) => (before.kind === 'sending' || before.kind === 'editing' ? before : { kind: 'editing' })),
    [],
  )
  /** The contract refuses it before it is sent, as the hub would. */
  const refuse = useCallback((fault: ZodError) => {
    const issues = fault.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
    setState({ kind: 'refused', refusal: { code: 'invalid-input', message: fault.message, issues } })
  }, [])
  return { state, isOnline, publish, edited, refuse }
}
