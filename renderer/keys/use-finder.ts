import { useEffect, useRef } from 'react'
import { bindFinder, type Finder } from './bound-commands'

/** Lets the palette find things of this part of the screen while it is mounted. */
export function useFinder(find: Finder): void {
  const current = useRef(find)
  useEffect(() => {
    current.current = find
  })
  useEffect(() => bindFinder(() => current.current), [])
}
