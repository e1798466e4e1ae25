import { clampSize, type SplitRange } from '../../ui/split-size'

/** Widths in px below which a list, the map or the work form is of no use. */
const LISTS_LEAST = 280
const MAP_LEAST = 280
const WORK_LEAST = 400
/** The two separators. */
const LINES = 2

interface Column {
  readonly size: number
  readonly range: SplitRange
}

export interface Columns {
  readonly lists: Column
  readonly work: Column
}

/**
 * The outer columns of a window `width` px wide; the map takes the rest. What a person chose holds as far as there is
 * room, otherwise a share of the window. Where a chosen width left no room, the work form keeps its own before the lists.
 */
export function columnsOf(width: number, chosen: { readonly lists?: number; readonly work?: number }): Columns {
  const room = width - LINES - MAP_LEAST
  const workRange = { min: WORK_LEAST, max: room - LISTS_LEAST }
  const work = clampSize(chosen.work ?? clampSize(width * 0.33, { min: 420, max: 660 }), workRange)
  const listsRange = { min: LISTS_LEAST, max: room - work }
  const lists = clampSize(chosen.lists ?? clampSize(width * 0.22, { min: 310, max: 430 }), listsRange)
  return {
    lists: { size: lists, range: listsRange },
    work: { size: work, range: { min: WORK_LEAST, max: Math.max(WORK_LEAST, room - lists) } },
  }
}
