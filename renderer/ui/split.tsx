import { useRef } from 'react'
import type { KeyboardEvent, PointerEvent } from 'react'
import styles from './split.module.css'
import { clampSize, sizeAfterKey, type SplitRange } from './split-size'

interface SplitProps {
  /** Spoken name: which pane it makes wider or narrower. */
  readonly label: string
  /** The element whose width it is. */
  readonly controls: string
  /** On which side of the separator that element lies. */
  readonly side: 'left' | 'right'
  /** Width now, in px. */
  readonly size: number
  readonly range: SplitRange
  readonly onSize: (size: number) => void
  /** Double click or Enter: back to the width that follows the window. */
  readonly onReset: () => void
}

/** A line between two panes that is dragged, or moved with the arrow keys while it has the focus. */
export function Split({ label, controls, side, size, range, onSize, onReset }: SplitProps) {
  const grip = useRef<{ readonly x: number; readonly size: number }>(undefined)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const next = sizeAfterKey(size, event, side, range)
    if (next === undefined && event.key !== 'Enter') return
    event.preventDefault()
    if (next === undefined) onReset()
    else onSize(next)
  }
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    grip.current = { x: event.clientX, size }
  }
  const onPointerMove = ({ clientX }: PointerEvent) => {
    const from = grip.current
    if (from === undefined) return
    onSize(clampSize(from.size + (clientX - from.x) * (side === 'left' ? 1 : -1), range))
  }
  const letGo = () => void (grip.current = undefined)
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-controls={controls}
      aria-valuenow={Math.round(size)}
      aria-valuemin={range.min}
      aria-valuemax={Math.max(range.min, range.max)}
      className={styles.split}
      onKeyDown={onKeyDown}
      onDoubleClick={onReset}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={letGo}
      onPointerCancel={letGo}
    />
  )
}
