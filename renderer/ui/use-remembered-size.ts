import { useCallback, useState } from 'react'
import { storedSize } from './split-size'

/** A width in px that this machine remembers; undefined until a person has chosen one, and again after `undefined`. */
export function useRememberedSize(key: string): [number | undefined, (size: number | undefined) => void] {
  const [size, setSize] = useState(() => storedSize(localStorage.getItem(key)))
  const remember = useCallback(
    (next: number | undefined) => {
      setSize(next)
      if (next === undefined) localStorage.removeItem(key)
      else localStorage.setItem(key, String(next))
    },
    [key],
  )
  return [size, remember]
}
