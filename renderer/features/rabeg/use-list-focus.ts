import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { isDialogOpen, textField } from '../../keys'

/** What moves in a list. */
export interface ListKey {
  readonly key: string
  readonly preventDefault: () => void
}

/**
 * `onKey` tells whether the key moved something. The list has the keyboard when its screen opens, and takes it when nothing else has it: a button that went away with the
 * work it did leaves nobody with dead arrows. Never from a text that is being written, nor from a dialog.
 */
export function useListFocus(list: RefObject<HTMLElement | null>, onKey: (event: ListKey) => boolean): void {
  const current = useRef(onKey)
  useEffect(() => {
    current.current = onKey
  })
  useEffect(() => {
    if (textField(document.activeElement) === undefined && !isDialogOpen()) {
      list.current?.focus({ preventScroll: true })
    }
    const onStray = (event: KeyboardEvent) => {
      const { ctrlKey, altKey, shiftKey, metaKey, target } = event
      if (target !== document.body || event.defaultPrevented || isDialogOpen()) return
      if (ctrlKey || altKey || shiftKey || metaKey) return
      if (current.current(event)) list.current?.focus({ preventScroll: true })
    }
    window.addEventListener('keydown', onStray)
    return () => window.removeEventListener('keydown', onStray)
  }, [list])
}

/** So long after an arrow the rows keep their places, ms: time to read the one that was reached, not to hide what is new. */
const HOLD_FOR = 4_000

/** Returns what holds the rows for a while after a key. */
export function useHeldByKeys(begin: () => void, end: () => void): () => void {
  const timer = useRef(0)
  useEffect(() => () => window.clearTimeout(timer.current), [])
  return () => {
    window.clearTimeout(timer.current)
    begin()
    timer.current = window.setTimeout(end, HOLD_FOR)
  }
}
