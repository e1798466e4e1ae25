import { useCallback, useEffect, useState } from 'react'
import type { KeyHint } from './key-obstacle'

/** Long enough to be read twice. */
const SAID_FOR = 8_000

interface KeyHints {
  readonly hint: KeyHint | undefined
  readonly say: (hint: KeyHint) => void
  /** A key that acts takes the last words away. */
  readonly clear: () => void
}

/** What to say about the last key that did nothing. */
export function useKeyHint(): KeyHints {
  const [hint, setHint] = useState<KeyHint>()
  useEffect(() => {
    if (hint === undefined) return undefined
    const timer = window.setTimeout(() => setHint(undefined), SAID_FOR)
    return () => window.clearTimeout(timer)
  }, [hint])
  const clear = useCallback(() => setHint(undefined), [])
  return { hint, say: setHint, clear }
}
