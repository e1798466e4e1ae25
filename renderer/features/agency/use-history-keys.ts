import type { KeyboardEvent, RefObject } from 'react'

interface HistoryKeys {
  /** Leads the keyboard to the newest row. */
  readonly enter: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** How far an arrow scrolls through a row that is longer than its box, px: about three lines. */
const SCROLL_STEP = 54

/**
 * The keyboard's way through the history: in by its key, up and down by the arrows, Enter opens a row, Esc leaves. What an
 * opened row tells below the edge is scrolled into sight before the next row is.
 */
export function useHistoryKeys(box: RefObject<HTMLElement | null>): HistoryKeys {
  const rows = () => [...(box.current?.querySelectorAll<HTMLElement>('li > button') ?? [])]
  const scroller = () => box.current?.querySelector<HTMLElement>('[role="group"]') ?? undefined
  /** Scrolls where the row at hand goes on past the edge; false where it is all in sight. */
  const scrolls = (row: HTMLElement, step: number): boolean => {
    const list = scroller()
    const whole = row.parentElement
    if (list === undefined || whole === null) return false
    const edge = list.getBoundingClientRect()
    const { top, bottom } = whole.getBoundingClientRect()
    if (step > 0 ? bottom <= edge.bottom + 1 : top >= edge.top - 1) return false
    list.scrollBy({ top: step * SCROLL_STEP })
    return true
  }
  return {
    enter: () => (rows()[0] ?? box.current?.querySelector('button'))?.focus(),
    onKeyDown: (event) => {
      if (event.key === 'Escape' && document.activeElement instanceof HTMLElement) document.activeElement.blur()
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
      const all = rows()
      const at = all.findIndex((row) => row === document.activeElement)
      const row = all[at]
      if (step === 0 || row === undefined) return
      event.preventDefault()
      if (scrolls(row, step)) return
      all[Math.min(all.length - 1, Math.max(0, at + step))]?.focus()
    },
  }
}
