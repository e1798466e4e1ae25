import { useLayoutEffect, useRef, type RefObject } from 'react'

/**
 * The column of the card in front, at its top whenever another card comes there: `T` must not answer an order whose type,
 * place and clock are scrolled away. Before the screen is painted.
 */
export function useCardInView(frontId: string | undefined): RefObject<HTMLDivElement | null> {
  const column = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    // Newer Chromium gives a promise back, which React would call at the end.
    column.current?.scrollTo({ top: 0 })
  }, [frontId])
  return column
}
