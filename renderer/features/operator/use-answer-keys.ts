import { useEffect, useRef, type RefObject } from 'react'

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true
  return target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox'
}

/**
 * The keys written on the answers of the question shown, and Backspace for the question before. They come from the
 * protocol, so they stand on its answers and not in the key table. They act while the focus is in the panel or nowhere.
 */
export function useAnswerKeys(
  panel: RefObject<HTMLElement | null>,
  keys: ReadonlyMap<string, () => void>,
  back: () => void,
): void {
  const current = useRef({ keys, back })
  useEffect(() => {
    current.current = { keys, back }
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return
      const focused = document.activeElement
      if (focused !== document.body && panel.current?.contains(focused) !== true) return
      if (document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return
      const act = event.key === 'Backspace' ? current.current.back : current.current.keys.get(event.key.toLowerCase())
      if (act === undefined) return
      event.preventDefault()
      if (!event.repeat) act()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [panel])
}
