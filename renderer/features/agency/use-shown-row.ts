import { useEffect, useRef, type RefObject } from 'react'

/** The line of what stands in front is brought into sight when it comes there: nobody looks for it below the fold. */
export function useShownRow(shown: boolean): RefObject<HTMLLIElement | null> {
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (shown) row.current?.scrollIntoView({ block: 'nearest' })
  }, [shown])
  return row
}
