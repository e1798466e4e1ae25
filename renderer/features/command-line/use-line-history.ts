import { useCallback, useMemo, useRef } from 'react'
import { useDraft } from '../../store/draft'
import { readHistory, withLine } from './line-history'

/** The lines of this account, recalled as in a shell: what was being typed comes back below the newest. */
export function useLineHistory() {
  const [kept, keep] = useDraft('command-line:history', '')
  const lines = useMemo(() => readHistory(kept), [kept])
  const at = useRef<number>(undefined)
  const typed = useRef('')
  const add = useCallback(
    (line: string) => {
      at.current = undefined
      keep(JSON.stringify(withLine(lines, line)))
    },
    [keep, lines],
  )
  /** The line before (-1) or after (1) the one that is shown; undefined where there is none. */
  const step = useCallback(
    (by: -1 | 1, shown: string): string | undefined => {
      if (at.current === undefined) typed.current = shown
      const next = (at.current ?? lines.length) + by
      if (next < 0 || next > lines.length || (at.current === undefined && by === 1)) return undefined
      at.current = next === lines.length ? undefined : next
      return lines[next] ?? typed.current
    },
    [lines],
  )
  const leave = useCallback(() => void (at.current = undefined), [])
  return { add, step, leave }
}
