import type { KeyboardEvent, RefObject } from 'react'

interface HistoryKeys {
  /** Leads the keyboard to the newest row. */
  readonly enter: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** The keyboard's way through the history: in by its key, up and down by the arrows, Enter opens a row, Esc leaves. */
export function useHistoryKeys(box: RefObject<HTMLElement | null>): HistoryKeys {
  const rows = () => [...(box.current?.querySelectorAll<HTMLElement>('li > button') ?? [])]
  return {
    enter: () => (rows()[0] ?? box.current?.querySelector('button'))?.focus(),
    onKeyDown: (event) => {
      if (event.key === 'Escape' && document.activeElement instanceof HTMLElement) document.activeElement.blur()
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
      const all = rows()
      const at = all.findIndex((row) => row === document.activeElement)
      if (step === 0 || at === -1) return
      event.preventDefault()
      all[Math.min(all.length - 1, Math.max(0, at + step))]?.focus()
    },
  }
}
