import { useCallback, useEffect, useRef, useState } from 'react'

/** Where a form's words are: with the person, on their way, or sent back with the reason. */
export type Submission<Code extends string> =
  { readonly kind: 'editing' } | { readonly kind: 'sending' } | { readonly kind: 'refused'; readonly code: Code }

/** What became of it: nothing once accepted, the refusal's code otherwise. */
export type Answer<Code extends string> = Promise<Code | undefined>

/**
 * A form that closes only after what it sent was accepted: a refusal leaves it open with every word in place. `done`
 * runs on acceptance; nothing runs after the form has gone.
 */
export function useSubmission<Code extends string>(
  done: () => void,
): {
  readonly state: Submission<Code>
  readonly submit: (send: () => Answer<Code>) => void
} {
  const [state, setState] = useState<Submission<Code>>({ kind: 'editing' })
  const isSending = useRef(false)
  const isShown = useRef(true)
  const finish = useRef(done)
  useEffect(() => {
    finish.current = done
  })
  useEffect(() => {
    isShown.current = true
    return () => void (isShown.current = false)
  }, [])
  const submit = useCallback((send: () => Answer<Code>) => {
    // A key held down or pressed twice sends once.
    if (isSending.current) return
    isSending.current = true
    setState({ kind: 'sending' })
    void send().then((code) => {
      isSending.current = false
      if (!isShown.current) return
      if (code === undefined) finish.current()
      else setState({ kind: 'refused', code })
    })
  }, [])
  return { state, submit }
}
