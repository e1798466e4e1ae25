import { useEffect, useState } from 'react'

/** The value once it has rested for `ms`; at once when `key` says that it is about another thing. */
export function useSettled<T>(value: T, key: string, ms: number): T {
  const [settled, setSettled] = useState({ key, value })
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled({ key, value }), ms)
    return () => window.clearTimeout(timer)
  }, [key, value, ms])
  return settled.key === key ? settled.value : value
}
