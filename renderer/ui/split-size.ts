/** How far a separator may move, in px. */
export interface SplitRange {
  readonly min: number
  readonly max: number
}

const STEP = 16
const LONG_STEP = 64

/** Kept within its range; the least width wins where a window leaves no room at all. */
export function clampSize(size: number, { min, max }: SplitRange): number {
  return Math.max(min, Math.min(max, Math.round(size)))
}

interface SplitKey {
  readonly key: string
  readonly shiftKey: boolean
}

/**
 * The width after a key on the separator (WAI-ARIA window splitter): arrows move it, with Shift further, Home and End go
 * to the ends. `towards` is the side of the separator the pane lies on. Nothing for any other key.
 */
export function sizeAfterKey(
  size: number,
  { key, shiftKey }: SplitKey,
  towards: 'left' | 'right',
  range: SplitRange,
): number | undefined {
  const step = (shiftKey ? LONG_STEP : STEP) * (towards === 'left' ? 1 : -1)
  switch (key) {
    case 'ArrowRight':
      return clampSize(size + step, range)
    case 'ArrowLeft':
      return clampSize(size - step, range)
    case 'Home':
      return range.min
    case 'End':
      return clampSize(range.max, range)
    default:
      return undefined
  }
}

/** The width a person once chose, from text that anything may have written. */
export function storedSize(text: string | null): number | undefined {
  const size = text === null || text.trim() === '' ? Number.NaN : Number(text)
  return Number.isFinite(size) && size > 0 ? size : undefined
}
