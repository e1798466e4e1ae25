import { useCallback } from 'react'
import { forgetDraft, rememberDraft, useDrafts } from './draft-store'
import { useSession } from './session'

/** A text that survives a crash from its first key on, until `clear`. Belongs to the account. */
export function useDraft(key: string, initial: string): [string, (text: string) => void, () => void] {
  const { owner } = useSession()
  const text = useDrafts((state) => (state.owner === owner ? state.texts.get(key) : undefined))
  const write = useCallback((next: string) => rememberDraft(owner, key, next), [owner, key])
  const clear = useCallback(() => forgetDraft(owner, key), [owner, key])
  return [text ?? initial, write, clear]
}
