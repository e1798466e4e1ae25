import { useState, type KeyboardEvent, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { filterBeside, type HistoryFilter } from './own-outcome'

interface HistoryKeys {
  readonly filter: HistoryFilter
  readonly setFilter: (filter: HistoryFilter) => void
  /** Leads the keyboard to the newest row. */
  readonly enter: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** How far an arrow scrolls through a row that is longer than its box, px: about three lines. */
const SCROLL_STEP = 54

/**
 * The keyboard's way through the history: in by its key, up and down by the arrows, to the side by outcome, Enter opens a
 * row, Esc leaves. What an opened row tells below the edge is scrolled into sight before the next row is.
 */
export function useHistoryKeys(box: RefObject<HTMLElement | null>): HistoryKeys {
  const [filter, setFilter] = useState<HistoryFilter>('all')
  const chosen = () => box.current?.querySelector<HTMLElement>('[role="radio"][aria-checked="true"]')
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
    filter,
    setFilter,
    enter: () => (rows()[0] ?? chosen())?.focus(),
    onKeyDown: (event) => {
      if (event.key === 'Escape' && document.activeElement instanceof HTMLElement) document.activeElement.blur()
      const side = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : undefined
      if (side !== undefined) {
        event.preventDefault()
        // The row at hand may not be among those found: the keyboard waits at the filter, which stays.
        flushSync(() => setFilter(filterBeside(filter, side)))
        return chosen()?.focus()
      }
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
      const all = rows()
      const at = all.findIndex((row) => row === document.activeElement)
      const row = all[at]
      if (step === 0) return
      event.preventDefault()
      if (row === undefined) return step > 0 ? all[0]?.focus() : undefined
      if (step < 0 && at === 0 && !scrolls(row, step)) return chosen()?.focus()
      if (scrolls(row, step)) return
      all[Math.min(all.length - 1, Math.max(0, at + step))]?.focus()
    },
  }
}
